import { describe, expect, it } from 'vitest';
import { answers, everything } from '../../tests/exports/everything.ts';
import { createSample } from '../../tests/exports/documents.ts';
import { describePackageFaults, readPackage } from '../../tests/exports/ooxml.ts';
import { documentMarkdown, identityLines, NOTES_SECTION } from '../domain/template/markdown.ts';
import { createDocx } from './docx.ts';
import { documentFromMarkdown } from './from-markdown.ts';
import { readDocx } from './read-docx.ts';

describe('a document as DOCX', () => {
  it('is read back byte for byte, with its answers and identity', async () => {
    const { document, identity } = createSample(everything, answers);
    const read = readDocx(await createDocx(document, identity, answers));
    expect(read.markdown).toBe(documentMarkdown(document, identity));
    expect(read).toMatchObject({ identity, answers });
  });

  it('has notes without an address, which keep their ids', async () => {
    const { identity } = createSample(everything, answers);
    const markdown = `${identityLines(identity)}
# Notes

One[^own], two[^other] and three[^law].

<!-- section: ${NOTES_SECTION} -->

[^own]: Words of our own.

[^other]: Other words, in \\[brackets].

[^law]: A law. <https://law.example/>
`;
    const document = documentFromMarkdown(markdown, everything);
    expect(documentMarkdown(document, identity)).toBe(markdown);
    const bytes = await createDocx(document, identity, answers);
    expect(readDocx(bytes).markdown).toBe(markdown);
    expect(describePackageFaults(bytes)).toEqual([]);
    const parts = readPackage(bytes);
    expect(parts.get('word/footnotes.xml')!.match(/<w:hyperlink /g)).toHaveLength(1);
    expect([...parts.values()].join('')).not.toContain('Target=""');
  });
});
