/** Markdown that its author expects to work, but that appears on the page as typed. */
export interface LiteralMark {
  /** What it looks like in the source; the first group is shown. Every expression takes time in proportion to the text. */
  pattern: RegExp;
  /** What was found, after "Found". */
  found: string;
  /** The form that works. */
  hint: string;
}

/** Marks inside a paragraph, a heading or a cell, looked for in the source of its text. */
export const INLINE_MARKS: readonly LiteralMark[] = [
  {
    pattern: /(?<!\\)(\[\^[^\]\s[]{1,80}\])/,
    found: 'a footnote that is not defined',
    hint: 'Define it on a line of its own: `[^1]: …`. For plain brackets, write `\\[`.',
  },
  {
    pattern: /(?<![\\*])(\*\*)(?!\*)/,
    found: 'two asterisks that make nothing bold',
    hint: 'Put them directly before the first and after the last letter, with spaces and full stops outside; or write `\\*\\*` for asterisks.',
  },
  {
    pattern: /(?<![\\~])(~~)(?!~)/,
    found: 'two tildes that strike nothing out',
    hint: 'Put them directly before the first and after the last letter; or write `\\~\\~` for tildes.',
  },
  {
    pattern: /(?<=^|[\s(])(\*\p{L}[^*\n]{0,200}\*)/u,
    found: 'asterisks that make nothing italic',
    hint: 'Put them directly before the first and after the last letter; or write `\\*` for an asterisk.',
  },
  {
    pattern: /(?<![\\`])(`)(?!`)/,
    found: 'an unpaired backtick',
    hint: 'Close the code with a second backtick; or write `\\`` for a plain one.',
  },
  {
    pattern: /(\][ \t]?\((?:https?:|\/|\.{1,2}\/|#)[^\s)]{0,200}\)?)/,
    found: 'a link that does not work',
    hint: 'Write `[words](address)`, without a space between the brackets and with both of them closed.',
  },
  {
    pattern: /(?<!\\)(\[[^\][\n]{1,100}\]\[[^\][\n]{0,100}\])/,
    found: 'a link with no address',
    hint: 'Write `[words](address)`, or add a line `[name]: address`.',
  },
];

/** Marks at the start of a block, looked for in its own source. */
export const BLOCK_MARKS: readonly LiteralMark[] = [
  {
    pattern: /^(:::+[ \t]*\w*)/,
    found: 'a callout from another Markdown dialect',
    hint: 'Write `<Aside kind="note">`, the text and `</Aside>`, with an empty line between them.',
  },
  {
    pattern: /^(#{2,6}[^\s#])/,
    found: 'number signs that make no heading',
    hint: 'Put a space after them; or write `\\#` for a number sign.',
  },
  {
    pattern: /^(\|[^\n|]*\|)/,
    found: 'a table row with no header line',
    hint: 'Put a line such as `| - | - |` under the first row, with the same number of cells.',
  },
  {
    pattern: /(?:^|\n)[ \t]*(:[ \t]+\S)/,
    found: 'a definition list, which is not supported',
    hint: 'Write a list instead: `- **Term**: what it means`.',
  },
];

/** Brackets that look like a checkbox; those of a real one are not part of the text. */
export const TASK_MARK: LiteralMark = {
  pattern: /^(\[[ xX]?\])(?!\()/,
  found: 'a checkbox that does not work',
  hint: 'Write `- [ ] the task` or `- [x] the task`: one character between the brackets, then a space and the task.',
};

/** An alert of an unknown kind. */
export const ALERT_MARK: LiteralMark = {
  pattern: /^(\[![^\]\n]{0,30}\])/,
  found: 'an unknown kind of alert',
  hint: 'Use `[!NOTE]`, `[!TIP]`, `[!IMPORTANT]`, `[!WARNING]` or `[!CAUTION]`, or write `<Aside kind="note">`.',
};
