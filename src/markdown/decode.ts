import type { Issue, Position } from '../domain/issue.ts';
import { makeIssues } from '../domain/check/cap.ts';
import { findHidden, hiddenIssue } from './characters.ts';
import { CONTENT_LIMITS } from '../domain/limits.ts';
import { placesOf } from './place.ts';

/** The text of a file, where its bytes can be trusted to be what they show. */
export interface Decoded {
  /** Absent where there are issues: such a file is not parsed. */
  text?: string;
  issues: Issue[];
}

/**
 * Text of a file from its bytes: UTF-8, with or without a byte order mark, without characters that hide something.
 * The mark stays in the text, so that offsets are those of the file.
 * @param source the bytes; or text, which is held to the same rules
 * @param file path for issues
 */
export function decode(source: Uint8Array | string, file: string): Decoded {
  const size = typeof source === 'string' ? new TextEncoder().encode(source).length : source.length;
  if (size > CONTENT_LIMITS.fileBytes) return { issues: [tooLarge(size, file)] };
  if (typeof source === 'string') return checked(source, file);
  try {
    return checked(new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(source), file);
  } catch {
    return { issues: [notUtf8(source, file)] };
  }
}

/**
 * An issue for a file that is too large to be read.
 * @param size its bytes
 */
export function tooLarge(size: number, file: string): Issue {
  return {
    code: 'too-large',
    severity: 'error',
    file,
    position: START,
    message: `Found a file of ${Math.ceil(size / 1024)} KB, expected at most ${CONTENT_LIMITS.fileBytes / 1024} KB.`,
    hint: 'Split it into several entries.',
  };
}

const START: Position = { line: 1, column: 1, endLine: 1, endColumn: 1 };

function checked(text: string, file: string): Decoded {
  const hidden = findHidden(text);
  if (hidden.length === 0) return { text, issues: [] };
  const at = placesOf(text);
  return { issues: makeIssues(hidden, ({ offset, name }) => hiddenIssue(name, file, at(offset, offset + 1))) };
}

/** An issue for bytes that are not UTF-8, at the first one that is not. */
export function notUtf8(bytes: Uint8Array, file: string): Issue {
  const sound = soundLength(bytes);
  const before = new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes.subarray(0, sound));
  const wide = (bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff);
  return {
    code: 'encoding',
    severity: 'error',
    file,
    position: placesOf(before)(before.length),
    message: wide
      ? 'Found a file in UTF-16, expected UTF-8.'
      : `Found the byte 0x${(bytes[sound] ?? 0).toString(16).padStart(2, '0')}, which is not UTF-8 here.`,
    hint: 'Open the file in an editor, look at this place, and save it with the encoding UTF-8.',
  };
}

/** Bytes before the first that is not UTF-8. A prefix is sound or not once and for all, so halving finds its end. */
function soundLength(bytes: Uint8Array): number {
  const isSound = (length: number, stream: boolean): boolean => {
    try {
      new TextDecoder('utf-8', { fatal: true }).decode(bytes.subarray(0, length), { stream });
      return true;
    } catch {
      return false;
    }
  };
  let low = 0;
  let high = bytes.length;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (isSound(middle, true)) low = middle;
    else high = middle - 1;
  }
  // The last characters of the prefix may be the start of a sequence that the next byte broke.
  while (low > 0 && !isSound(low, false)) low--;
  return low;
}
