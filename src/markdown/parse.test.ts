import { describe, expect, it } from 'vitest';
import { toText } from '../domain/document/text.ts';
import type { ComponentNode } from '../domain/document/types.ts';
import { componentsOf, walk } from '../domain/document/walk.ts';
import { parseBody } from './parse.ts';
import { readTree } from './read-tree.ts';

const parse = (source: string) => parseBody(source, 'guides/a.mdx');
const codes = (source: string): string[] => parse(source).issues.map((issue) => issue.code);

describe('parseBody accepts', () => {
  const cases: [string, string, string][] = [
    ['nothing', '', ''],
    ['Markdown', '# A\n\n**b** and `c`\n', 'A\nb and c'],
    ['frontmatter, which is not of the body', '---\ntitle: T\n---\n\nBody\n', 'Body'],
    ['braces and less-than signs that are escaped', 'a \\{b} \\< c\n', 'a {b} < c'],
    ['code of any kind as words', '```js\nimport {a} from "b";\n```\n\n`{x}` `<b>`\n', 'import {a} from "b";\n{x} <b>'],
    ['a block component', '<Aside kind="note">\n\nMind.\n\n</Aside>\n', 'Mind.'],
    ['a component among words', 'As <Term id="x">flow</Term> goes.\n', 'As flow goes.'],
    ['steps within steps', '<Steps>\n<Step title="A" minutes={5}>\n\na\n\n</Step>\n</Steps>\n', 'a'],
    [
      'links of every allowed form',
      '[a](https://a.org) [b](http://a.org) [c](mailto:a@a.org) [d](/guides/x/) [e](#f) [g](./x.pdf) [h](../x/)\n',
      'a b c d e g h',
    ],
    ['an image beside the entry', '![A map](./map.png) ![Another](../map.png)\n', ''],
    ['a table', '| a | b |\n| - | - |\n| c | d |\n', 'a\nb\nc\nd'],
  ];
  it.each(cases)('%s', (_, source, expected) => {
    const { tree, issues } = parse(source);
    expect(issues).toEqual([]);
    expect(toText(tree)).toBe(expected);
  });
});

describe('parseBody refuses', () => {
  const cases: [string, string, string][] = [
    ['an import', 'import A from "./a.js"\n', 'no-code'],
    ['an export', 'export const a = 1\n', 'no-code'],
    ['an expression as a block', '{1 + 1}\n', 'no-code'],
    ['an expression among words', 'a {b} c\n', 'no-code'],
    ['a comment', '{/* a */}\n', 'no-code'],
    ['a function in an attribute', '<Aside title={fetch("x")}>\n\na\n\n</Aside>\n', 'no-code'],
    ['a template string in an attribute', '<Aside title={`a`}>\n\na\n\n</Aside>\n', 'no-code'],
    ['attributes that are spread', '<Aside {...x}>\n\na\n\n</Aside>\n', 'no-code'],
    ['an unknown component', '<Script />\n', 'unknown-component'],
    ['an HTML element', '<script>\n\na\n\n</script>\n', 'raw-html'],
    ['a fragment', '<>\n\na\n\n</>\n', 'unknown-component'],
    // Every object has this property, though nobody declared it.
    ['a component named as a property of all objects', '<constructor />\n', 'raw-html'],
    ['an attribute named as a property of all objects', '<Ask toString="x" />\n', 'component-attribute'],
    ['an unknown attribute', '<Ask onClick="x" />\n', 'component-attribute'],
    ['a missing attribute', 'a <Cite /> b\n', 'component-attribute'],
    ['an attribute outside its list', '<Aside kind="joke">\n\na\n\n</Aside>\n', 'component-attribute'],
    ['a text for a number', '<Steps>\n<Step title="A" minutes="5">\n\na\n\n</Step>\n</Steps>\n', 'component-attribute'],
    ['a number for a text', 'a <Cite id={5} /> b\n', 'component-attribute'],
    ['an attribute without a value for a text', 'a <Cite id /> b\n', 'component-attribute'],
    ['a block component among words', 'a <Ask /> b\n', 'component-attribute'],
    ['a component of words as a block', '<Cite id="x" />\n', 'component-attribute'],
    ['a step outside steps', '<Step title="A">\n\na\n\n</Step>\n', 'component-attribute'],
    [
      'a step that is not directly in steps',
      '<Steps>\n<Aside>\n<Step title="A">\n\na\n\n</Step>\n</Aside>\n</Steps>\n',
      'component-attribute',
    ],
    ['content in a component that has none', '<Ask>\n\na\n\n</Ask>\n', 'component-attribute'],
    ['a link that runs code', '[a](javascript:alert(1))\n', 'unsafe-address'],
    ['a link with data', '[a](data:text/html,x)\n', 'unsafe-address'],
    ['a link to whatever protocol the page has', '[a](//a.org)\n', 'unsafe-address'],
    ['a link to a bare name', '[a](x)\n', 'unsafe-address'],
    ['a definition that runs code', '[a][b]\n\n[b]: javascript:alert(1)\n', 'unsafe-address'],
    ['an image from elsewhere', '![a](https://a.org/a.png)\n', 'unsafe-address'],
    ['an image from the root', '![a](/a.png)\n', 'unsafe-address'],
    ['an image whose address stands elsewhere', '![a][b]\n\n[b]: ./b.png\n', 'unsafe-address'],
    ['an image without words', '![](./a.png)\n', 'image-alt'],
    ['an image with blank words', '![ ](./a.png)\n', 'image-alt'],
    ['a tag that is not closed', '<Aside>\n\na\n', 'mdx-syntax'],
    ['a brace that is not closed', 'a { b\n', 'no-code'],
  ];
  it.each(cases)('%s', (_, source, code) => expect(codes(source)).toEqual([code]));

  it('code without keeping any of it in the tree but as words', () => {
    const { tree } = parse('import A from "left-out"\n\na {leftOut()} c\n\n{leftOut}\n\n<Script />\n');
    const types = new Set<string>();
    walk(tree, (node) => void types.add(node.type));
    expect([...types]).toEqual(['paragraph', 'text']);
  });

  it('raw HTML, where a parser has such a thing', () => {
    const { tree, issues } = readTree({ type: 'root', children: [{ type: 'html', value: '<b>' }] }, 'a.mdx');
    expect([tree.children, issues.map((issue) => issue.code)]).toEqual([[], ['raw-html']]);
  });

  it('nothing twice and nothing less: every fault has its issue', () => {
    expect(codes('{a}\n\n[b](x)\n\n<Nope />\n')).toEqual(['no-code', 'unsafe-address', 'unknown-component']);
  });
});

describe('attributes', () => {
  const cases: [string, string, ComponentNode['attributes']][] = [
    ['text', '<Aside title="A" />', { title: 'A' }],
    ['text in braces', '<Aside title={"A"} />', { title: 'A' }],
    ['text in braces and single quotation marks', "<Aside title={'A'} />", { title: 'A' }],
    ['an empty text', '<Aside title="" />', { title: '' }],
    ['a list of values', '<Aside kind="law" />', { kind: 'law' }],
    ['a number', '<Steps>\n<Step title="A" minutes={2.5} />\n</Steps>', { title: 'A', minutes: 2.5 }],
    ['a negative number', '<Steps>\n<Step title="A" minutes={ -5 } />\n</Steps>', { title: 'A', minutes: -5 }],
    ['none that is wrong', '<Aside title="A" kind="joke" />', { title: 'A' }],
  ];
  it.each(cases)('are read: %s', (_, source, expected) =>
    expect(componentsOf(parse(`${source}\n`).tree).at(-1)?.attributes).toEqual(expected),
  );
});

describe('places', () => {
  const source = '---\ntitle: T\n---\n\nOne.\n\nSee <Cite id="x" />.\n\n{code}\n';

  it('are those of the file, frontmatter included', () => {
    expect(parse(source).issues).toMatchObject([
      { file: 'guides/a.mdx', severity: 'error', position: { line: 9, column: 1, endLine: 9, endColumn: 7 } },
    ]);
  });

  it('are known for each node, and are no part of the tree', () => {
    const { tree, positions } = parse(source);
    const [cite] = componentsOf(tree);
    expect(cite && positions.get(cite)).toEqual({ line: 7, column: 5, endLine: 7, endColumn: 20 });
    walk(tree, (node) => {
      expect(positions.has(node)).toBe(true);
      expect(node).not.toHaveProperty('position');
    });
  });

  it('are known for a fault of the syntax, in words without a place', () => {
    const [issue] = parse('One.\n\n<Aside>\n\na\n').issues;
    expect(issue?.position?.line).toBeGreaterThanOrEqual(3);
    expect(issue?.message).not.toMatch(/^\d+:\d+/);
  });
});
