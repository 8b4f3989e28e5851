import { findNamedAddresses } from './addresses-of-names.ts';
import { findInText } from './find-in-text.ts';
import type { NameReason, NameSpan } from './reading.ts';
import { createNameMatcher, type NameForm, type NameMatcher, type NamePlace } from './match-names.ts';
import { keyOf, nameKey, tokenise, type Token } from './tokens.ts';
import { PARTICLES } from './words/name-marks.ts';
import { isGivenAndWord, isInitial, isKnown, isOrdinary, isSurname, isUnknown } from './word-classes.ts';

/** A name that was found and is asked about. */
export interface LikelyName {
  kind: 'person' | 'company';
  /** Tells it from every other name, whatever else the text says. */
  key: string;
  /** As it stands in the text, in its longest form. */
  text: string;
  reason: NameReason;
  forms: NameForm[];
  /** What stands for it: "[person 1]". The number stays the same whichever names are kept. */
  replacement: string;
}

interface Draft extends Omit<LikelyName, 'replacement'> {
  words: string[];
}

const formOf = (tokens: readonly Token[]): NameForm => ({
  keys: tokens.map(nameKey),
  isWord: tokens.length === 1 && isWordToo(tokens[0]!),
});
/** A word that was found in small letters is a name in small letters; "Weber" is a name although "web" is a word. */
const isWordToo = (token: Token): boolean =>
  token.capital !== 'none' && ((isOrdinary(token) && !isSurname(token)) || isGivenAndWord(token) || isKnown(token) || token.key.length < 3);

/** All that a name may be called later: the first name alone, the family name alone, a company without its legal form. */
function formsOf({ kind, tokens, base }: NameSpan): NameForm[] {
  const forms = [formOf(tokens)];
  if (kind === 'company') {
    const name = tokens.slice(0, base);
    if (name.length < tokens.length) forms.push(formOf(name));
    // "Nordwind" of "Nordwind Analytics", "Belleville" of "Agence Belleville"
    const own = name.length > 1 ? name.find((token) => isUnknown(token) || token.capital === 'inner') : undefined;
    if (own) forms.push(formOf([own]));
    return forms;
  }
  const [first, ...rest] = tokens;
  if (!first || rest.length === 0) return forms;
  if (!isInitial(first) && !PARTICLES.has(first.key)) forms.push(formOf([first]));
  // "Jean-Luc Durand" is called Jean-Luc.
  const hyphened = tokens.findIndex((token, i) => i > 0 && token.gap !== '-');
  if (hyphened > 1) forms.push(formOf(tokens.slice(0, hyphened)));
  const family = tokens.slice(hyphened > 0 ? hyphened : tokens.length);
  if (family.length > 0) {
    forms.push(formOf(family));
    const last = family.at(-1)!;
    if (family.length > 1 && !isInitial(last)) forms.push(formOf([last]));
  }
  return forms.filter((form) => form.keys.join('').length > 1);
}

const join = (keys: readonly string[]): string => keys.join(' ');

/** Draft of a name with the words by which it is told to be the same as another. */
function toDraft(span: NameSpan, text: string): Draft {
  const words = span.tokens.map(nameKey);
  const written = text.slice(span.tokens[0]!.start, span.tokens.at(-1)!.end);
  return { kind: span.kind, key: `${span.kind} ${join(words)}`, text: written, reason: span.reason, forms: formsOf(span), words };
}

/** A name where it was found. */
interface FoundDraft {
  start: number;
  end: number;
  draft: Draft;
}

/** Names of one text: what its words say, and its handles and web addresses. */
function draftsOf(text: string): FoundDraft[] {
  const drafts = findInText(text).map((span): FoundDraft => {
    const [first, last] = [span.tokens[0]!, span.tokens.at(-1)!];
    return { start: first.start, end: last.end, draft: toDraft(span, text) };
  });
  for (const { kind, start, end, text: written, name } of findNamedAddresses(text)) {
    const words = tokenise(written).map(nameKey);
    if (words.length === 0) continue;
    const forms: NameForm[] = [{ keys: words, isWord: false }];
    const label = nameKey({ key: keyOf(name.replace(/[_\d]/g, '')) });
    const reason = kind === 'person' ? 'handle' : 'web-address';
    drafts.push({ start, end, draft: { kind, key: `${kind} ${join(words)}`, text: written, reason, forms, words: [label] } });
  }
  return drafts.sort((a, b) => a.start - b.start);
}

/**
 * Puts together what is one name: "Anna" and "Anna Schmidt", "J. Smith" and "John Smith", "@annaschmidt", "brightwave.de". Of two
 * people with the same first name neither owns it: then it is a name of its own.
 */
function mergeDrafts(drafts: readonly Draft[]): { kept: Draft[]; nameOf: (draft: Draft) => Draft } {
  const unique = new Map<string, Draft>();
  for (const draft of drafts) if (!unique.has(join(draft.words))) unique.set(join(draft.words), draft);
  const all = [...unique.values()];
  const owners = new Map<string, Set<Draft>>();
  const own = (form: string, draft: Draft) => owners.set(form, (owners.get(form) ?? new Set()).add(draft));
  for (const draft of all) {
    for (const form of draft.forms) own(join(form.keys), draft);
    own(draft.words.join(''), draft);
    if (draft.words.length > 1) own(`${draft.words[0]![0]} ${draft.words.slice(1).join(' ')}`, draft);
  }
  const absorbed = new Map<Draft, Draft>();
  for (const draft of all) {
    const isAddress = draft.reason === 'handle' || draft.reason === 'web-address';
    const claims = [join(draft.words), ...(isAddress ? [draft.words.join('')] : [])];
    const owner = claims
      .map((claim) =>
        [...(owners.get(claim) ?? [])].filter(
          (other) =>
            other !== draft &&
            !absorbed.has(other) &&
            (other.words.length > draft.words.length || isAddress || (draft.words[0]!.length === 1 && other.words[0]!.length > 1)),
        ),
      )
      .find((others) => others.length > 0);
    if (owner?.length !== 1) continue;
    owner[0]!.forms.push(...draft.forms);
    absorbed.set(draft, owner[0]!);
  }
  const nameOf = (draft: Draft): Draft => {
    let name = unique.get(join(draft.words))!;
    // An owner may be part of a longer name itself; it is always longer, so this ends.
    for (let owner = absorbed.get(name); owner; owner = absorbed.get(name)) name = owner;
    return name;
  };
  return { kept: all.filter((draft) => !absorbed.has(draft)), nameOf };
}

/** What is asked about, and what finds it again. */
export interface NamesFound {
  names: LikelyName[];
  /** Places of all names in a text; `name` is the place in `names`. */
  match: NameMatcher;
}

/** Names of people and companies that are likely in several texts, in the order of the texts, each once. */
export function findLikelyNames(texts: readonly string[]): NamesFound {
  const found = new Map(texts.map((text) => [text, draftsOf(text)]));
  const { kept, nameOf } = mergeDrafts([...found.values()].flatMap((drafts) => drafts.map(({ draft }) => draft)));
  const numbers = { person: 0, company: 0 };
  const names = kept.map(({ kind, key, text, reason, forms }): LikelyName => {
    numbers[kind]++;
    return { kind, key, text, reason, forms, replacement: `[${kind} ${numbers[kind]}]` };
  });
  const places = new Map(kept.map((draft, place) => [draft, place]));
  const matchForms = createNameMatcher(formLists(names));
  return {
    names,
    match(text) {
      const own = (found.get(text) ?? []).map(({ start, end, draft }) => ({ start, end, name: places.get(nameOf(draft))! }));
      return joinPlaces([...own, ...matchForms(text)]);
    },
  };
}

/** Places in their order; of those that overlap, the longer one. What was found stays found, also if it is an everyday word. */
function joinPlaces(places: readonly NamePlace[]): NamePlace[] {
  const joined: NamePlace[] = [];
  for (const place of [...places].sort((a, b) => a.start - b.start || b.end - a.end)) {
    const last = joined.at(-1);
    if (!last || place.start >= last.end) joined.push({ ...place });
    else last.end = Math.max(last.end, place.end);
  }
  return joined;
}

/** Forms of each name, such that a name that is nothing but this word has it before a name that may be shortened to it. */
function formLists(names: readonly LikelyName[]): NameForm[][] {
  const own = new Set(names.map((name) => join(name.forms[0]!.keys)));
  return names.map(({ forms }) => forms.filter((form, i) => i === 0 || !own.has(join(form.keys))));
}
