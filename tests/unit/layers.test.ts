import { ESLint } from 'eslint';
import { describe, expect, it } from 'vitest';

const eslint = new ESLint();

async function messages(code: string, filePath: string, rule = 'no-restricted-imports'): Promise<string[]> {
  const [result] = await eslint.lintText(code, { filePath });
  return result!.messages.filter((message) => message.ruleId === rule).map((message) => message.message);
}

describe('the import table', () => {
  it.each([
    ['src/domain/format.ts', 'node:fs'],
    ['src/domain/format.ts', 'astro:content'],
    ['src/domain/format.ts', '../content/site.ts'],
    ['src/domain/schema/rule.ts', '../../markdown/parse.ts'],
    ['src/markdown/parse.ts', '../content/queries.ts'],
    ['src/content/queries.ts', '../components/Toc.astro'],
    ['src/content/queries.ts', '../../scripts/playbook.ts'],
    ['src/exports/docx.ts', 'node:fs'],
    ['src/exports/docx.ts', '../markdown/parse.ts'],
    ['src/components/Toc.astro', '../content/queries.ts'],
    ['src/components/body/Term.astro', '../../layouts/Base.astro'],
    ['src/labs/site.ts', '../markdown/parse.ts'],
    ['src/labs/site.ts', 'zod'],
    ['src/tools/kit/background.ts', '../../content/queries.ts'],
    ['src/tools/kit/background.ts', 'node:fs'],
    ['src/exports/docx.ts', '../tools/kit/background.ts'],
    ['src/layouts/Page.astro', '../pages/search.astro'],
    ['src/pages/search.astro', '../markdown/parse.ts'],
  ])('%s may not import %s', async (file, target) => {
    const code = `import value from '${target}';\nvoid value;\n`;
    expect(await messages(file.endsWith('.astro') ? `---\n${code}---\n` : code, file)).toHaveLength(1);
  });

  it.each([
    ['src/markdown/parse.ts', '../domain/issue.ts'],
    ['src/content/queries.ts', '../markdown/frontmatter.ts'],
    ['src/exports/docx.ts', '../domain/format.ts'],
    ['src/labs/site.ts', '../exports/docx.ts'],
    ['src/labs/site.ts', '../tools/kit/background.ts'],
    ['src/tools/kit/read-document.ts', '../../markdown/answers-text.ts'],
    ['src/pages/search.astro', '../content/site.ts'],
  ])('%s may import %s', async (file, target) => {
    const code = `import value from '${target}';\nvoid value;\n`;
    expect(await messages(file.endsWith('.astro') ? `---\n${code}---\n` : code, file)).toEqual([]);
  });
});

describe('a dynamic import in code of the browser', () => {
  it.each([
    ["import('./search.ts')"],
    ["void import('./search.ts').then(() => undefined)"],
    ["Promise.all([import('./a.ts'), loaded(import('./b.ts'))])"],
    ["createSearch(() => import('./c.ts'))"],
    ["unloaded(import('./d.ts'))"],
    ['import(/* @vite-ignore */ url)'],
  ])('is refused if nothing says that it did not arrive: %s', async (code) => {
    for (const file of ['src/labs/site.ts', 'src/tools/kit/notice.ts'])
      expect(await messages(`export const part = ${code};\n`, file, 'no-restricted-syntax')).toHaveLength(1);
  });

  it.each([
    ["loaded(import('./search.ts'))"],
    ["loaded(Promise.all([import('./a.ts'), import('./b.ts')]))"],
    ["async () => (await loaded(import('./c.ts'))).open()"],
  ])('is taken by the one that says it: %s', async (code) => {
    expect(await messages(`export const part = ${code};\n`, 'src/labs/site.ts', 'no-restricted-syntax')).toEqual([]);
  });
});
