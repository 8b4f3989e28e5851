import { readFile } from 'node:fs/promises';
import { unzipSync, strFromU8 } from 'fflate';
import { beforeAll, describe, expect, it } from 'vitest';
import { link, paragraph } from '../../src/domain/document/build.ts';
import type { Node } from '../../src/domain/document/types.ts';
import { walk } from '../../src/domain/document/walk.ts';
import { escapeXml } from '../../src/domain/xml.ts';
import { isOutsideAddress, isSafeAddress } from '../../src/domain/safe-address.ts';
import { templateRelease } from '../../src/domain/schema/release.ts';
import { source } from '../../src/domain/schema/source.ts';
import { isAddress } from '../../src/domain/submission/rules.ts';
import { describeTreeFault } from '../../src/domain/template/release-tree.ts';
import { documentMarkdown } from '../../src/domain/template/markdown.ts';
import { createDocx } from '../../src/exports/docx.ts';
import { documentFromMarkdown } from '../../src/exports/from-markdown.ts';
import { readDocx } from '../../src/exports/read-docx.ts';
import { createSample } from '../exports/documents.ts';
import { DOCUMENT, editDocx, plainDocx, plainRelease, related, run, swap } from '../exports/edit-docx.ts';
import { oneAnswer, oneAnswerOf } from '../exports/everything.ts';
import { HOSTILE_ADDRESSES } from '../hostile/links.ts';
import { fieldCase } from '../exports/fields.ts';

let bytes: Uint8Array;
beforeAll(async () => {
  bytes = await plainDocx();
});

const urlsIn = (nodes: readonly Node[]): string[] => {
  const urls: string[] = [];
  for (const node of nodes) walk(node, (inner) => void (inner.type === 'link' && urls.push(inner.url)));
  return urls;
};
const first = run('First words.');
const shown = run('Click here.');
const withField = (address: string, change: (code: string) => string) =>
  editDocx(bytes, { [DOCUMENT]: (xml) => swap(xml, first, change(escapeXml(address))) });
/** The ways in which a link stands in a Word file. */
const WAYS: Record<string, (address: string) => Uint8Array> = {
  'a relationship': (address) =>
    related(
      editDocx(bytes, { [DOCUMENT]: (xml) => swap(xml, first, `<w:hyperlink r:id="rIdTest">${shown}</w:hyperlink>`) }),
      'hyperlink',
      escapeXml(address),
      '',
      ' TargetMode="External"',
    ),
  'a field': (address) => withField(address, (code) => fieldCase([` HYPERLINK "${code}" `], shown)),
  'a field whose code is cut': (address) =>
    withField(address, (code) => fieldCase([' HYPER', `LINK &quot;${code.slice(0, 4)}`, `${code.slice(4)}&quot; `], shown)),
  'a field without quotes': (address) => withField(address, (code) => fieldCase([` hyperlink ${code} `], shown)),
  'a field with a place': (address) => withField(address, (code) => fieldCase([` HYPERLINK "${code}" \\l "place" `], shown)),
  'a simple field': (address) =>
    withField(address, (code) => `<w:fldSimple w:instr=" HYPERLINK &quot;${code}&quot; ">${shown}</w:fldSimple>`),
  'a field in the code of another': (address) =>
    withField(address, (code) => fieldCase([' HYPERLINK "', fieldCase([' QUOTE '], run(code)), '" '], shown)),
};

describe.each(Object.entries(HOSTILE_ADDRESSES))('%s', (_name, address) => {
  it('is no link of content, of a release, of a source or of a suggestion', () => {
    expect(isOutsideAddress(address)).toBe(false);
    expect(isSafeAddress(address)).toBe(false);
    expect(describeTreeFault({ type: 'root', children: [paragraph(link(address, 'a'))] })).toContain('Found a link to');
    expect(isAddress(address)).toBe(false);
    const { url } = source.shape;
    expect(url.safeParse(address).success).toBe(false);
    const release = { ...plainRelease, sources: [{ id: 'law', text: 'The law', url: address }] };
    expect(templateRelease.safeParse(release).error?.issues.map(({ path }) => path.join('.'))).toContain('sources.0.url');
  });

  it('is words in a document from Markdown, and in the files made of it', async () => {
    const markdown = `[Click here.](<${address.replace(/[\n\t]/g, (space) => `&#${space.charCodeAt(0)};`)}>)\n`;
    const document = documentFromMarkdown(markdown, plainRelease);
    expect(urlsIn(document.sections.flatMap(({ children }) => children))).toEqual([]);
    const { identity } = createSample(plainRelease, {});
    const hostile = {
      ...document,
      sections: [{ children: [paragraph(link(address, 'Click here.'))] }],
      notes: [{ id: 'law', text: 'Law', url: address }],
    };
    const file = await createDocx(
      {
        ...hostile,
        sections: [...hostile.sections, { children: [paragraph({ type: 'footnoteReference', identifier: 'law', label: 'law' } as Node)] }],
      },
      identity,
      {},
    );
    const relationships = Object.entries(unzipSync(file)).filter(([path]) => path.endsWith('.rels'));
    for (const [, part] of relationships) expect(strFromU8(part)).not.toContain('TargetMode="External"');
  });

  it('is words as an answer', () => {
    const { document, identity } = createSample(oneAnswer, oneAnswerOf(`[Click here.](${address}) <${address}>`));
    const back = documentFromMarkdown(documentMarkdown(document, identity), oneAnswer);
    for (const url of urlsIn(back.sections.flatMap(({ children }) => children))) expect(isOutsideAddress(url)).toBe(true);
  });

  it.each(Object.entries(WAYS))('keeps its words and is reported, where it comes from Word as %s', (_way, file) => {
    const { markdown, lost } = readDocx(file(address));
    const found = documentFromMarkdown(markdown, plainRelease).sections.flatMap(({ children }) => children);
    expect(urlsIn(found)).toEqual([]);
    expect(markdown).toContain('Click here.');
    expect(markdown).not.toContain('](');
    expect(lost).toHaveLength(1);
    expect(lost[0]).toMatchObject({ instead: 'Click here.' });
    expect(['link', 'field']).toContain(lost[0]!.kind);
  });
});

describe('an address that may be linked to', () => {
  it.each(['https://a.example/?a=1&b=2#c', 'HTTP://a.example/', 'mailto:a@b.example?subject=Lamps'])('%s', (address) => {
    expect(isOutsideAddress(address)).toBe(true);
    for (const way of ['a relationship', 'a field', 'a field whose code is cut', 'a field in the code of another', 'a simple field']) {
      const { markdown, lost } = readDocx(WAYS[way]!(address));
      expect(urlsIn(documentFromMarkdown(markdown, plainRelease).sections.flatMap(({ children }) => children)), way).toEqual([address]);
      expect(lost.filter(({ kind }) => kind === 'link')).toEqual([]);
    }
  });

  it('is asked of one function: no other file tests protocols by itself', async () => {
    for (const file of ['exports/from-markdown.ts', 'exports/read/words.ts', 'labs/fill/render.ts', 'domain/template/release-tree.ts'])
      expect(await readFile(`src/${file}`, 'utf8'), file).toMatch(/isOutsideAddress\(/);
  });
});
