import { NEAR_NAME_LIMITS } from './limits.ts';

/** What a name with a slip may have meant. */
export interface Suggestion {
  /** The candidate with the fewest edits, if it is near enough to be a slip. */
  near?: string;
  /** The one candidate that differs by one or two letters, so that it is surely the one that was meant. */
  slip?: string;
}

/** Finds the names that others may have meant. */
export interface Suggester {
  suggest: (word: string, candidates: readonly string[]) => Suggestion;
}

/**
 * Looks for the names that were meant, as long as its comparisons last; what is asked for after that gets no suggestion.
 * An author with many wrong names reads the first suggestions before the next run anyway.
 * @param distance edits between two words
 */
export function createSuggester(distance: (a: string, b: string) => number = editDistance): Suggester {
  let left: number = NEAR_NAME_LIMITS.letters;
  return {
    suggest: (word, candidates) => {
      if (word.length > NEAR_NAME_LIMITS.characters || left <= 0) return {};
      const most = nearEnough(word);
      const folded = word.toLowerCase();
      const sure = word.length < 5 ? 1 : 2;
      let best: { name: string; cost: number } | undefined;
      const slips: string[] = [];
      for (const name of candidates) {
        // Words whose lengths differ by more than this many letters differ by more edits, too.
        if (Math.abs(name.length - word.length) > Math.max(most, sure)) continue;
        left -= word.length * name.length;
        if (left <= 0) return {};
        const cost = distance(word, name);
        if (cost <= most && (!best || cost < best.cost)) best = { name, cost };
        const inCapitals = folded !== word || name.toLowerCase() !== name;
        if (cost <= sure || (inCapitals && distance(folded, name.toLowerCase()) <= sure)) slips.push(name);
      }
      return { ...(best ? { near: best.name } : {}), ...(slips.length === 1 ? { slip: slips[0]! } : {}) };
    },
  };
}

/** The candidate with the fewest edits, if it is near enough to be a slip. */
export const nearest = (word: string, candidates: readonly string[]): string | undefined =>
  createSuggester().suggest(word, candidates).near;

/** The one candidate that differs by one or two letters, so that it is surely the one that was meant. */
export const nearSlip = (word: string, candidates: readonly string[]): string | undefined =>
  createSuggester().suggest(word, candidates).slip;

/** Most edits that may be slips. */
const nearEnough = (word: string): number => (word.length < 4 ? 1 : Math.max(2, Math.floor(word.length / 3)));

/** Levenshtein distance of two words. */
function editDistance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, i) => i);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++) {
      next.push(Math.min(row[j]! + 1, next[j - 1]! + 1, row[j - 1]! + (a[i - 1] === b[j - 1] ? 0 : 1)));
    }
    row = next;
  }
  return row[b.length]!;
}
