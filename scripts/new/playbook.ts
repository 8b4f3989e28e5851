import { refOf, titleOf, type Entry } from '../../src/domain/graph/entry.ts';
import type { CollectionName } from '../../src/domain/schema/names.ts';
import type { StarterContext } from '../../src/domain/starter/values.ts';
import { identify } from '../../src/markdown/read-entry.ts';
import type { ReadPlaybook } from '../io/read-playbook.ts';
import type { Choice } from '../prompts/prompts.ts';

/** Minutes of an entry where the playbook has none of its kind to go by. */
const MINUTES = 10;

/**
 * What a new entry of a collection can know of its playbook.
 * @param today as `YYYY-MM-DD`
 */
export function contextOf(collection: CollectionName, entries: readonly Entry[], today: string, currency: string): StarterContext {
  const minutes = entries.filter((entry) => entry.collection === collection).map((entry) => entry.data.minutes);
  const orders = entries.flatMap((entry) => (entry.collection === 'guides' ? [entry.data.order] : []));
  return { today, currency, minutes: median(minutes) ?? MINUTES, order: Math.max(0, ...orders) + 1 };
}

/** The middle of some numbers, the lower of two; nothing where there are none. */
function median(numbers: readonly number[]): number | undefined {
  return [...numbers].sort((a, b) => a - b)[Math.floor((numbers.length - 1) / 2)];
}

/** Entries that a reference may name: of one collection by slug, of any by `collection/slug`, and controls. */
export function choicesOf({ entries, frameworks }: ReadPlaybook): (reference: string) => Choice[] {
  return (reference) => {
    if (reference === 'control') {
      return frameworks.flatMap(({ id, controls }) =>
        controls.map((control) => ({ value: `${id}:${control.id}`, label: `${id}:${control.id}`, hint: control.label })),
      );
    }
    return entries
      .filter((entry) => reference === 'entry' || entry.collection === reference)
      .map((entry) => ({ value: reference === 'entry' ? refOf(entry) : entry.slug, label: titleOf(entry), hint: refOf(entry) }));
  };
}

/** Slugs of a collection that are taken, also by a file that cannot be read. */
export function slugsOf(collection: CollectionName, files: Iterable<string>): Set<string> {
  return new Set([...files].map(identify).flatMap((name) => (name?.collection === collection ? [name.slug] : [])));
}
