import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { build } from 'vite';
import { expect, it } from 'vitest';

const WRITERS = ['src/exports/docx.ts', 'src/exports/xlsx.ts', 'src/domain/template/markdown.ts', 'src/domain/template/answers-file.ts'];

/** Bytes of a module with all that it imports, as a browser loads it. */
async function weightOf(files: string[]): Promise<{ bytes: number; code: string }> {
  const result = await build({
    configFile: false,
    logLevel: 'silent',
    build: {
      write: false,
      target: 'es2022',
      minify: true,
      rollupOptions: { input: files.map((file) => path.resolve(file)), preserveEntrySignatures: 'strict' },
    },
  });
  const chunks = (Array.isArray(result) ? result : [result]).flatMap((part) => ('output' in part ? part.output : []));
  const code = chunks.flatMap((chunk) => (chunk.type === 'chunk' ? [chunk.code] : []));
  return { bytes: code.reduce((sum, text) => sum + gzipSync(text).length, 0), code: code.join('\n') };
}

it('all writers of exports together weigh at most 150 KB, and make no code while they run', async () => {
  const { bytes, code } = await weightOf(WRITERS);
  expect(bytes).toBeGreaterThan(50_000);
  expect(bytes).toBeLessThanOrEqual(150_000);
  expect(code).not.toMatch(/\bnew Function\b|\beval\(/);
  console.log(`Exports weigh ${Math.round(bytes / 1000)} KB`);
});

it('the reader of documents weighs at most 50 KB', async () => {
  const { bytes } = await weightOf(['src/exports/read-docx.ts']);
  expect(bytes).toBeGreaterThan(10_000);
  expect(bytes).toBeLessThanOrEqual(50_000);
});
