import type { Hunk, NumberedTokens } from './hunks.ts';
import { carriesSense, isReversed } from './sense.ts';
import { isComplete, sentencesOf } from './sentences.ts';
import { isMarker, isSpace, isWord, type Token } from './tokens.ts';

/** Unchanged words that must lie between edits of both sides in one sentence for the edits to go together. */
export const WORDS_BETWEEN = 8;
/** Two characters of a language that puts no spaces between its words count as one word. */
const CHARACTER = /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]$/u;

/** What the rule must know of the edits of both sides. */
interface Edits {
  base: NumberedTokens;
  sides: readonly { text: NumberedTokens; hunks: readonly Hunk[] }[];
}

/** An edit of one side: where it lies in the base, and which sentences of the base it concerns. */
interface Edit extends Hunk {
  side: number;
  first: number;
  last: number;
  /** Whether it, or a word beside it, is a negation, a number or a modal verb. */
  carriesSense: () => boolean;
}

/**
 * Whether edits of both sides meet in a sentence, so that together they could say what neither side wrote: fewer than eight
 * unchanged words lie between them, or one of them touches a negation, a number or a modal verb. Marks of emphasis, list markers
 * and check boxes are no edits of a sentence, and what both sides changed in the same way is none either.
 */
export function meetInSentence({ base, sides }: Edits): boolean {
  if (sides.some(({ hunks }) => hunks.length === 0)) return false;
  const sentences = sentencesOf(base.tokens);
  const edits = sides
    .flatMap(({ text, hunks }, side) => hunks.flatMap((hunk) => editOf(hunk, side, base.tokens, text.tokens, sentences) ?? []))
    .sort((a, b) => a.from - b.from || a.to - b.to);
  const own = withoutShared(
    edits,
    sides.map(({ text }) => text),
  );
  return own.length > 1 && (meetsSense(own) || isClose(own, base.tokens));
}

function meetsSense(edits: readonly Edit[]): boolean {
  const bySentence = new Map<number, Edit[]>();
  for (const edit of edits)
    for (let sentence = edit.first; sentence <= edit.last; sentence++) {
      const there = bySentence.get(sentence);
      if (there) there.push(edit);
      else bySentence.set(sentence, [edit]);
    }
  return [...bySentence.values()].some(
    (there) => there.some(({ side }) => side !== there[0]!.side) && there.some((edit) => edit.carriesSense()),
  );
}

function isClose(edits: readonly Edit[], base: readonly Token[]): boolean {
  return edits.some((edit, i) => {
    const next = edits[i + 1];
    if (!next || next.side === edit.side || next.first > edit.last) return false;
    // In half words, so that two characters of Chinese count as one.
    let between = 0;
    for (let k = edit.to; k < next.from && between < 2 * WORDS_BETWEEN; k++) {
      const { text, same } = base[k]!;
      between += CHARACTER.test(text) ? 1 : isWord(same) ? 2 : 0;
    }
    return between < 2 * WORDS_BETWEEN;
  });
}

/** Edits but those that both sides made at the same place in the same way. */
function withoutShared(edits: readonly Edit[], texts: readonly NumberedTokens[]): Edit[] {
  const nameOf = ({ from, to, side, sideFrom, sideTo }: Edit) => `${from} ${to} ${texts[side]!.ids.slice(sideFrom, sideTo).join(',')}`;
  const names = edits.map(nameOf);
  const sides = new Map<string, Set<number>>();
  edits.forEach((edit, i) => sides.set(names[i]!, (sides.get(names[i]!) ?? new Set()).add(edit.side)));
  return edits.filter((_, i) => sides.get(names[i]!)!.size === 1);
}

function editOf(hunk: Hunk, side: number, base: readonly Token[], text: readonly Token[], sentences: Int32Array): Edit | undefined {
  const [before, after] = [base.slice(hunk.from, hunk.to), text.slice(hunk.sideFrom, hunk.sideTo)];
  if (![...before, ...after].some(changesWords)) return undefined;
  const range = rangeOf(hunk, before, after, base, sentences);
  if (range === undefined) return undefined;
  const [first, last] = range;
  const sense = (): boolean => {
    const around = [neighbour(base, sentences, hunk.from - 1, -1, first), neighbour(base, sentences, hunk.to, 1, last)];
    const words = (tokens: readonly Token[]) => tokens.map((token) => token.text);
    return [...words(before), ...words(after), ...around].some(carriesSense) || isReversed(words(before), words(after));
  };
  return { ...hunk, side, first, last, carriesSense: sense };
}

/** Whether a token is more than the way in which words are written. */
const changesWords = ({ text, same }: Token): boolean => !/^(?:\s+|\\\n\s*|\*+|_+|`+|\[[ xX]\])$/.test(text) && !isMarker({ text, same });

/** The word beside an edit in the same sentence. */
function neighbour(base: readonly Token[], sentences: Int32Array, from: number, step: 1 | -1, sentence: number): string {
  for (let i = from; i >= 0 && i < base.length && sentences[i] === sentence; i += step)
    if (isWord(base[i]!.same) || /[\p{Sc}%‰°]/u.test(base[i]!.text)) return base[i]!.text;
  return '';
}

/** The first and the last sentence of the base that an edit concerns; nothing for whole sentences put between others. */
function rangeOf(
  { from, to }: Hunk,
  before: readonly Token[],
  after: readonly Token[],
  base: readonly Token[],
  sentences: Int32Array,
): [number, number] | undefined {
  const isWhole = after.every(isSpace) || startsBlock(after) || isComplete(after);
  const right = nextWord(base, to, 1);
  const next = sentences[right];
  const start = nextWord(base, from, 1);
  if (start < to) {
    const last = sentences[nextWord(base, to - 1, -1)]!;
    // Where the end of a sentence went, it runs on into the next one.
    const runsOn = isComplete(before) && !isWhole && next !== undefined && next !== last;
    return [sentences[start]!, runsOn ? next : last];
  }
  const left = nextWord(base, from - 1, -1);
  const previous = sentences[left];
  if (previous !== undefined && previous === next) return [previous, previous];
  const isDone = previous === undefined || isComplete(base.slice(Math.max(0, left - 4), left + 1));
  if (!isDone) return startsBlock(after) ? undefined : [previous, previous];
  return isWhole || next === undefined ? undefined : [next, next];
}

/** The next token that is no space, from one on in one direction. */
function nextWord(tokens: readonly Token[], from: number, step: 1 | -1): number {
  let i = from;
  while (i >= 0 && i < tokens.length && isSpace(tokens[i]!)) i += step;
  return i;
}

/** Whether words begin a paragraph or a list item of their own. */
const startsBlock = (tokens: readonly Token[]): boolean => {
  const first = tokens.findIndex((token) => !isSpace(token));
  return tokens.slice(0, Math.max(0, first)).some(({ same }) => same === '\n\n') || (first >= 0 && isMarker(tokens[first]!));
};
