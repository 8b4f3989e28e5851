import { describe, expect, it } from 'vitest';
import { toMarkdown } from '../domain/document/to-markdown.ts';
import { toText } from '../domain/document/text.ts';
import { componentsOf } from '../domain/document/walk.ts';
import { CONTENT_LIMITS } from '../domain/limits.ts';
import { parseBody } from './parse.ts';
import { resolveLink } from './resolve-link.ts';

const body = (text: string) => parseBody(`---\n---\n\n${text}\n`, 'guides/lamp.mdx');
const found = (text: string) =>
  body(text).issues.map(({ code, message, position }) => `${position?.line}:${position?.column} ${code} ${message}`);

describe('a merge tag', () => {
  it.each([
    '{{lead.First Name}}',
    '{{ contact.firstname | default: "there" }}',
    '{{{body}}}',
    '{% if contact.score < 5 %}',
    '{% endif %}',
    '{!Contact.FirstName}',
    '*|FNAME|*',
    '*|IF:FNAME_2|*',
    '%%First Name%%',
    '{{a*b*c}}',
    '{{first_name}} and {{last_name}}',
  ])('%s is text in a paragraph, a table, a heading, code and an attribute, and in Markdown that is handed on', (tag) => {
    const text = `# Hi ${tag}\n\nHi ${tag}, and welcome.\n\n| a |\n| - |\n| ${tag} |\n\n\`${tag}\`\n\n<Step title='${tag.replaceAll("'", '')}'>\n\na\n\n</Step>`;
    const { tree, issues } = body(`<Steps>\n\n</Steps>\n\n${text}`);
    expect(issues.filter(({ code }) => code !== 'component-attribute')).toEqual([]);
    const words = toText(tree);
    expect(words.split(tag)).toHaveLength(5);
    expect(
      componentsOf(tree)
        .map(({ attributes }) => attributes.title)
        .filter(Boolean),
    ).toEqual([tag]);
    const twin = toMarkdown(tree, (url) => url).replaceAll('\\', '');
    expect(twin).toContain(`Hi ${tag}, and welcome.`);
  });

  it.each([
    ['{name}', '6:3 no-code Found the expression {name}, expected content only.'],
    ['{{a}', '6:3 no-code Found the expression {{a}, expected content only.'],
    ['{a{{b}}', '6:3 no-code Found the expression {a{{b}, expected content only.'],
    ['${price}', '6:4 no-code Found the expression {price}, expected content only.'],
    ['{!a()}', '6:3 no-code Found the expression {!a()}, expected content only.'],
  ])('is not %s, which has one error', (text, message) => expect(found(`x\n\na ${text} b`)).toEqual([message]));

  it('is not made of escaped braces, which stay text too', () => {
    const { tree, issues } = body('Hi \\{\\{name}}.');
    expect(issues).toEqual([]);
    expect(toText(tree).trim()).toBe('Hi {{name}}.');
  });
});

describe('a link to a file', () => {
  it.each([
    ['./other.mdx', '/guides/other/'],
    ['other.md', '/guides/other/'],
    ['../budgets/hire.mdx#costs', '/budgets/hire/#costs'],
    ['../templates/policy/index.mdx', '/templates/policy/'],
    ['./sub/../other.mdx', '/guides/other/'],
    ['../budgets/hire', '/budgets/hire'],
    ['../../../etc/passwd', '/etc/passwd'],
    ['./café.mdx', '/guides/café/'],
    ['/guides/other/', '/guides/other/'],
    ['#here', '#here'],
    ['https://example.org/a.md', 'https://example.org/a.md'],
    ['mailto:a@b.example', 'mailto:a@b.example'],
  ])('%s is the address %s', (url, address) => expect(resolveLink(url, 'guides/lamp.mdx')).toBe(address));

  it('is resolved in links and in addresses of references, and is no unsafe one', () => {
    const { tree, issues } = body('[a](other.md), [b][c] and [tel](tel:+44-20-7946-0000).\n\n[c]: ../budgets/hire.mdx');
    expect(issues).toEqual([]);
    expect(JSON.stringify(tree)).toContain('"url":"/guides/other/"');
    expect(JSON.stringify(tree)).toContain('"url":"/budgets/hire/"');
  });
});

describe('an alert of GitHub', () => {
  it.each([
    ['> [!NOTE]\n> Keep it.', 'note'],
    ['> [!tip] Keep it.', 'note'],
    ['> [!WARNING]\n>\n> Keep it.', 'warning'],
    ['> [!CAUTION]\n> Keep it.', 'warning'],
  ])('%s is an aside', (text, kind) => {
    const { tree, issues } = body(text);
    expect(issues).toEqual([]);
    expect(tree.children).toMatchObject([{ type: 'component', name: 'Aside', attributes: { kind } }]);
    expect(toText(tree).trim()).toBe('Keep it.');
  });
});

describe('text that a page would lose', () => {
  it.each([
    ['| a | b |\n| - | - |\n| 1 | 2 | 3 |', '6:9 text-lost Found a cell beyond the 2 columns of the table, which no page shows: 3'],
    ['| a |\n| - |\n| `x|y` |', '6:5 text-lost Found a cell beyond the one column of the table, which no page shows: y`'],
    ['A[^1].\n\n[^1]: b\n\n[^2]: c', '8:1 text-lost Found the footnote [^2], which nothing refers to, so no page shows it.'],
    [
      'A[^1].\n\n[^1]: b\n\n[^1]: c',
      '8:1 text-lost Found the footnote [^1], which is defined twice, so only the first definition is shown.',
    ],
  ])('%s', (text, message) => expect(found(text).filter((line) => line.includes('text-lost'))).toEqual([message]));

  it.each(['| a | b |\n| - | - |\n| 1 |', '| a |\n| - |\n| `x\\|y` |', '| a |\n| - |\n| 1 | |', 'A[^1] b[^1].\n\n[^1]: c'])(
    'is none in %s',
    (text) => expect(found(text)).toEqual([]),
  );
});

describe('marks that a page would print', () => {
  it.each([
    ['- [ ]c', '4:3 markup-literal Found a checkbox that does not work: [ ]'],
    ['- []  c', '4:3 markup-literal Found a checkbox that does not work: []'],
    ['> [!DANGER]\n> a', '4:3 markup-literal Found an unknown kind of alert: [!DANGER]'],
    [':::tip\nRead it.\n:::', '4:1 markup-literal Found a callout from another Markdown dialect: :::tip'],
    ['Term\n: what it means', '5:1 markup-literal Found a definition list, which is not supported: : w'],
    ['a\n\n    code', '6:5 markup-literal Found an indented paragraph, which is not shown as code.'],
    ['a\n\n\tcode', '6:2 markup-literal Found an indented paragraph, which is not shown as code.'],
    ['**bold **word', '4:1 markup-literal Found two asterisks that make nothing bold: **'],
    ['**中文。**中文', '4:1 markup-literal Found two asterisks that make nothing bold: **'],
    ['a ~~b ~~c', '4:3 markup-literal Found two tildes that strike nothing out: ~~'],
    ['a *b *c', '4:3 markup-literal Found asterisks that make nothing italic: *b *'],
    ['a `b c', '4:3 markup-literal Found an unpaired backtick: `'],
    ['a[^9] b', '4:2 markup-literal Found a footnote that is not defined: [^9]'],
    ['[a] (/guides/)', '4:3 markup-literal Found a link that does not work: ] (/guides/)'],
    ['[a][b]', '4:1 markup-literal Found a link with no address: [a][b]'],
    ['##Heading', '4:1 markup-literal Found number signs that make no heading: ##H'],
    ['| a | b |\n| c | d |', '4:1 markup-literal Found a table row with no header line: | a |'],
  ])('%s', (text, message) => expect(found(text)).toEqual([message]));

  it.each([
    '- [ ] a\n- [x] b',
    '- [a](/guides/)',
    '\\*\\*a and 2 \\* 3',
    '5 * 3 and 2 * 4',
    '**a** b *c* ~~d~~ `e`',
    '> [a] said so',
    'ratio 1: 2, as follows: a',
    '#1 priority and #hashtag',
    '`**a **b`',
    '```\n**a **b\n\n    c\n```',
    '- a\n\n      b',
    'at 10:30 : then',
    'f(x) [1] (see below)',
  ])('are none in %s', (text) => expect(found(text)).toEqual([]));
});

describe('a body that is not MDX', () => {
  it.each([
    ['<!-- a -->', '4:1 raw-html Found an HTML comment, expected text only.'],
    ['a <br> b', '4:3 raw-html Found the HTML tag <br>, expected Markdown.'],
    ['a <br/> b', '4:3 raw-html Found the HTML tag <br>, expected Markdown.'],
    ['a <b>c</b>', '4:3 raw-html Found the HTML tag <b>, expected Markdown.'],
    ['<https://example.org/>', '4:1 mdx-syntax Found the address https://example.org/ between angle brackets, expected a link.'],
    ['<a@b.example>', '4:1 mdx-syntax Found the address a@b.example between angle brackets, expected a link.'],
    ['Teams of <10', '4:10 mdx-syntax Found a less-than sign that does not start a tag.'],
    ['<Aside kind="note">\n\na', '4:1 mdx-syntax Found <Aside>, which is never closed.'],
    ['a\n\n</Aside>', '6:1 mdx-syntax Found </Aside>, which closes nothing that is open here.'],
  ])('%s is told of in plain words', (text, message) => expect(found(text)).toEqual([message]));
});

describe('a large table', () => {
  const table = (rows: number): string => `| Step | What it needs |\n| - | - |\n${`| ${'a word '.repeat(20)} | b |\n`.repeat(rows)}`;

  it('is read, however many characters all rows have', () => {
    const text = table(200);
    expect(text.length).toBeGreaterThan(CONTENT_LIMITS.blockCharacters * 2);
    expect(found(text)).toEqual([]);
  });
  it('may not have a row of more characters than a paragraph, nor more cells than people write', () => {
    expect(found(`| a |\n| - |\n| ${'b'.repeat(CONTENT_LIMITS.blockCharacters)} |`)[0]).toContain('too-large');
    expect(found(`${'| a '.repeat(CONTENT_LIMITS.rowCells + 1)}|\n${'| - '.repeat(CONTENT_LIMITS.rowCells + 1)}|`)[0]).toContain('cells');
  });
});
