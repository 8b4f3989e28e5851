import { toText } from '../document/text.ts';
import type { Node } from '../document/types.ts';
import { walk } from '../document/walk.ts';
import { finding, type EntryRule, type Finding } from './rule.ts';

/** Labels that say nothing to somebody who jumps from link to link. */
const VAGUE =
  /^(?:(?:click|read|see|look|go) )?(?:here|this|this (?:page|link|article|one)|link|more|details|learn more|find out more|source|website)\.?$/i;

/** Links whose label tells nobody where they lead, and headings that skip a level. */
export const checkReading: EntryRule = (entry) => {
  const found: Finding[] = [];
  let depth = 1;
  walk(entry.tree, (node: Node) => {
    if (node.type === 'link') {
      const label = toText(node).trim();
      if (VAGUE.test(label) || label === '') {
        found.push(
          finding('warning', 'link-vague', entry, `Found the link label "${label}", expected words that say where it leads.`, {
            node,
            hint: 'Name the page or the document that it opens.',
          }),
        );
      }
    }
    if (node.type === 'heading') {
      if (node.depth === 1 || node.depth > depth + 1) {
        found.push(
          finding(
            'error',
            'heading-order',
            entry,
            `Found a heading of level ${node.depth}, expected ${depth === 1 ? 'level 2' : `at most level ${depth + 1}`}.`,
            {
              node,
              hint:
                node.depth === 1
                  ? 'The title of the entry is its only heading of level 1. Write "## ".'
                  : `Write "${'#'.repeat(depth + 1)} ".`,
            },
          ),
        );
      }
      depth = node.depth;
    }
  });
  return found;
};
