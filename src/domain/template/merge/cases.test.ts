import { describe, expect, it } from 'vitest';
import { edit, type Case } from './cases/case.ts';
import { CLAUSES } from './cases/clauses.ts';
import { FILES } from './cases/files.ts';
import { LISTS } from './cases/lists.ts';
import { MARKS } from './cases/marks.ts';
import { RESHAPES } from './cases/reshapes.ts';
import { SECTIONS } from './cases/sections.ts';
import { SENTENCES } from './cases/sentences.ts';
import { TABLES } from './cases/tables.ts';
import { mergeDocuments } from './merge.ts';

const GROUPS = {
  clauses: CLAUSES,
  reshapes: RESHAPES,
  marks: MARKS,
  sentences: SENTENCES,
  lists: LISTS,
  tables: TABLES,
  sections: SECTIONS,
  files: FILES,
};

const frontmatter = (version: string) => `---\ntemplate: policy\nversion: ${version}\nsha256: ${version}\n---\n\n`;
const sideOf = (text: string, version: string, edits: Case['ours']) => edit(frontmatter(version) + text, edits);

for (const [group, cases] of Object.entries(GROUPS)) {
  describe(`merge of ${group}`, () => {
    it.each(cases)('$name', ({ base, ours, theirs, merged, changes, note, options }) => {
      const result = mergeDocuments(sideOf(base, '1.0.0', []), sideOf(base, '1.0.0', ours), sideOf(base, '1.1.0', theirs), options);
      expect(result.text).toBe(sideOf(base, '1.1.0', merged));
      expect(result.changes.map(({ state, kind, unit }) => `${state} ${kind} ${unit}`)).toEqual(changes);
      if (note !== undefined) expect(result.changes.map((change) => change.note).join(' ')).toContain(note);
    });
  });
}
