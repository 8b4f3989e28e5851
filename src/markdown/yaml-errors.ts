import type { YAMLParseError } from 'yaml';

/** What is wrong with YAML, in the words of somebody who writes it once a month. */
interface Explanation {
  message: string;
  hint: string;
}

const QUOTE = 'Put the whole value between quotation marks.';

const WORDS: Partial<Record<YAMLParseError['code'], Explanation>> = {
  BLOCK_AS_IMPLICIT_KEY: {
    message: 'Found lines below a value that is already complete, expected a new key.',
    hint: 'Move them below the key that they belong to, or give them a key of their own.',
  },
  MULTILINE_IMPLICIT_KEY: {
    message: 'Found a line that belongs to no key.',
    hint: 'Write it as "key: value", or indent it below the key that it belongs to.',
  },
  BAD_INDENT: {
    message: 'Found a line that is indented otherwise than its neighbours.',
    hint: 'Indent it with as many spaces as the lines of the same list or group.',
  },
  TAB_AS_INDENT: { message: 'Found a tab at the start of a line, expected spaces.', hint: 'Replace the tab with two spaces.' },
  MISSING_CHAR: {
    message: 'Found a quotation mark, a bracket or a comma that is missing.',
    hint: 'Close what was opened, on the same line. Divide the items of a list in brackets with commas.',
  },
  BAD_SCALAR_START: { message: 'Found a value that starts with a sign that has a meaning of its own, such as @ or %.', hint: QUOTE },
  UNEXPECTED_TOKEN: {
    message: 'Found a sign where none was expected.',
    hint: `${QUOTE} A colon, a hash or a bracket inside it then has no meaning.`,
  },
};

/** A fault of YAML in plain words; in those of the parser where it is a rare one. */
export function explainYaml({ code, message }: Pick<YAMLParseError, 'code' | 'message'>): Explanation {
  if (message.startsWith('Nested mappings'))
    return { message: 'Found a second colon in one line, expected one.', hint: `${QUOTE} A colon inside it then has no meaning.` };
  // A list in brackets that is not closed runs into the lines below it.
  if (message.startsWith('Flow ')) return WORDS.MISSING_CHAR!;
  return (
    WORDS[code] ?? {
      message,
      hint: 'Mend the YAML. A value that holds a colon, a hash or a quotation mark wants quotation marks around it.',
    }
  );
}
