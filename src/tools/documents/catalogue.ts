/** What is remembered of the items of a storage. */
export interface Catalogue<T> {
  /** One value for each item, in no order. Reads only items that are new or changed. */
  values: () => T[];
  /** Forgets an item that was changed; all of them if the key is `null`, as in a `storage` event. */
  changed: (key: string | null) => void;
}

/**
 * Remembers what is worth knowing of every item, so that a list of thousands is sorted, searched and turned over without reading
 * them again.
 * @param keys names of the items that there are now
 * @param read what to remember of an item
 */
export function createCatalogue<T>(keys: () => string[], read: (key: string) => T): Catalogue<T> {
  let known = new Map<string, T>();
  return {
    values() {
      const next = new Map<string, T>();
      for (const key of keys()) next.set(key, known.has(key) ? known.get(key)! : read(key));
      known = next;
      return [...next.values()];
    },
    changed(key) {
      if (key === null) known.clear();
      else known.delete(key);
    },
  };
}
