import type { Change, Choice, MergeOptions } from './types.ts';

/** A change before it has an id and a result. */
export type ChangeDraft = Omit<Change, 'id' | 'result' | 'section' | 'heading'>;

/** What the caller wants instead of what the state of a change says. */
export type Decision = Choice | undefined;

/** Names changes and asks the caller about each. */
export interface Recorder {
  /**
   * Notes a change and asks what shall become of it.
   * @param usual what the document has where nothing is decided
   * @param resultOf what the document has for each choice
   */
  record: (
    place: ChangePlace,
    draft: ChangeDraft,
    usual: string,
    resultOf: (choice: Choice) => string,
  ) => { change: Change; decision: Decision };
}

/** Where a change stands. */
export interface ChangePlace {
  section: string;
  heading: string;
}

/** A recorder of one merge. */
export function createRecorder(decide: MergeOptions['decide']): Recorder {
  const counts = new Map<string, number>();
  return {
    record(place, draft, usual, resultOf) {
      const name = hash(
        [place.section, draft.unit, draft.kind, draft.base, draft.ours, draft.theirs].map((part) => part ?? '\u0001').join('\u0000'),
      );
      const count = (counts.get(name) ?? 0) + 1;
      counts.set(name, count);
      const { unit, kind, state, base, ours, theirs, note } = draft;
      const change: Change = {
        id: count === 1 ? name : `${name}-${count}`,
        ...place,
        unit,
        kind,
        state,
        ...(base === undefined ? {} : { base }),
        ...(ours === undefined ? {} : { ours }),
        ...(theirs === undefined ? {} : { theirs }),
        result: usual,
        ...(note === undefined ? {} : { note }),
      };
      const decision = decide?.({ ...change });
      if (decision !== undefined) change.result = resultOf(decision);
      return { change, decision };
    },
  };
}

/** 53 bits of a text in hex (cyrb53): short, and the same wherever it is made. */
function hash(text: string): string {
  let [a, b] = [0xdeadbeef, 0x41c6ce57];
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    a = Math.imul(a ^ code, 2654435761);
    b = Math.imul(b ^ code, 1597334677);
  }
  a = Math.imul(a ^ (a >>> 16), 2246822507) ^ Math.imul(b ^ (b >>> 13), 3266489909);
  b = Math.imul(b ^ (b >>> 16), 2246822507) ^ Math.imul(a ^ (a >>> 13), 3266489909);
  return (4294967296 * (2097151 & b) + (a >>> 0)).toString(16).padStart(14, '0');
}
