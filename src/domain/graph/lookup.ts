import { outline } from '../document/outline.ts';
import { createSuggester, type Suggester, type Suggestion } from '../nearest.ts';
import type { Ref } from '../schema/names.ts';
import { refOf, type Entry } from './entry.ts';

/** Entries by reference, with what rules ask of them again and again, which is worked out once. */
export interface Lookup {
  /** Every entry that is there, those with errors too: they are there to be referred to. */
  get: (ref: Ref) => Entry | undefined;
  /** An entry whose fields can be looked into. */
  sound: (ref: Ref) => Entry | undefined;
  /** Anchors of the headings of an entry, in their order. */
  anchorsOf: (entry: Entry) => ReadonlySet<string>;
  /** Ids of the figures of a source, in their order. */
  figuresOf: (source: Entry<'sources'>) => ReadonlySet<string>;
  /** What a reference to no entry may have meant. */
  near: (ref: Ref) => Suggestion;
  /** What another name may have meant; it shares the work that suggestions may make. */
  suggest: Suggester['suggest'];
}

/**
 * @param entries sound entries
 * @param rough entries with errors, as far as they could be read
 */
export function createLookup(entries: readonly Entry[], rough: readonly Entry[], suggester: Suggester = createSuggester()): Lookup {
  const sound = new Map(entries.map((entry) => [refOf(entry), entry]));
  const all = new Map([...sound, ...rough.map((entry) => [refOf(entry), entry] as const)]);
  const names = new Map<string, Ref[]>();
  for (const ref of all.keys()) {
    const collection = collectionOf(ref);
    const known = names.get(collection);
    if (known) known.push(ref);
    else names.set(collection, [ref]);
  }
  return {
    get: (ref) => all.get(ref),
    sound: (ref) => sound.get(ref),
    anchorsOf: once((entry: Entry) => new Set(outline(entry.tree).map((item) => item.id))),
    figuresOf: once((source: Entry<'sources'>) => new Set(source.data.figures.map((figure) => figure.id))),
    near: once((ref: Ref) => suggester.suggest(ref, names.get(collectionOf(ref)) ?? [])),
    suggest: suggester.suggest,
  };
}

const collectionOf = (ref: Ref): string => ref.split('/', 1)[0]!;

/** The same function, which works out the answer to each question once. */
function once<K, V>(answer: (question: K) => V): (question: K) => V {
  const known = new Map<K, V>();
  return (question) => {
    const before = known.get(question);
    if (before !== undefined) return before;
    const value = answer(question);
    known.set(question, value);
    return value;
  };
}
