import { existsSync } from 'node:fs';
import { readdir, readFile, stat } from 'node:fs/promises';
import path from 'node:path';
import type { Entry } from '../../src/domain/graph/entry.ts';
import type { Issue } from '../../src/domain/issue.ts';
import { framework, type Framework } from '../../src/domain/schema/control.ts';
import { parseYaml } from '../../src/markdown/frontmatter.ts';
import { readEntry, type ReadEntry } from '../../src/markdown/read-entry.ts';
import { validate } from '../../src/markdown/validate.ts';

/** A file as it was read, with its text. */
export interface ReadFile extends ReadEntry {
  source: string;
}

/** A playbook as it was read from a folder, with everything that is wrong with each of its files. */
export interface ReadPlaybook {
  entries: Entry[];
  frameworks: Framework[];
  issues: Issue[];
  /** Content files by path. */
  reads: Map<string, ReadFile>;
  files: number;
}

/**
 * Reads a content folder, and every file of it as far as it goes. Nothing in it is executed.
 * @param content absolute path of the folder
 */
export async function readPlaybook(content: string): Promise<ReadPlaybook> {
  const files = (await readdir(content, { recursive: true })).map((file) => file.split(path.sep).join('/')).sort();
  const reads = new Map<string, ReadFile>();
  const issues: Issue[] = [];
  const frameworks: Framework[] = [];
  for (const file of files) {
    const full = path.join(content, file);
    if (file.endsWith('.mdx')) {
      const beside = path.join(path.dirname(full), 'example.yaml');
      const example = file.endsWith('/index.mdx') && existsSync(beside) ? await readFile(beside, 'utf8') : undefined;
      const source = await readFile(full, 'utf8');
      const read = readEntry(source, file, example);
      reads.set(file, { ...read, source });
      issues.push(...read.issues);
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
  return { entries, frameworks, issues, reads, files: reads.size + frameworks.length };
}
