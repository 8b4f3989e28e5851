/**
 * Keeps an answer aside under its id; where there is one under it already, under the id with a number, so that none is lost.
 * @param aside gets the answer
 */
export function keepAside<T>(aside: Record<string, T>, id: string, answer: T): void {
  let name = id;
  for (let n = 2; Object.hasOwn(aside, name); n += 1) name = `${id}-${n}`;
  aside[name] = answer;
}
