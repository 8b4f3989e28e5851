import { groupBy } from '../group-by.ts';
import type { Issue } from '../issue.ts';

/** A content file that a preview leaves out, and the errors that the check found in it. */
export interface LeftOut {
  /** Path of the file, from the root of the content. */
  file: string;
  /** Address of the entry on the site, where the file is one. */
  path?: string;
  errors: { code: Issue['code']; line?: number; message: string; hint?: string }[];
}

const EXAMPLE = /^(templates\/[^/]+\/)example\.yaml$/;

/**
 * The files with errors, in order of their paths. An error in the adopted example of a template counts against the template.
 * @param pathOf the address of the entry that a file stands for, or nothing where it stands for none
 */
export function filesWithErrors(issues: readonly Issue[], pathOf: (file: string) => string | undefined): LeftOut[] {
  const errors = issues.filter((issue) => issue.severity === 'error');
  const groups = groupBy(errors, (issue) => issue.file.replace(EXAMPLE, '$1index.mdx'));
  return [...groups]
    .map(([file, group]) => {
      const path = pathOf(file);
      return {
        file,
        ...(path ? { path } : {}),
        errors: group.map(({ code, position, message, hint }) => ({ code, line: position?.line, message, hint })),
      };
    })
    .sort((a, b) => a.file.localeCompare(b.file));
}

/** What a preview lacks, as the first words of every page of it: "Preview: 2 entries were left out because …". */
export function previewSentence(files: readonly LeftOut[]): string {
  if (files.length === 0) return 'Preview of a change that is not published. The check found no errors.';
  const entries = files.filter((item) => item.path).length;
  const others = files.length - entries;
  const count = [
    ...(entries > 0 ? [entries === 1 ? '1 entry' : `${entries} entries`] : []),
    ...(others > 0 ? [`${others} ${entries > 0 ? 'other ' : ''}${others === 1 ? 'file' : 'files'}`] : []),
  ].join(' and ');
  const one = files.length === 1;
  return `Preview: ${count} ${one ? 'was' : 'were'} left out because the check found errors in ${one ? 'it' : 'them'}.`;
}
