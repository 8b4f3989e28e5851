/** Markdown that its author expects to work, and that stands on a page as it was typed. */
interface LiteralMark {
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
    found: 'a footnote without a text',
    hint: 'Add its text on a line of its own: `[^1]: …`. For brackets as they are, write `\\[`.',
  },
  {
    pattern: /(?<![\\*])(\*\*)(?!\*)/,
    found: 'two asterisks that make nothing bold',
    hint: 'Put them right at the first and the last letter of the words, with a space or a full stop outside; or write `\\*\\*` for asterisks.',
  },
  {
    pattern: /(?<![\\~])(~~)(?!~)/,
    found: 'two tildes that strike nothing out',
    hint: 'Put them right at the first and the last letter of the words; or write `\\~\\~` for tildes.',
  },
  {
    pattern: /(?<=^|[\s(])(\*\p{L}[^*\n]{0,200}\*)/u,
    found: 'asterisks that set nothing in italics',
    hint: 'Put them right at the first and the last letter of the words; or write `\\*` for an asterisk.',
  },
  {
    pattern: /(?<![\\`])(`)(?!`)/,
    found: 'a backtick that starts no code',
    hint: 'Close the code with a second backtick; or write `\\`` for a backtick.',
  },
  {
    pattern: /(\][ \t]?\((?:https?:|\/|\.{1,2}\/|#)[^\s)]{0,200}\)?)/,
    found: 'a link that does not work',
    hint: 'Write `[words](address)`, without a space between the brackets and with both of them closed.',
  },
  {
    pattern: /(?<!\\)(\[[^\][\n]{1,100}\]\[[^\][\n]{0,100}\])/,
    found: 'a link without its address',
    hint: 'Write `[words](address)`, or add a line `[name]: address`.',
  },
];

/** Marks at the start of a block, looked for in its own source. */
export const BLOCK_MARKS: readonly LiteralMark[] = [
  {
    pattern: /^(:::+[ \t]*\w*)/,
    found: 'a box of another dialect',
    hint: 'Write `<Aside kind="note">`, the text and `</Aside>`, with an empty line between them.',
  },
  {
    pattern: /^(#{2,6}[^\s#])/,
    found: 'number signs that make no heading',
    hint: 'Put a space after them; or write `\\#` for a number sign.',
  },
  {
    pattern: /^(\|[^\n|]*\|)/,
    found: 'a row that belongs to no table',
    hint: 'Put a line such as `| - | - |` under the first row, with as many cells.',
  },
  {
    pattern: /(?:^|\n)[ \t]*(:[ \t]+\S)/,
    found: 'a definition list',
    hint: 'Write a list instead: `- **Term**: what it means`.',
  },
];

/** A box of a list item that is none; a sound one is no part of the text. */
export const TASK_MARK: LiteralMark = {
  pattern: /^(\[[ xX]?\])(?!\()/,
  found: 'a box that cannot be ticked',
  hint: 'Write `- [ ] the task` or `- [x] the task`: one character in the box, a space after it, and the task.',
};

/** An alert of a kind that there is not. */
export const ALERT_MARK: LiteralMark = {
  pattern: /^(\[![^\]\n]{0,30}\])/,
  found: 'a box of a kind that is not known',
  hint: 'Use `[!NOTE]`, `[!TIP]`, `[!IMPORTANT]`, `[!WARNING]` or `[!CAUTION]`, or write `<Aside kind="note">`.',
};
