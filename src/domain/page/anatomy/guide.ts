import { paragraph, strong } from '../../document/build.ts';
import type { Node } from '../../document/types.ts';
import type { Entry } from '../../graph/entry.ts';
import { frame } from './parts.ts';

/** A guide says first what its reader leaves with. */
export const guideAnatomy = (entry: Entry<'guides'>, body: Node[]): Node[] => [
  frame('Leave', [paragraph(strong('You leave with '), `${entry.data.outcome}.`)]),
  ...body,
];
