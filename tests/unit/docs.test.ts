import { existsSync, globSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { playbookConfig } from '../../src/domain/schema/config.ts';
import { readSource } from '../workflows.ts';

const DOCUMENTS = ['README.md', 'CONTRIBUTING.md', 'CODE_OF_CONDUCT.md', 'SECURITY.md', 'LICENSE-CONTENT.md', ...globSync('docs/*.md')];
const { scripts } = JSON.parse(readSource('package.json')) as { scripts: Record<string, string> };

/** Blocks of code of a language in a document. */
const blocks = (file: string, language: string): string[] =>
  [...readSource(file).matchAll(new RegExp(`^( *)\`\`\`${language}\\n([\\s\\S]*?)^ *\`\`\`$`, 'gm'))].map((match) => match[2]!);

describe.each(DOCUMENTS)('%s', (file) => {
  it('leads to files that are there', () => {
    const links = [...readSource(file).matchAll(/\]\((?!https?:|#)([^)#]+)[^)]*\)/g)].map((match) => match[1]!);
    expect(links.filter((link) => !existsSync(path.join(path.dirname(file), link)))).toEqual([]);
  });

  it('names scripts that package.json has', () => {
    const named = [...readSource(file).matchAll(/\bnpm (?:run (?:--silent )?([\w:]+)|(test|start)\b)/g)].map(
      (match) => match[1] ?? match[2]!,
    );
    expect(named.filter((name) => !(name in scripts))).toEqual([]);
  });

  it('shows configurations that the schema accepts, whole or in part', () => {
    for (const block of blocks(file, 'ts')) {
      const value: unknown = new Function(block.replace(/^[\s\S]*?export default/, 'return').replace(/\} satisfies \w+;/, '};'))();
      expect(playbookConfig.partial().safeParse(value).error?.issues ?? []).toEqual([]);
    }
    for (const block of blocks(file, 'yaml')) expect(parse(block)).toBeTypeOf('object');
  });
});

it('docs/fork.md names files of the engine that are there', () => {
  const named = [...readSource('docs/fork.md').matchAll(/`((?:src|tests|content)\/[\w./-]+)`/g)].map((match) => match[1]!);
  expect(named.length).toBeGreaterThan(5);
  expect(named.filter((name) => !existsSync(name))).toEqual([]);
  const replaced = blocks('docs/fork.md', 'ts').flatMap((block) =>
    [...block.matchAll(/'(components\/[\w/]+\.astro)'/g)].map((match) => match[1]!),
  );
  expect(replaced.length).toBeGreaterThan(0);
  expect(replaced.filter((name) => !existsSync(path.join('src', name)))).toEqual([]);
});
