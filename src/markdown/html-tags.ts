/** How content writes what an HTML tag is for. */
const INSTEAD: Record<string, string> = {
  b: '`**words**`',
  strong: '`**words**`',
  i: '`*words*`',
  em: '`*words*`',
  code: 'backticks around the words',
  pre: 'two lines of three backticks around the text',
  a: '`[words](address)`',
  img: '`![what it shows](./name.png)`',
  br: 'a new paragraph, or a backslash at the end of the line',
  hr: '`---` on a line of its own',
  p: 'an empty line between paragraphs',
  ul: 'a line `- item` for each item',
  ol: 'a line `1. item` for each item',
  li: 'a line `- item`',
  del: '`~~words~~`',
  s: '`~~words~~`',
  blockquote: '`> ` at the start of each line',
  table: 'a table with bars: `| a | b |` and `| - | - |` under it',
  details: '<Aside kind="note"> or a heading of its own',
  div: 'the text itself, or <Aside kind="note">',
  span: 'the words themselves',
};

/**
 * What to do about an HTML tag.
 * @param name name of the tag, in lower case
 */
export function hintForTag(name: string): string {
  const heading = /^h([2-6])$/.exec(name)?.[1];
  if (heading) return `Write \`${'#'.repeat(Number(heading))} heading\`.`;
  return Object.hasOwn(INSTEAD, name) ? `Write ${INSTEAD[name]}.` : 'Write it in Markdown, or leave it out.';
}

/** Whether a name is that of an HTML tag rather than of a component, which starts with a capital. */
export const isTagName = (name: string): boolean => /^[a-z]/.test(name);
