import { MERGE_TAG } from '../domain/merge-tags.ts';

/**
 * Content holds no code, so no parser of JavaScript gets any of it to read: such a parser can be made to overflow its
 * stack by a file of a few kilobytes, which would end the process. Each brace that is not around a literal, and each
 * word that would start a line of code, is written with a stand-in of the same length. The stand-ins are control
 * characters, which no source may hold.
 */
const BRACE = '\u0001';
/** A brace after a backslash, which Markdown takes as a brace. */
const ESCAPED = '\u0002';
const WORDS: Record<string, string> = { import: '\u0003', export: '\u0004' };
/** Characters of a merge tag that would mean something to a parser, each in the place of its stand-in. */
const TAG_CHARACTERS = '{<*|_`[~&\\$';
const FIRST_OF_TAG = 0x0e;
const STAND_INS = /[\u0001-\u0004\u000e-\u0018]/;
const TAG_HERE = new RegExp(MERGE_TAG.source, 'y');
const LITERAL = /\{[ \t]*(?:true|false|-?\d{1,20}(?:\.\d{1,20})?|"[^"\\{}\n]*"|'[^'\\{}\n]*')[ \t]*\}/y;

/** A body that is safe to parse, and where code would stand in it. */
export interface Masked {
  /** The source with spaces for the frontmatter and stand-ins for code: each offset and line is that of the source. */
  text: string;
  /** Offsets of braces that open an expression, unless they stand in code blocks or attributes. */
  braces: number[];
  /** Offsets of words that start a line of code, where a block starts with them. */
  words: Set<number>;
}

/**
 * Masks everything in a source that a parser of MDX would read as JavaScript, and merge tags as a whole.
 * @param bodyOffset where the body starts; everything before is blanked
 */
export function mask(source: string, bodyOffset: number): Masked {
  const parts = [source.slice(0, bodyOffset).replace(/[^\r\n]/g, ' ')];
  const braces: number[] = [];
  const words = new Set<number>();
  let from = bodyOffset;
  const replace = (at: number, end: number, by: string) => {
    parts.push(source.slice(from, at), by);
    from = end;
  };
  for (const match of source.matchAll(/\{|\*\||^[ \t]*(import|export)(?![\w$])/gm)) {
    const word = match[1];
    const at = word ? match.index + match[0].length - word.length : match.index;
    if (at < from) continue;
    if (word) {
      words.add(at);
      replace(at, at + 1, WORDS[word]!);
      continue;
    }
    let slashes = 0;
    while (source[at - 1 - slashes] === '\\') slashes++;
    const isEscaped = slashes % 2 === 1;
    TAG_HERE.lastIndex = at;
    const [tag] = (!isEscaped && TAG_HERE.exec(source)) || [];
    if (tag) {
      replace(at, at + tag.length, maskTag(tag));
      continue;
    }
    if (source[at] !== '{') continue;
    LITERAL.lastIndex = at;
    if (source[at - 1] === '=' && LITERAL.test(source)) continue;
    if (!isEscaped) braces.push(at);
    replace(at, at + 1, isEscaped ? ESCAPED : BRACE);
  }
  parts.push(source.slice(from));
  return { text: parts.join(''), braces, words };
}

const maskTag = (tag: string): string =>
  tag.replace(/[{<*|_`[~&\\$]/g, (character) => String.fromCharCode(FIRST_OF_TAG + TAG_CHARACTERS.indexOf(character)));

/**
 * A string of a parsed tree with its braces, words and merge tags again.
 * @param verbatim whether a backslash stands for itself there, as in code
 */
export function unmask(text: string, verbatim: boolean): string {
  if (!STAND_INS.test(text)) return text;
  return (verbatim ? text : text.replaceAll(`\\${ESCAPED}`, '{')).replace(/[\u0001-\u0004\u000e-\u0018]/g, (stand) => {
    const code = stand.charCodeAt(0);
    if (code >= FIRST_OF_TAG) return TAG_CHARACTERS[code - FIRST_OF_TAG]!;
    return stand === WORDS.import ? 'i' : stand === WORDS.export ? 'e' : '{';
  });
}
