import { listContent } from '../../src/content/files.ts';
import { readEntryBytes, readEntryFile } from '../../src/content/read-entry-file.ts';
import { indexFile, readReleases, releaseFile, type ReadReleases } from '../../src/content/read-releases.ts';
import { readFramework } from '../../src/content/read-framework.ts';
import type { Entry } from '../../src/domain/graph/entry.ts';
import type { Issue } from '../../src/domain/issue.ts';
import { CONTENT_LIMITS } from '../../src/domain/limits.ts';
import type { Framework } from '../../src/domain/schema/control.ts';
import type { ReadEntry } from '../../src/markdown/read-entry.ts';

/** Files that are read ahead. */
const AHEAD = 32;

/** A playbook as it was read from a folder, with everything that is wrong with each of its files. */
export interface ReadPlaybook {
  entries: Entry[];
  frameworks: Framework[];
  issues: Issue[];
  /** Frozen versions of each template, by its slug. */
  releases: Map<string, ReadReleases['frozen']>;
  /** Content files by path. */
  reads: Map<string, ReadEntry>;
  /** Every file of the folder, by its path from there. */
  names: readonly string[];
  files: number;
}

/** An issue for a folder that holds more than can be read at one time, from this file on. */
const tooMuch = (file: string): Issue => ({
  code: 'too-large',
  severity: 'error',
  file: '.',
  message: `Found more than ${CONTENT_LIMITS.allBytes / 1024 / 1024} MB of entries; ${file} and all after it were not read.`,
  hint: 'Move entries out of the content folder, or make two playbooks of it.',
});

/**
 * Reads a content folder, and every file of it as far as it goes. Nothing in it is executed.
 * @param content absolute path of the folder
 */
export async function readPlaybook(content: string): Promise<ReadPlaybook> {
  const { files, issues } = await listContent(content);
  const all = new Set(files);
  const reads = new Map<string, ReadEntry>();
  const frameworks: Framework[] = [];
  const frameworkFiles = new Map<string, string>();
  const ahead = new Map<string, ReturnType<typeof readEntryBytes>>();
  const entryFiles = files.filter((file) => file.endsWith('.mdx'));
  let next = 0;
  let bytesRead = 0;
  for (const file of files) {
    if (bytesRead > CONTENT_LIMITS.allBytes) {
      issues.push(tooMuch(file));
      break;
    }
    if (file.endsWith('.mdx')) {
      // The disk reads ahead while the file before is parsed; only so far, or all of a large playbook would be in memory.
      for (; next < entryFiles.length && ahead.size < AHEAD; next++)
        ahead.set(entryFiles[next]!, readEntryBytes(content, entryFiles[next]!, all));
      const bytes = await ahead.get(file)!;
      ahead.delete(file);
      bytesRead += (bytes.bytes?.length ?? 0) + (bytes.example?.length ?? 0);
      const read = await readEntryFile(content, bytes);
      reads.set(file, read);
      issues.push(...read.issues);
    } else if (/^controls\/[a-z0-9-]+\.yaml$/.test(file)) {
      const read = await readFramework(content, file);
      issues.push(...read.issues);
      if (!read.framework) continue;
      frameworks.push(read.framework);
      const other = frameworkFiles.get(read.framework.id);
      if (other === undefined) frameworkFiles.set(read.framework.id, file);
      else issues.push(sameFramework(file, read.framework.id, other));
    }
  }
  const releases = new Map<string, ReadReleases['frozen']>();
  const frozen = files.filter((file) => releaseFile(file) || indexFile(file.split('/')[1] ?? '') === file);
  for (const [slug, own] of Map.groupBy(frozen, (file) => file.split('/')[1]!)) {
    const read = await readReleases(content, slug, own);
    releases.set(slug, read.frozen);
    issues.push(...read.issues);
  }
  const entries = [...reads.values()].flatMap((read) => (read.entry ? [read.entry] : []));
  return { entries, frameworks, releases, issues, reads, names: files, files: reads.size + frameworks.length };
}

/** Two frameworks of one id would have one page, and a control of the one could not be told from that of the other. */
const sameFramework = (file: string, id: string, other: string): Issue => ({
  code: 'id-duplicate',
  severity: 'error',
  file,
  path: ['id'],
  position: { line: 1, column: 1, endLine: 1, endColumn: 1 },
  message: `Found the framework "${id}" also in ${other}.`,
  hint: 'Give each framework its own id.',
});
