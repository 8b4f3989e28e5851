import { listContent } from '../../src/content/files.ts';
import { readEntryBytes, readEntryFile } from '../../src/content/read-entry-file.ts';
import { readFramework } from '../../src/content/read-framework.ts';
import { checkPlaybook, type GraphIssue } from '../../src/domain/graph/check.ts';
import type { Entry } from '../../src/domain/graph/entry.ts';
import type { Issue } from '../../src/domain/issue.ts';
import type { Framework } from '../../src/domain/schema/control.ts';
import type { ReadEntry } from '../../src/markdown/read-entry.ts';

/** Pages of the site that are no entries; links to them are sound. */
const PAGES = [
  '/',
  '/about/',
  '/accessibility/',
  '/contribute/',
  '/controls/',
  '/search/',
  '/tags/',
  '/guides/',
  '/templates/',
  '/workflows/',
  '/budgets/',
  '/conversations/',
  '/roles/',
  '/scenarios/',
  '/decisions/',
  '/sources/',
  '/glossary/',
];

/** A playbook as it was read from a folder, with everything that is wrong with it. */
export interface CheckedPlaybook {
  entries: Entry[];
  frameworks: Framework[];
  issues: Issue[];
  files: number;
}

/**
 * Reads and checks a content folder. Nothing in it is executed.
 * @param content absolute path of the folder
 */
export async function readPlaybook(content: string): Promise<CheckedPlaybook> {
  const { files, issues } = await listContent(content);
  const all = new Set(files);
  const reads = new Map<string, ReadEntry>();
  const frameworks: Framework[] = [];
  for (const file of files) {
    if (file.endsWith('.mdx')) {
      const read = await readEntryFile(content, await readEntryBytes(content, file, all));
      reads.set(file, read);
      issues.push(...read.issues);
    } else if (/^controls\/[a-z0-9-]+\.yaml$/.test(file)) {
      const read = await readFramework(content, file);
      issues.push(...read.issues);
      if (read.framework) frameworks.push(read.framework);
    }
  }
  const entries = [...reads.values()].flatMap((read) => (read.entry ? [read.entry] : []));
  // References to an entry that could not be read would be reported as unknown: mend the entry first.
  const broken = reads.size > entries.length;
  const across = checkPlaybook({ entries, frameworks, pages: PAGES });
  for (const issue of across) {
    if (broken && (issue.code === 'reference-unknown' || issue.code === 'link-broken' || issue.code === 'unused')) continue;
    issues.push(withPosition(issue, reads.get(issue.file)));
  }
  return { entries, frameworks, issues, files: reads.size + frameworks.length };
}

function withPosition({ node, ...issue }: GraphIssue, read: ReadEntry | undefined): Issue {
  if (issue.position || !read) return issue;
  if (issue.path) return { ...issue, position: read.locate(issue.path) };
  return { ...issue, position: (node && read.positions.get(node)) ?? { line: 1, column: 1, endLine: 1, endColumn: 1 } };
}
