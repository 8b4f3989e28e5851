import { rename, writeFile, rm } from 'node:fs/promises';
import type { Issue } from '../../src/domain/issue.ts';

/** A file with its safe fixes made. */
export interface FixedFile {
  file: string;
  before: string;
  after: string;
}

/**
 * Makes the fixes of issues, from the end of each file to its start; one that overlaps another is left for the next run.
 * @param sourceOf text of a file
 * @returns the files that change; nothing is written
 */
export function makeFixes(issues: readonly Issue[], sourceOf: (file: string) => string | undefined): FixedFile[] {
  return [
    ...Map.groupBy(
      issues.filter((issue) => issue.fix),
      (issue) => issue.file,
    ),
  ].flatMap(([file, fixable]) => {
    const before = sourceOf(file);
    if (before === undefined) return [];
    let after = before;
    let upTo = Number.POSITIVE_INFINITY;
    for (const { start, end, text } of fixable.map((issue) => issue.fix!).sort((a, b) => b.start - a.start)) {
      if (end > upTo) continue;
      after = after.slice(0, start) + text + after.slice(end);
      upTo = start;
    }
    return [{ file, before, after }];
  });
}

/**
 * Writes a file beside its old self and puts it in its place in one step.
 * @throws Error that says that the file is as it was
 */
export async function replaceFile(file: string, text: string): Promise<void> {
  const beside = `${file}.fixing`;
  try {
    await writeFile(beside, text);
    await rename(beside, file);
  } catch (error) {
    await rm(beside, { force: true });
    throw new Error(`${file} could not be written and is as it was: ${error instanceof Error ? error.message : String(error)}`, {
      cause: error,
    });
  }
}

/** The lines that differ, each before and after; a fix never adds or removes a line. */
export function diffLines({ file, before, after }: FixedFile): string {
  const old = before.split('\n');
  const changed = after.split('\n').flatMap((line, i) => (line === old[i] ? [] : [`  ${i + 1} - ${old[i]}`, `  ${i + 1} + ${line}`]));
  return [file, ...changed].join('\n');
}
