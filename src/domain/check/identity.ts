import { isFrameId } from '../document/frame-ids.ts';
import { outline } from '../document/outline.ts';
import { componentsOf } from '../document/walk.ts';
import type { Entry } from '../graph/entry.ts';
import { finding, type Finding } from './rule.ts';

/** Ids that stand twice in one list of the frontmatter, or on two sections of the body. */
export function checkIds(entry: Entry): Finding[] {
  const found: Finding[] = [];
  const look = (value: unknown, path: (string | number)[]): void => {
    if (Array.isArray(value)) {
      const seen = new Set<unknown>();
      value.forEach((item: unknown, i) => {
        const id = item && typeof item === 'object' && 'id' in item ? item.id : undefined;
        if (typeof id === 'string' && seen.has(id)) {
          found.push(
            finding('error', 'id-duplicate', entry, `Found the id "${id}" twice in \`${path.join('.')}\`.`, {
              path: [...path, i, 'id'],
              hint: 'Give each its own id, and mend what refers to it.',
            }),
          );
        }
        seen.add(id);
        look(item, [...path, i]);
      });
    } else if (value && typeof value === 'object') {
      for (const [key, part] of Object.entries(value)) look(part, [...path, key]);
    }
  };
  look(entry.data, []);
  // A heading makes an anchor of its words, and a section of its id: one address for two places leads to the first of them.
  const headings = countEach(outline(entry.tree).map((item) => item.id));
  const sections = countEach(componentsOf(entry.tree).flatMap((node) => (node.name === 'Section' ? [String(node.attributes.id)] : [])));
  const seen = new Set<unknown>();
  for (const node of componentsOf(entry.tree)) {
    const id = node.name === 'Section' ? node.attributes.id : undefined;
    if (id === undefined) continue;
    if (isFrameId(String(id))) {
      found.push(
        finding('error', 'id-duplicate', entry, `Found the section "${String(id)}", an id that the frame of every page has.`, {
          node,
          hint: `Give it another id, such as "${String(id)}-section".`,
        }),
      );
      continue;
    }
    // Of two sections with one id the second is named; of a heading and a section, the section.
    if (seen.has(id) || (headings.get(String(id)) ?? 0) > (sections.get(String(id)) ?? 0)) {
      found.push(
        finding('error', 'id-duplicate', entry, `Found the section "${String(id)}", whose anchor another part of the page has.`, {
          node,
          hint: 'Give each section its own id, and no heading the words of it.',
        }),
      );
    }
    seen.add(id);
  }
  return found;
}

/** How often each id stands in a list. */
function countEach(ids: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const id of ids) counts.set(id, (counts.get(id) ?? 0) + 1);
  return counts;
}
