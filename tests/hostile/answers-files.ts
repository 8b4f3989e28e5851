/** The lines by which an answers file says what it answers. */
export const answersHead = `template: lamp-note\nversion: "1.0.0"\nsha256: "${'0'.repeat(64)}"\n`;

/** An answers file that would stop a tab or a command, and what is said of it. */
interface AnswersBomb {
  text: () => string;
  /** Part of the message, wherever the file was opened. */
  words: string;
}

const answers = (lines: string): string => `${answersHead}answers:\n${lines}`;
const repeat = (count: number, line: (i: number) => string): string => Array.from({ length: count }, (_, i) => line(i)).join('');
const LARGE = 'Shorten the longest answers, or remove rows from the longest list.';
const DEEP = 'Write an answer as text, a number, true, false or a list of rows.';

/** What the browser and the command are tried with. Each is far below the largest size of a file. */
export const answersBombs: Record<string, AnswersBomb> = {
  '30,000 keys': { text: () => answers(repeat(30_000, (i) => `  k${i}: 1\n`)), words: `KB of YAML, expected at most 128 KB. ${LARGE}` },
  '12,000 short keys': { text: () => answers(repeat(12_000, (i) => ` ${i}: 1\n`)), words: `more than 10000 lines and commas. ${LARGE}` },
  '60,000 anchors': { text: () => answers(`  a: [${repeat(60_000, (i) => `&a${i} 1,`)}]\n`), words: LARGE },
  '30,000 anchors in few characters': { text: () => answers(`  a: [${'&a 1,'.repeat(20_000)}]\n`), words: 'lines and commas' },
  'brackets that close what is not open': { text: () => '\t{}}'.repeat(90_000), words: LARGE },
  'as many of them as YAML may have characters': { text: () => '\t{}}'.repeat(32_000), words: 'Found a sign where none was expected.' },
  'brackets in brackets': {
    text: () => answers(`  a: ${'['.repeat(101)}${']'.repeat(101)}\n`),
    words: `more than 100 levels of brackets. ${DEEP}`,
  },
  'lists in lists on one line': {
    text: () => answers(`  a:\n    ${'- '.repeat(101)}x\n`),
    words: `more than 100 levels of lists. ${DEEP}`,
  },
  'maps in maps, each on its line': {
    text: () => repeat(110, (i) => `${' '.repeat(i)}a:\n`),
    words: `more than 100 levels. ${DEEP}`,
  },
  'lists of lists on thousands of lines': {
    text: () => answers(`  a:\n${'    - - - - x\n'.repeat(9000)}`),
    words: 'more than 20000 values',
  },
  'aliases that multiply': {
    text: () => answers(`  a: &a [x, x]\n${repeat(60, (i) => `  b${i}: *a\n`)}`),
    words: 'more than 50 aliases',
  },
  'an alias of itself': { text: () => answers('  a: &a [*a]\n'), words: 'inside of what it stands for' },
  'a key that stands twice': { text: () => answers('  team: a\n  team: b\n'), words: 'Found the key "team" twice.' },
  'a key that objects have': { text: () => answers('  __proto__: a\n'), words: 'Found the name "__proto__"' },
  'a key that objects have, as JSON': {
    text: () => JSON.stringify({ template: 'a', answers: { constructor: { prototype: 1 } } }),
    words: 'Found the name "constructor"',
  },
  'a key that is a list': { text: () => answers('  ? [a, b]\n  : c\n'), words: 'Found a key that is a list' },
  'a text of 130,000 letters': { text: () => answers(`  team: ${'x'.repeat(132_000)}\n`), words: 'KB of YAML, expected at most 128 KB.' },
  'tags without end': { text: () => answers(`  a: ${'!t '.repeat(40_000)}x\n`), words: 'A node can have at most one tag' },
  'a tag that YAML does not know': { text: () => answers('  a: !!js/function "x"\n'), words: 'what plain YAML does not have' },
  'a second document': { text: () => `${answers('  a: b\n')}---\n${answers('  a: c\n')}`, words: 'a.yaml:' },
  'a directive': { text: () => `%YAML 1.1\n---\n${answers('  a: yes\n')}`, words: 'a directive or a second document' },
  'an answer that is no answer': { text: () => answers('  a:\n    b:\n      c: d\n'), words: 'expected an answer by the id of each field' },
  'a hidden character': { text: () => answers('  a: "x\\u202ey"\n'), words: 'U+202E (right-to-left override)' },
  'no answers at all, but a long list': {
    text: () => `- ${'x, '.repeat(3000)}\n`,
    words: 'expected the keys template, version, sha256 and answers',
  },
};
