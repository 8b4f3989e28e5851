import { ABBREVIATIONS, SENSE_WORDS } from './sense-words.ts';
import { isMarker, isSpace, type Token } from './tokens.ts';

const ENDS = new Set('.!?…。！？؟۔।');
/** Ends that need no space behind them. */
const CLOSE_ENDS = new Set('。！？');
const CLOSERS = /^(?:["'”’»)\]}›]|\*+|_+|~~|`+|\[\^[^\]\s]+\])$/u;
const OPENERS = /^(?:["'“‘«„‚([{¿¡‹]|\*+|_+|~~|`+)$/u;
const MONTHS = new Set(Object.values(SENSE_WORDS).flatMap(({ months }) => months.split(' ')));

/**
 * Numbers the sentences of a block: for each token the sentence it stands in, and for a space between two sentences the one before.
 * A list item, a paragraph and the words of a heading are sentences whether or not they end with a full stop. Where it is in
 * doubt whether a full stop ends a sentence, it does not.
 */
export function sentencesOf(tokens: readonly Token[]): Int32Array {
  const result = new Int32Array(tokens.length);
  let sentence = 0;
  let isEmpty = true;
  const next = (): void => {
    if (!isEmpty) sentence++;
    isEmpty = true;
  };
  for (let i = 0; i < tokens.length; i++) {
    const token = tokens[i]!;
    if (isMarker(token)) next();
    result[i] = sentence;
    if (token.same === '\n\n') next();
    if (isSpace(token) || isMarker(token)) continue;
    isEmpty = false;
    if (!ENDS.has(token.text)) continue;
    const end = endOf(tokens, i);
    if (end < 0) continue;
    result.fill(sentence, i, end);
    i = end - 1;
    next();
  }
  return result;
}

/** Whether a sentence is complete at its end: its last word is followed by a full stop, a question mark or the like. */
export function isComplete(tokens: readonly Token[]): boolean {
  let i = tokens.length - 1;
  while (i >= 0 && (isSpace(tokens[i]!) || CLOSERS.test(tokens[i]!.text))) i--;
  return i >= 0 && ENDS.has(tokens[i]!.text);
}

/** Where the sentence that a sign seems to end is over, with the quotation marks behind it; -1 where it goes on. */
function endOf(tokens: readonly Token[], sign: number): number {
  let end = sign + 1;
  while (end < tokens.length && (ENDS.has(tokens[end]!.text) || CLOSERS.test(tokens[end]!.text))) end++;
  // An opening mark of emphasis behind a space belongs to what follows; one without a space was taken for a closing one.
  if (end === tokens.length) return end;
  if (!isSpace(tokens[end]!)) return CLOSE_ENDS.has(tokens[sign]!.text) ? end : -1;
  let after = end;
  while (after < tokens.length && (isSpace(tokens[after]!) || OPENERS.test(tokens[after]!.text))) after++;
  const following = tokens[after]?.text ?? '';
  if (/^\p{Ll}/u.test(following)) return -1;
  return tokens[sign]!.text === '.' && isAbbreviation(tokens[sign - 1]?.text ?? '', following) ? -1 : end;
}

function isAbbreviation(word: string, following: string): boolean {
  const lower = word.toLowerCase();
  if (ABBREVIATIONS.has(lower) || /^\p{L}(?:\.\p{L})*$/u.test(word)) return true;
  return /^\d{1,2}$/.test(word) && MONTHS.has(following.toLowerCase());
}
