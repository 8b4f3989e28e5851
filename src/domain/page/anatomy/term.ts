import { heading, list, paragraph, strong } from '../../document/build.ts';
import type { Node } from '../../document/types.ts';
import type { Entry } from '../../graph/entry.ts';
import type { AnatomyContext } from './context.ts';
import { refLink } from './parts.ts';

/** A term: its other names, how it is used, and where it is used best. Its plain meaning is the summary of the page. */
export const termAnatomy = ({ data }: Entry<'glossary'>, body: Node[], { facts }: AnatomyContext): Node[] => [
  ...(data.aka ? [paragraph(strong('Also called: '), data.aka.join(', '))] : []),
  ...body,
  ...(data.see?.length ? [heading('See it at work'), list(data.see.map((ref) => [refLink(ref, facts)]))] : []),
];
