import { describe, expect, it } from 'vitest';
import { root, text } from '../document/build.ts';
import { outline } from '../document/outline.ts';
import { COLLECTIONS } from '../schema/names.ts';
import { ID_PATTERN } from '../schema/primitives.ts';
import { REQUIRED_SECTIONS } from './sections.ts';

const listed = COLLECTIONS.flatMap((name) => {
  const sections = REQUIRED_SECTIONS[name];
  return sections ? [{ name, sections }] : [];
});

describe('required sections', () => {
  it('are those of the kinds with a fixed body', () => {
    expect(listed.map(({ name, sections }) => [name, sections.length])).toEqual([
      ['guides', 4],
      ['workflows', 7],
      ['budgets', 14],
    ]);
    expect(Object.keys(REQUIRED_SECTIONS)).toHaveLength(listed.length);
  });

  // The check tells an author which heading to write; that heading must make the very anchor that is missed.
  it.each(listed)('of $name have the anchors that their headings make', ({ sections }) => {
    const tree = root(...sections.map(({ heading }) => ({ type: 'heading' as const, depth: 2 as const, children: [text(heading)] })));
    expect(outline(tree).map((item) => item.id)).toEqual(sections.map(({ id }) => id));
  });

  it.each(listed)('of $name have ids that stand once and fit an address', ({ sections }) => {
    const ids = sections.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    expect(ids.filter((id) => !ID_PATTERN.test(id))).toEqual([]);
  });
});
