import { align, type Alignable } from './align.ts';

export type Side = 'base' | 'ours' | 'theirs';

/** The three sides, in the order in which a merge takes them. */
export const SIDES: readonly Side[] = ['base', 'ours', 'theirs'];

/** One thing of the document as each side has it; absent where a side has none. */
export interface Unit<T> {
  base?: T;
  ours?: T;
  theirs?: T;
  /** All things of each side, if one side put them into another form; `base`, `ours` and `theirs` are the first of them. */
  region?: Region<T>;
  /** Whether the document has its words in another place and in another form, although it has no such thing. */
  isElsewhere?: boolean;
}

/** Things in a row that one side put into another form: two paragraphs made one, a list made a table. */
export interface Region<T> {
  base: T[];
  ours: T[];
  theirs: T[];
  /** The thing that upstream changed, which names the change. */
  about: T;
}

/** Things of three sides, and for each side its units in the order of that side. */
export interface Units<T> {
  base: Unit<T>[];
  ours: Unit<T>[];
  theirs: Unit<T>[];
}

/** How alike two additions must be to be versions of one. */
const SAME_ADDITION = 0.7;

/** Finds what is the same thing on three sides. */
export function createUnits<T extends Alignable>(base: readonly T[], ours: readonly T[], theirs: readonly T[]): Units<T> {
  const result: Units<T> = { base: base.map((thing) => ({ base: thing })), ours: [], theirs: [] };
  const put = (side: 'ours' | 'theirs', things: readonly T[]) => {
    const units: (Unit<T> | undefined)[] = things.map(() => undefined);
    align(base, things).forEach((j, i) => {
      if (j < 0) return;
      units[j] = result.base[i]!;
      units[j][side] = things[j]!;
    });
    return units;
  };
  const left = put('ours', ours);
  const right = put('theirs', theirs);
  adopt(left, ours, 'ours', result.base);
  adopt(right, theirs, 'theirs', result.base);
  // What both sides added is one thing.
  const added = (units: (Unit<T> | undefined)[]) => [...units.keys()].filter((i) => units[i] === undefined);
  const [mine, yours] = [added(left), added(right)];
  align(
    mine.map((i) => ours[i]!),
    yours.map((j) => theirs[j]!),
    SAME_ADDITION,
    false,
  ).forEach((j, i) => {
    if (j < 0) return;
    const unit: Unit<T> = { ours: ours[mine[i]!]!, theirs: theirs[yours[j]!]! };
    left[mine[i]!] = unit;
    right[yours[j]!] = unit;
  });
  result.ours = left.map((unit, i) => unit ?? { ours: ours[i]! });
  result.theirs = right.map((unit, i) => unit ?? { theirs: theirs[i]! });
  return result;
}

/** A thing that one side rewrote past recognition and the other side has word for word is the same there. */
function adopt<T extends Alignable>(
  units: (Unit<T> | undefined)[],
  things: readonly T[],
  side: 'ours' | 'theirs',
  base: readonly Unit<T>[],
): void {
  const other = side === 'ours' ? 'theirs' : 'ours';
  const waiting = new Map<string, Unit<T>>();
  for (const unit of base) {
    const there = unit[other];
    if (there && !unit[side]) waiting.set(`${there.kind}\n${there.meaning}`, unit);
  }
  if (waiting.size === 0) return;
  units.forEach((unit, i) => {
    const name = `${things[i]!.kind}\n${things[i]!.meaning}`;
    const found = unit ? undefined : waiting.get(name);
    if (!found) return;
    waiting.delete(name);
    found[side] = things[i]!;
    units[i] = found;
  });
}
