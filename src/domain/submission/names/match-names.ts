import { PERSON_VERBS } from './words/name-marks.ts';
import { nameKey, tokenise, type Token } from './tokens.ts';

/** Words that stand for a name. */
export interface NameForm {
  keys: readonly string[];
  /** Whether the one word is everyday language too, so that it counts with a capital inside a sentence only. */
  isWord: boolean;
}

/** Where a name stands in a text. */
export interface NamePlace {
  start: number;
  end: number;
  /** Place of the name in the list that was looked for. */
  name: number;
}

interface Branch {
  next: Map<string, Branch>;
  name?: number;
  isWord?: boolean;
}

const BETWEEN = /^(?:[\s\u00a0]{0,3}|[.,]?[\s\u00a0-]{0,2}|-|['\u2019]|\s?[&+]\s?|_|\.)$/u;

/** Looks for names in a text. */
export type NameMatcher = (text: string) => NamePlace[];

/**
 * Makes a matcher of the forms of several names. It reads a text once, whatever the number of names: whole words, with or without
 * accents, over hyphens and line breaks, in any case unless the form is an everyday word; the longest form wins.
 */
export function createNameMatcher(names: readonly (readonly NameForm[])[]): NameMatcher {
  const root: Branch = { next: new Map() };
  names.forEach((forms, name) => {
    for (const { keys, isWord } of forms) {
      let at = root;
      for (const key of keys) {
        let next = at.next.get(key);
        if (!next) at.next.set(key, (next = { next: new Map() }));
        at = next;
      }
      if (at.name === undefined) Object.assign(at, { name, isWord });
    }
  });

  return (text) => {
    const tokens = tokenise(text);
    const places: NamePlace[] = [];
    for (let i = 0; i < tokens.length; i++) {
      const found = longestAt(tokens, i, root);
      if (!found) continue;
      const start = tokens[i]!.start;
      // The sign of a handle is part of it.
      places.push({ start: text[start - 1] === '@' ? start - 1 : start, end: found.end, name: found.name });
      i = found.last;
    }
    return places;
  };
}

function longestAt(tokens: readonly Token[], from: number, root: Branch): { last: number; end: number; name: number } | undefined {
  let best: { last: number; end: number; name: number } | undefined;
  let at = root;
  for (let i = from; i < tokens.length; i++) {
    const token = tokens[i]!;
    const key = nameKey(token);
    if (i > from && !BETWEEN.test(token.gap)) break;
    // "Annas Liste", "the Schmidts"
    const genitive = key.length > 4 && token.capital === 'first' && key.endsWith('s') ? at.next.get(key.slice(0, -1)) : undefined;
    const exact = at.next.get(key);
    if (!exact && genitive?.name !== undefined && (!genitive.isWord || i > from))
      best = { last: i, end: token.end - 1, name: genitive.name };
    if (!exact) break;
    at = exact;
    if (at.name !== undefined && (i > from || !at.isWord || isMeantAsName(tokens, i))) best = { last: i, end: token.end, name: at.name };
  }
  return best;
}

/** Whether an everyday word stands for a name: it has a capital, and no sentence starts with it unless a person acts. */
function isMeantAsName(tokens: readonly Token[], i: number): boolean {
  const [token, next] = [tokens[i]!, tokens[i + 1]];
  if (token.capital === 'none') return false;
  return token.starts === 'no' || token.possessive || (next !== undefined && PERSON_VERBS.has(next.key) && next.capital === 'none');
}
