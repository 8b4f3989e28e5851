/** Characters of the code of a field that are read: an address has at most 2,083. */
const LONGEST = 10_000;

/** What a field does. */
export interface FieldCode {
  /** In capitals, such as `HYPERLINK`. */
  name: string;
  /** Address of a link, with the place on its page; empty for other fields, and for a link without one. */
  address: string;
}

/** Adds to the code of a field, as far as it is read. */
export const addCode = (code: string, more: string): string => (code.length >= LONGEST ? code : (code + more).slice(0, LONGEST));

/** Reads the code of a field: its name, then words, quoted or not, and switches such as `\l "place"` (ECMA-376 part 1, 17.16). */
export function readFieldCode(code: string): FieldCode {
  const [name, ...words] = wordsOf(code);
  let [address, place] = ['', ''];
  for (let i = 0; i < words.length; i++) {
    const { text, isQuoted } = words[i]!;
    if (isQuoted || !text.startsWith('\\')) address ||= text;
    else if (/^\\l$/i.test(text)) place = words[++i]?.text ?? '';
    // The tip and the window of a link have a word of their own.
    else if (/^\\[ot]$/i.test(text)) i += 1;
  }
  const kind = (name?.text ?? '').toUpperCase();
  return { name: kind, address: kind === 'HYPERLINK' ? address + (place ? `#${place}` : '') : '' };
}

/** The words of a code. A backslash in quotes makes the next character plain. */
function wordsOf(code: string): { text: string; isQuoted: boolean }[] {
  const words: { text: string; isQuoted: boolean }[] = [];
  for (let at = 0; at < code.length;) {
    if (/\s/.test(code[at]!)) {
      at += 1;
      continue;
    }
    const isQuoted = '"“”'.includes(code[at]!);
    let text = '';
    if (isQuoted) at += 1;
    while (at < code.length && !(isQuoted ? '"“”' : ' \t\r\n"').includes(code[at]!)) {
      if (isQuoted && code[at] === '\\' && at + 1 < code.length) at += 1;
      text += code[at++];
    }
    if (isQuoted) at += 1;
    words.push({ text, isQuoted });
  }
  return words;
}
