import type { Part } from './part.ts';
import type { Piece } from './sequence-merge.ts';

const NUMBER = /^( *)(\d{1,9})([.)])/;

/**
 * Counts numbered lists again where items of both sides met in one: 1, 2, 2, 3 becomes 1, 2, 3, 4. Lists whose author does
 * not count (all of them 1) stay as they are.
 */
export function renumber(pieces: readonly Piece<Part>[], sides: readonly (readonly Part[])[]): Piece<Part>[] {
  if (!sides.every((parts) => runsOf(parts.map(({ text }) => text)).every(isCounted))) return [...pieces];
  const result = [...pieces];
  for (const run of runsOf(pieces.map(({ text }) => text))) {
    if (isCounted(run)) continue;
    run.forEach(({ index }, i) => {
      const text = pieces[index]!.text.replace(
        NUMBER,
        (_, indent: string, _number, sign: string) => `${indent}${run[0]!.number + i}${sign}`,
      );
      // An item whose number grew by a digit has its other lines a column to the right.
      if (!text.includes('\n') || text.indexOf(' ') === pieces[index]!.text.indexOf(' ')) result[index] = { ...pieces[index]!, text };
    });
  }
  return result;
}

interface Numbered {
  index: number;
  number: number;
}

function runsOf(texts: readonly string[]): Numbered[][] {
  const runs: Numbered[][] = [];
  let last = -2;
  texts.forEach((text, index) => {
    const number = NUMBER.exec(text)?.[2];
    if (number === undefined) return;
    if (last === index - 1) runs.at(-1)!.push({ index, number: Number(number) });
    else runs.push([{ index, number: Number(number) }]);
    last = index;
  });
  return runs;
}

const isCounted = (run: readonly Numbered[]): boolean => run.every(({ number }, i) => number === run[0]!.number + i);
