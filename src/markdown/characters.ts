import type { Issue, Position } from '../domain/issue.ts';

/** A character that a reader cannot see, or that changes how others are seen. */
export interface HiddenCharacter {
  /** Offset in UTF-16 code units. */
  offset: number;
  /** Its code point and name, such as `U+202E (right-to-left override)`. */
  name: string;
}

/** Kinds of characters that text may not hold, each with the name it is reported by. */
const HIDDEN: readonly [RegExp, string][] = [
  [/[\0-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f]/, 'control character'],
  [/\r/, 'carriage return that ends no line'],
  [/[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/, 'bidirectional control'],
  [/[\u00ad\u034f\u180e\u200b-\u200d\u2060-\u2064\u206a-\u206f\ufeff]/, 'zero-width character'],
  [/[\u115f\u1160\u17b4\u17b5\u3164\uffa0]/, 'blank letter'],
  [/[\u2028\u2029]/, 'line separator'],
  [/[\ufe00-\ufe0f\u{e0100}-\u{e01ef}]/u, 'variation selector'],
  [/[\u{e0000}-\u{e007f}\ufff9-\ufffb]/u, 'invisible tag'],
  [/\p{Co}/u, 'private-use character'],
  [/\p{Cs}/u, 'half of a character'],
  [/[\ufffe\uffff]/, 'non-character'],
];

/** Names of those that stand in attacks most often. */
const NAMES: Record<string, string> = {
  '\0': 'NUL',
  '\u200b': 'zero-width space',
  '\u200c': 'zero-width non-joiner',
  '\u200d': 'zero-width joiner',
  '\u202e': 'right-to-left override',
  '\u2066': 'left-to-right isolate',
  '\u2067': 'right-to-left isolate',
  '\ufeff': 'byte order mark inside the text',
};

const ANY = new RegExp(HIDDEN.map(([pattern]) => (pattern.source === '\\r' ? '\\r(?!\\n)' : pattern.source)).join('|'), 'gu');
/** Joiners inside an emoji, and between letters of scripts that are written with them, are spelling. */
const BEFORE_JOINER = /[\p{Extended_Pictographic}\p{Emoji_Modifier}\ufe0f]$/u;
const AFTER_JOINER = /^\p{Extended_Pictographic}/u;
const JOINED = /^[\p{Script=Arabic}\p{Script=Devanagari}\p{Script=Bengali}\p{Script=Malayalam}\p{Script=Sinhala}\p{Script=Kannada}]$/u;

/**
 * Finds every character that hides something from the reader of a source.
 * A byte order mark at the very start is none of them.
 */
export function findHidden(text: string): HiddenCharacter[] {
  const found: HiddenCharacter[] = [];
  for (const match of text.matchAll(ANY)) {
    const [character] = match;
    if ((character === '\ufeff' && match.index === 0) || isSpelling(text, character, match.index)) continue;
    found.push({ offset: match.index, name: nameOf(character) });
  }
  return found;
}

function isSpelling(text: string, character: string, at: number): boolean {
  const before = text.slice(Math.max(0, at - 2), at);
  if (character === '\ufe0f') return /[\p{Emoji}\u2000-\u2bff]$/u.test(before);
  if (character !== '\u200c' && character !== '\u200d') return false;
  const after = text.slice(at + 1, at + 3);
  if (character === '\u200d' && BEFORE_JOINER.test(before) && AFTER_JOINER.test(after)) return true;
  return JOINED.test(before.slice(-1)) && JOINED.test(after.slice(0, 1));
}

function nameOf(character: string): string {
  const code = character.codePointAt(0)!.toString(16).toUpperCase().padStart(4, '0');
  const kind = HIDDEN.find(([pattern]) => pattern.test(character))?.[1] ?? 'hidden character';
  return `U+${code} (${NAMES[character] ?? kind})`;
}

/**
 * The same text with every hidden character written another way; those that spell, as inside an emoji, stay.
 * @param write what stands in place of a character
 */
export const replaceHidden = (text: string, write: (character: string) => string): string =>
  text.replace(ANY, (character: string, at: number) => (isSpelling(text, character, at) ? character : write(character)));

/** The same text with every hidden character written out, so that a report cannot be forged by a file or its name. */
export function showHidden(text: string): string {
  return text
    .replace(ANY, (character) => `\\u{${character.codePointAt(0)!.toString(16)}}`)
    .replace(/\r?\n/g, '\\n')
    .replaceAll('\t', '\\t');
}

/** An issue for a hidden character that stands at a position. */
export function hiddenIssue(name: string, file: string, position: Position, where = ''): Issue {
  return {
    code: 'hidden-character',
    severity: 'error',
    file,
    position,
    message: `Found the character ${name}${where}, expected only characters that a reader can see.`,
    hint: 'Delete it and type the words anew; it often comes along with copied text.',
  };
}
