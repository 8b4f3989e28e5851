import { existsSync } from 'node:fs';
import { readdir, readFile, stat } from 'node:fs/promises';
import path from 'node:path';
import type { Node } from '../../src/domain/document/types.ts';
import { walk } from '../../src/domain/document/walk.ts';
import { checkPlaybook, type GraphIssue } from '../../src/domain/graph/check.ts';
import type { Entry } from '../../src/domain/graph/entry.ts';
import type { Issue } from '../../src/domain/issue.ts';
import { framework, type Framework } from '../../src/domain/schema/control.ts';
import { parseYaml } from '../../src/markdown/frontmatter.ts';
import { readEntry, type ReadEntry } from '../../src/markdown/read-entry.ts';
import { validate } from '../../src/markdown/validate.ts';

/** Pages of the site that are no entries; links to them are sound. */
const PAGES = [
  '/',
  '/about/',
  '/accessibility/',
  '/contribute/',
  '/controls/',
  '/search/',
  '/suggest/',
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
  const files = (await readdir(content, { recursive: true })).map((file) => file.split(path.sep).join('/')).sort();
  const reads = new Map<string, ReadEntry>();
  const issues: Issue[] = [];
  const frameworks: Framework[] = [];
  for (const file of files) {
    const full = path.join(content, file);
    if (file.endsWith('.mdx')) {
      const beside = path.join(path.dirname(full), 'example.yaml');
      const example = file.endsWith('/index.mdx') && existsSync(beside) ? await readFile(beside, 'utf8') : undefined;
      const read = readEntry(await readFile(full, 'utf8'), file, example);
      reads.set(file, read);
      issues.push(...read.issues, ...missingImages(read, content, file));
    } else if (/^controls\/[a-z0-9-]+\.yaml$/.test(file)) {
      const yaml = parseYaml(await readFile(full, 'utf8'), file);
      const { value, issues: faults } = validate(framework, yaml, file);
      issues.push(...yaml.issues, ...faults);
      if (value) frameworks.push(value);
    } else if (/\.(md|ts|js|mjs|cjs|tsx|jsx|astro|html)$/.test(file) && (await stat(full)).isFile()) {
      issues.push({
        code: 'misplaced',
        severity: 'error',
        file,
        message: `Found ${file}, expected only .mdx entries, their .yaml and images.`,
        hint: 'Move the file out of the content folder.',
      });
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

function missingImages(read: ReadEntry, content: string, file: string): Issue[] {
  if (!read.entry) return [];
  const issues: Issue[] = [];
  walk(read.entry.tree, (node: Node) => {
    if (node.type !== 'image') return;
    const target = path.resolve(content, path.dirname(file), node.url);
    if (target.startsWith(content + path.sep) && existsSync(target)) return;
    issues.push({
      code: 'image-missing',
      severity: 'error',
      file,
      position: read.positions.get(node),
      message: `Found the image ${node.url}, which is not a file in the content folder.`,
      hint: 'Add the image beside the entry, or mend its name.',
    });
  });
  return issues;
}
