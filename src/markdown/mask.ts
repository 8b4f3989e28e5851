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
const STAND_INS = /[\u0001-\u0004]/;
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
 * Masks everything in a source that a parser of MDX would read as JavaScript.
 * @param bodyOffset where the body starts; everything before is blanked
 */
export function mask(source: string, bodyOffset: number): Masked {
  const parts = [source.slice(0, bodyOffset).replace(/[^\r\n]/g, ' ')];
  const braces: number[] = [];
  const words = new Set<number>();
  let from = bodyOffset;
  const replace = (at: number, by: string) => {
    parts.push(source.slice(from, at), by);
    from = at + 1;
  };
  for (const match of source.matchAll(/\{|^[ \t]*(import|export)(?![\w$])/gm)) {
    const word = match[1];
    const at = match.index + match[0].length - (word?.length ?? 1);
    if (at < bodyOffset) continue;
    if (word) {
      words.add(at);
      replace(at, WORDS[word]!);
      continue;
    }
    LITERAL.lastIndex = at;
    if (source[at - 1] === '=' && LITERAL.test(source)) continue;
    let slashes = 0;
    while (source[at - 1 - slashes] === '\\') slashes++;
    if (slashes % 2 === 0) braces.push(at);
    replace(at, slashes % 2 === 0 ? BRACE : ESCAPED);
  }
  parts.push(source.slice(from));
  return { text: parts.join(''), braces, words };
}

/**
 * A string of a parsed tree with its braces and words again.
 * @param verbatim whether a backslash stands for itself there, as in code
 */
export function unmask(text: string, verbatim: boolean): string {
  if (!STAND_INS.test(text)) return text;
  return (verbatim ? text : text.replaceAll(`\\${ESCAPED}`, '{')).replace(/[\u0001-\u0004]/g, (stand) =>
    stand === WORDS.import ? 'i' : stand === WORDS.export ? 'e' : '{',
  );
}
