import { heading, list, paragraph, strong } from '../../document/build.ts';
import type { Node } from '../../document/types.ts';
import type { Entry } from '../../graph/entry.ts';
import type { AnatomyContext } from './context.ts';
import { frame, refLink, refLinks } from './parts.ts';

/** A conversation: the stakes, each old line against its new one with what stands behind it, what to bring. */
export const conversationAnatomy = ({ data }: Entry<'conversations'>, body: Node[], { facts }: AnatomyContext): Node[] => [
  frame('Card', [
    list([
      [strong('Meeting: '), data.meeting],
      [strong('At stake: '), data.stakes],
    ]),
  ]),
  heading('The lines'),
  ...data.lines.flatMap((line) => [
    frame('Lines', [
      frame('Old', [paragraph(`“${line.old}”`)]),
      frame('New', [paragraph(`“${line.new}”`), paragraph(line.why), paragraph(strong('Stands on: '), ...refLinks(line.proof, facts))]),
    ]),
  ]),
  heading('Bring'),
  list(data.bring.map((ref) => [refLink(ref, facts), ...(facts.cards[ref] ? [` · ${facts.cards[ref].summary}`] : [])])),
  ...body,
  heading('Follow up within a day'),
  paragraph(data.followUp),
];
