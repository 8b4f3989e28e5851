/** Reads of the properties of a value, and of everything in it. */
export interface Reads {
  count: number;
}

/**
 * The same value, which counts how often something of it is read: a measure of work that a busy machine does not change.
 * An object has one counted twin, so that sets and maps know it again.
 */
export function countReads<T>(value: T, reads: Reads): T {
  const twins = new WeakMap<object, object>();
  const twin = (item: unknown): unknown => {
    if (typeof item !== 'object' || item === null) return item;
    const known = twins.get(item);
    if (known) return known;
    const made = new Proxy(item, {
      get: (target, key) => {
        reads.count++;
        return twin(Reflect.get(target, key));
      },
    });
    twins.set(item, made);
    return made;
  };
  return twin(value) as T;
}
