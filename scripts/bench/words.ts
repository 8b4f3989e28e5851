/** Words of generated texts. */
export const WORDS =
  'approval brief campaign channel constraint copy deadline draft handover launch lead list market owner plan platform queue review score segment step team template test wait workflow'.split(
    ' ',
  );

/** A repeatable sequence of numbers from 0 to 1: Park and Miller's minimal standard generator. */
export function createRandom(seed: number): () => number {
  let state = seed;
  return () => (state = (state * 48271) % 2147483647) / 2147483647;
}
