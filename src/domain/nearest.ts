/** The candidate with the fewest edits, where it is near enough to be a slip. */
export function nearest(word: string, candidates: readonly string[]): string | undefined {
  let best: { word: string; cost: number } | undefined;
  for (const candidate of candidates) {
    const cost = editDistance(word, candidate);
    if (!best || cost < best.cost) best = { word: candidate, cost };
  }
  return best && best.cost <= (word.length < 4 ? 1 : Math.max(2, Math.floor(word.length / 3))) ? best.word : undefined;
}

/** The one candidate that differs by a slip of one or two letters, so that it is surely the one that was meant. */
export function nearSlip(word: string, candidates: readonly string[]): string | undefined {
  const near = candidates.filter((candidate) => editDistance(word.toLowerCase(), candidate.toLowerCase()) <= (word.length < 5 ? 1 : 2));
  return near.length === 1 ? near[0] : undefined;
}

/** Levenshtein distance of two words. */
function editDistance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, i) => i);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++) {
      next.push(Math.min(row[j]! + 1, next[j - 1]! + 1, row[j - 1]! + (a[i - 1] === b[j - 1] ? 0 : 1)));
    }
    row = next;
  }
  return row[b.length]!;
}
