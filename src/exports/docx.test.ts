import { describe, expect, it } from 'vitest';
import { answers, everything } from '../../tests/exports/everything.ts';
import { createSample } from '../../tests/exports/documents.ts';
import { documentMarkdown } from '../domain/template/markdown.ts';
import { createDocx } from './docx.ts';
import { readDocx } from './read-docx.ts';

describe('a document as DOCX', () => {
  it('is read back byte for byte, with its answers and identity', async () => {
    const { document, identity } = createSample(everything, answers);
    const read = readDocx(await createDocx(document, identity, answers));
    expect(read.markdown).toBe(documentMarkdown(document, identity));
    expect(read).toMatchObject({ identity, answers });
  });
});
