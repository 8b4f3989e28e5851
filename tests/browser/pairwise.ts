/** A factor and its values. */
export type Factors = Record<string, readonly unknown[]>;

/** Combinations in which each two values of two factors meet at least once: greedy, and the same for the same factors. */
export function pairwise(factors: Factors): Record<string, unknown>[] {
  const names = Object.keys(factors);
  const open = new Set<string>();
  const key = (a: number, i: number, b: number, j: number) => (a < b ? `${a}:${i} ${b}:${j}` : `${b}:${j} ${a}:${i}`);
  names.forEach((a, i) =>
    names.slice(i + 1).forEach((b, k) => factors[a]!.forEach((_, x) => factors[b]!.forEach((_, y) => open.add(key(i, x, i + 1 + k, y))))),
  );
  const result: Record<string, unknown>[] = [];
  while (open.size > 0) {
    const chosen = new Map<number, number>();
    for (const part of [...open][0]!.split(' ')) {
      const [factor, value] = part.split(':').map(Number) as [number, number];
      chosen.set(factor, value);
    }
    for (const [i, name] of names.entries()) {
      if (chosen.has(i)) continue;
      const gains = factors[name]!.map((_, value) => [...chosen].filter(([other, its]) => open.has(key(i, value, other, its))).length);
      chosen.set(i, gains.indexOf(Math.max(...gains)));
    }
    const all = [...chosen];
    for (const [a, x] of all) for (const [b, y] of all) if (a < b) open.delete(key(a, x, b, y));
    result.push(Object.fromEntries(all.map(([i, value]) => [names[i]!, factors[names[i]!]![value]])));
  }
  return result;
}
