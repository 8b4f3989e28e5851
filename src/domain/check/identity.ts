import { componentsOf } from '../document/walk.ts';
import { refOf, type Entry } from '../graph/entry.ts';
import { finding, type Finding } from './rule.ts';

/** Two files with one address: `x.mdx` and `x/index.mdx`. */
export function checkSlugs(entries: readonly Entry[]): Finding[] {
  const first = new Map<string, Entry>();
  return entries.flatMap((entry) => {
    const other = first.get(refOf(entry));
    if (!other) first.set(refOf(entry), entry);
    return other
      ? [
          finding('error', 'slug-duplicate', entry, `Found the address /${refOf(entry)}/ also in ${other.file}.`, {
            hint: 'Rename one of the files, and add its old address to redirectFrom.',
          }),
        ]
      : [];
  });
}

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
  const sections = new Set<unknown>();
  for (const node of componentsOf(entry.tree)) {
    if (node.name !== 'Section') continue;
    if (sections.has(node.attributes.id)) {
      found.push(
        finding('error', 'id-duplicate', entry, `Found the section "${String(node.attributes.id)}" twice.`, {
          node,
          hint: 'Give each section its own id.',
        }),
      );
    }
    sections.add(node.attributes.id);
  }
  return found;
}
