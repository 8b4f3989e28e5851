import { refOf, titleOf, type Entry } from '../../src/domain/graph/entry.ts';
import { referencesOf } from '../../src/domain/graph/references.ts';
import { nearest } from '../../src/domain/nearest.ts';
import { readEntry } from '../../src/markdown/read-entry.ts';

/**
 * What keeps a new entry from being sound: a field that does not fit, a reference to no entry, a title that is taken.
 * @param file its path from the root of the content
 * @param others the entries that are there
 * @returns a line for each fault
 */
export function faultsOf(text: string, file: string, others: readonly Entry[]): string[] {
  const { entry, issues } = readEntry(text, file);
  const faults = issues.filter((issue) => issue.severity === 'error').map((issue) => `  ${issue.message}`);
  if (!entry) return faults;
  const known = others.map(refOf);
  for (const target of new Set(referencesOf(entry).map((reference) => reference.target))) {
    if (known.includes(target)) continue;
    const near = nearest(target, known);
    faults.push(`  Found a reference to ${target}, which is no entry${near ? `; the nearest is ${near}` : ''}.`);
  }
  const twin = others.find((other) => titleOf(other).toLowerCase() === titleOf(entry).toLowerCase());
  if (twin) faults.push(`  Found the title "${titleOf(entry)}" also in ${twin.file}.`);
  return faults;
}
