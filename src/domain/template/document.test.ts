import type { Nodes } from 'mdast';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { describe, expect, it } from 'vitest';
import { emphasis, list, paragraph, root, strong, text } from '../document/build.ts';
import type { ComponentNode, Node } from '../document/types.ts';
import type { TemplateRelease } from '../schema/release.ts';
import { field } from '../schema/field.ts';
import { createDocument } from './document.ts';
import { documentMarkdown, identityLines, markedSection, NOTES_SECTION, readIdentity, sectionMark } from './markdown.ts';

const component = (name: string, attributes: ComponentNode['attributes'], children: Node[] = [], inline = false): ComponentNode => ({
  type: 'component',
  name,
  attributes,
  children,
  inline,
});
const make = (value: object) => field.parse({ label: 'Label', help: 'Help.', ...value });
const heading = (words: string): Node => ({ type: 'heading', depth: 2, children: [text(words)] });
const RELEASE: TemplateRelease = {
  format: 1,
  id: 'note',
  version: '1.2.0',
  date: '2026-11-24',
  title: 'Note',
  name: 'Note on a lamp',
  summary: 'A note.',
  kind: 'policy',
  pages: 1,
  landscape: false,
  licence: 'CC-BY-4.0',
  playbook: 'Lumen',
  address: 'https://lumen.example/templates/note/',
  locale: 'en-GB',
  currency: 'EUR',
  fields: [
    make({ id: 'name', type: 'text', label: 'Name', required: true }),
    make({ id: 'long', type: 'longtext', label: 'Long' }),
    make({ id: 'on', type: 'toggle', label: 'On' }),
    make({
      id: 'rows',
      type: 'list',
      label: 'Rows',
      item: [
        { id: 'what', type: 'text', label: 'What', help: 'Help.', required: true },
        { id: 'cost', type: 'money', label: 'Cost', help: 'Help.' },
      ],
    }),
  ],
  rules: [{ id: 'open', activity: ['draft'], data: ['public'], decision: 'allow', why: 'It is harmless.', section: 'rules', controls: [] }],
  body: root(
    paragraph('For ', component('Field', { id: 'name' }, [], true), '.'),
    component('Section', { id: 'rules' }, [
      heading('Rules'),
      component('Rule', { id: 'open' }),
      paragraph('Be ', emphasis('kind'), component('Cite', { id: 'law' }, [], true), '.'),
      component('When', { field: 'on' }, [paragraph(strong('On.'))]),
    ]),
    component('Section', { id: 'table' }, [
      heading('Table'),
      component('Each', { field: 'rows', as: 'table' }),
      component('Field', { id: 'long' }),
    ]),
  ),
  sources: [{ id: 'law', text: 'Parliament, “Law”, 2026.', url: 'https://law.example/' }],
  changes: [{ version: '1.2.0', date: '2026-11-24', items: ['A change.'] }],
};
/** Types of the nodes of a tree. Text is left out, and so are addresses, which viewers link by themselves. */
const typesOf = (node: Nodes): unknown[] =>
  'children' in node
    ? [node.type, ...node.children.map(typesOf).filter((types) => types.length > 0 && types[0] !== 'link')]
    : node.type === 'text'
      ? []
      : [node.type];
const IDENTITY = { template: 'note', version: '1.2.0', sha256: 'abc' };
const markdown = (answers: Parameters<typeof createDocument>[1], release = RELEASE) =>
  documentMarkdown(createDocument(release, answers), IDENTITY);

describe('documentMarkdown', () => {
  it('is the filled document, with its marks, its notes and what it is', () => {
    expect(markdown({ name: 'Anna', long: 'First line.\nSecond *line*.', on: true, rows: [{ what: 'a | b', cost: 1200 }] })).toBe(`---
template: note
version: 1.2.0
sha256: abc
---

# Note

For Anna.

<!-- section: rules -->

## Rules

**Allowed:** draft, with public data. It is harmless.

Be _kind_[^law].

**On.**

<!-- section: table -->

## Table

| What | Cost |
| - | -: |
| a \\| b | €1,200 |

First line.\\
Second \\*line\\*.

<!-- section: ${NOTES_SECTION} -->

[^law]: Parliament, “Law”, 2026. <https://law.example/>
`);
  });

  it('shows a blank for every answer that is missing, and nothing that its condition hides', () => {
    const words = markdown({});
    for (const blank of ['\\[Name]', '\\[Long]', '\\[What]', '\\[Cost]']) expect(words).toContain(blank);
    expect(words).not.toContain('On.');
  });

  it.each([
    '<!-- section: table -->',
    '# Heading',
    '[x](javascript:alert(1))',
    '<script>alert(1)</script>',
    '[^law]',
    '![x](https://x.example/x.png)',
    '---',
    '- item',
    '| a | b |',
    '**a** `b` ~~c~~',
    'www.x.example and a@x.example',
    '&lt;b&gt;',
    '{x}',
    '\\',
  ])('writes %s as words', (answer) => {
    const shape = (value: string) =>
      typesOf(
        unified()
          .use(remarkParse)
          .use(remarkGfm)
          .parse(markdown({ name: value, rows: [{ what: value }] })),
      );
    expect(shape(answer)).toEqual(shape('plain'));
  });

  it('names only the notes that the text refers to', () => {
    const body = root(paragraph('Nothing.'));
    expect(markdown({}, { ...RELEASE, body })).not.toContain('[^law]');
  });
});

describe('identity', () => {
  it('reads what it writes', () => {
    const identity = { document: 'our-note', template: 'note', version: '1.2.0', sha256: 'abc' };
    expect(readIdentity(`${identityLines(identity)}\n# Note\n`)).toEqual(identity);
    expect(readIdentity(`\ufeff${identityLines(IDENTITY).replaceAll('\n', '\r\n')}\r\n# Note`)).toEqual(IDENTITY);
  });
  it('reads it beside the keys of others, in quotation marks too', () => {
    expect(readIdentity('---\ntitle: Ours\ntemplate: "note"\nversion: \'1.2.0\'\n---\n')).toEqual({
      template: 'note',
      version: '1.2.0',
      sha256: '',
    });
  });
  it.each([
    '',
    '# Note\n',
    '---\ntitle: x\n---\n',
    '---\ntemplate: note\nversion: latest\n---\n',
    'x\n---\ntemplate: note\nversion: 1.0.0\n---\n',
  ])('finds none in %j', (words) => expect(readIdentity(words)).toBeUndefined());
  it('tells a mark from other comments', () => {
    expect(markedSection(sectionMark('a-b'))).toBe('a-b');
    expect(markedSection('<!--section:x-->')).toBe('x');
    expect(markedSection('<!-- sections: x -->')).toBeUndefined();
    expect(markedSection('text <!-- section: x -->')).toBeUndefined();
  });
});

describe('the rules of a policy', () => {
  const rules = component('Rules', { decision: 'allow', settings: 'set' });
  const release: TemplateRelease = {
    ...RELEASE,
    fields: [
      make({
        id: 'set',
        type: 'list',
        item: ['rule', 'decision', 'reviewer'].map((id) => ({ id, type: 'text', label: id, help: 'Help.' })),
      }),
    ],
    body: root(
      component('Section', { id: 'rules' }, [heading('May'), rules]),
      component('Section', { id: 'never' }, [
        heading('Never'),
        component('Rules', { decision: 'deny', settings: 'set' }),
        list([['Lie.']]),
      ]),
    ),
  };
  const words = (...set: Record<string, string>[]) =>
    markdown({ set }, release)
      .split('\n')
      .filter((line) => /^(- |No use)/.test(line));
  it('stand in the clause of their decision', () => {
    expect(words()).toEqual(['- **Allowed:** draft, with public data. It is harmless.', '- Lie.']);
  });
  it('move with their decision, and join the list that is there', () => {
    expect(words({ rule: 'open', decision: 'deny' })).toEqual([
      'No use of AI is allowed without asking first.',
      '- **Not allowed:** draft, with public data. Our team decided so.',
      '- Lie.',
    ]);
  });
  it('are gone where a team took them out', () =>
    expect(words({ rule: 'open', decision: 'off' })).toEqual(['No use of AI is allowed without asking first.', '- Lie.']));
});
