/** A piece of a text that is merged as a whole. */
export interface Token {
  /** As it stands in the text. */
  text: string;
  /** The same for tokens that say the same: a line break and a space, `_` and `*` around words, bullets of each kind. */
  same: string;
}

const PICTURE = String.raw`\p{Extended_Pictographic}(?:\p{Emoji_Modifier}|\ufe0f|\u200d\p{Extended_Pictographic})*`;
const TOKEN = new RegExp(
  [
    String.raw`\\\n[ \t]*`, // a hard break
    String.raw`\n {0,3}> ?(?=\S)`, // a line of a quote
    String.raw`\s+`,
    String.raw`\[\^[^\]\s]+\]:?`, // a footnote
    String.raw`\[[ xX]\](?=\s)`, // a check box
    String.raw`https?:\/\/[^\s<>()\]]+`,
    String.raw`\*+|_+|~~|${'`'}+`,
    String.raw`&#?\w+;|\\[!-/:-@[-${'`'}{-~]`, // an entity, an escape
    String.raw`[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]`, // no spaces between words
    String.raw`[\p{L}\p{N}\p{M}]+(?:['’.,@\u200c\u200d_-](?=[\p{L}\p{N}])[\p{L}\p{N}\p{M}]+)*`,
    String.raw`\p{RI}\p{RI}|${PICTURE}`,
    String.raw`[\s\S]`,
  ].join('|'),
  'gu',
);
const MARKER = /^([ \t]*)([-*+]|\d{1,9}[.)])(?=[ \t]|$)/;

/** The tokens of a block. Nothing of the text is lost: their texts together are the text. */
export function tokenise(text: string): Token[] {
  const tokens: Token[] = [];
  // Columns of the list items around the place: where one stands is its depth, however far it is indented.
  const columns: number[] = [];
  let from = 0;
  const marker = (line: string, indent: number): void => {
    const found = MARKER.exec(line);
    if (!found) return;
    const column = indent + found[1]!.length;
    while (columns.length > 0 && columns.at(-1)! >= column) columns.pop();
    columns.push(column);
    tokens.push({ text: found[0], same: `\u0001${columns.length}${/\d/.test(found[2]!) ? '1' : '-'}` });
    from += found[0].length;
  };
  marker(text, 0);
  const level = /^ {0,3}(#{1,6})[ \t]+/.exec(text);
  if (level) {
    tokens.push({ text: level[0], same: `\u0001${level[1]}` });
    from = level[0].length;
  }
  while (from < text.length) {
    TOKEN.lastIndex = from;
    const found = TOKEN.exec(text)![0];
    tokens.push({ text: found, same: sameOf(found, from + found.length === text.length) });
    from += found.length;
    const lineBreak = found.lastIndexOf('\n');
    if (lineBreak >= 0 && /^\s+$/.test(found)) marker(text.slice(from, from + 12), found.length - lineBreak - 1);
  }
  return tokens;
}

function sameOf(token: string, last: boolean): string {
  if (isLetter(token)) return token;
  if (token === ' ') return last ? '' : token;
  if (/^\s/.test(token)) {
    if (token.includes('>')) return ' ';
    if (last) return '';
    if (/\n[ \t]*\n/.test(token)) return '\n\n';
    return /^ {2,}\n/.test(token) ? '\\\n' : ' ';
  }
  if (token.startsWith('\\\n')) return '\\\n';
  if (token === '_' || token === '__' || token === '___') return '*'.repeat(token.length);
  return token;
}

/** Whether a token starts with a letter of English: most do, and need no closer look. */
const isLetter = (token: string): boolean => {
  const code = token.charCodeAt(0) | 32;
  return code >= 97 && code <= 122;
};
/** Whether a token is a word, a number or a picture, by what it says. */
export const isWord = (same: string): boolean => isLetter(same) || /[\p{L}\p{N}\p{Extended_Pictographic}]/u.test(same);

/** Whether a token is nothing but space, or the line break of a quotation. */
export const isSpace = ({ text }: Token): boolean => {
  const code = text.charCodeAt(0);
  return code <= 32 || (code >= 160 && /^\s/.test(text));
};

/** Whether a token is the marker of a list item or the signs of a heading. */
export const isMarker = ({ same }: Token): boolean => same.charCodeAt(0) === 1;

/** What was read of a text once is known for the rest of a merge: most blocks are the same on all three sides. */
export interface Reader {
  /** What a block says, whatever the way it is written: the same for blocks that differ in line breaks, bullets or padding only. */
  meaning: (text: string) => string;
  tokens: (text: string) => Token[];
  /** Numbers of the words, sorted, for telling how alike two texts are; a word has one number, in capitals or not. */
  words: (text: string) => Int32Array;
  /** A number for every two words that follow each other: they tell where words came from, as words alone do not. */
  pairs: (text: string) => readonly number[];
}

/** No two texts that are merged have this many different words: a pair of their numbers is one whole number. */
const MOST_WORDS = 2 ** 25;

/** A reader of one merge. */
export function createReader(): Reader {
  const known = new Map<string, { tokens: Token[]; meaning: string; words?: Int32Array; pairs?: number[] }>();
  const numbers = new Map<string, number>();
  const numberOf = ({ same }: Token): number => {
    const word = same.toLowerCase();
    const number = numbers.get(word) ?? numbers.size;
    numbers.set(word, number);
    return number;
  };
  const read = (text: string) => {
    let result = known.get(text);
    if (!result) {
      const tokens = tokenise(text);
      result = { tokens, meaning: tokens.map((token) => token.same).join('') };
      known.set(text, result);
    }
    return result;
  };
  return {
    meaning: (text) => read(text).meaning,
    tokens: (text) => read(text).tokens,
    pairs: (text) => {
      const result = read(text);
      if (!result.pairs) {
        const words = result.tokens.filter(({ same }) => isWord(same)).map(numberOf);
        result.pairs = words.slice(1).map((word, i) => words[i]! * MOST_WORDS + word);
      }
      return result.pairs;
    },
    words: (text) => {
      const result = read(text);
      return (result.words ??= Int32Array.from(
        result.tokens.filter(({ same }) => isWord(same)),
        numberOf,
      ).sort());
    },
  };
}

/** Whether a token says anything: a word, a number, a picture, a check box. */
export const saysSomething = (token: Token): boolean => isWord(token.same) || token.same === '[ ]';
