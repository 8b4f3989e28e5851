import { shareIn, type Alignable } from './align.ts';
import { SIDES, type Unit, type Units } from './units.ts';

/** What must be known of things to tell which of them were put into another form. */
export interface ReshapeRules<T> {
  /** Whether upstream says another thing than the base. */
  differs: (base: T, theirs: T) => boolean;
  /** Whether a thing of yours that stands in the place of another one can be merged with it as its new version. */
  isPairable: (base: T, ours: T) => boolean;
  /** Whether two neighbours belong together, as items of one list do. */
  isTogether?: (a: T, b: T) => boolean;
  /** Whether a thing that grew may have taken in the words of its neighbour. */
  canGrow: boolean;
  /** Whether a pair is merged part by part; else it is a region, in which yours stays as a whole. Merged if absent. */
  arePairsMerged?: boolean;
  /** Whether things that are no pairs are left apart and marked instead of made a region. */
  onlyPairs?: boolean;
}

/** Share of the words of a thing that must be found in a neighbour that grew for it to have been taken in there. */
const TAKEN_IN = 0.5;
/** The same for what upstream removed: it may be gone on both sides, and common words are found in any text. */
const TAKEN_IN_WHOLE = 0.8;
/** A neighbour that grew by fewer words than this took in nothing. */
const FEWEST_WORDS = 3;

/**
 * Finds what upstream changed and you put into another form: joined, split, made a list, translated. The thing itself is gone, but
 * its place is not empty. What stands there becomes the new version of it or, if the forms differ, a region with it. The order of
 * the units stays; those that are a region now are replaced.
 */
export function findReshapes<T extends Alignable>(units: Units<T>, rules: ReshapeRules<T>): void {
  const work: Work<T> = { ...units, rules, placeInOurs: placesOf(units.ours), placeInTheirs: placesOf(units.theirs), instead: new Map() };
  const added = addedBeside(units, rules);
  let run: Unit<T>[] = [];
  let before: Unit<T> | undefined;
  for (const unit of [...units.base, undefined]) {
    if (unit && !unit.ours) {
      run.push(unit);
      continue;
    }
    if (run.length > 0) settleRun(work, { run, before, after: unit, added });
    run = [];
    before = unit;
  }
  if (work.instead.size === 0) return;
  for (const side of SIDES) units[side] = [...new Set(units[side].map((unit) => work.instead.get(unit) ?? unit))];
}

/** The units of all sides, and what takes the place of some of them. */
interface Work<T> extends Units<T> {
  rules: ReshapeRules<T>;
  placeInOurs: ReadonlyMap<Unit<T>, number>;
  placeInTheirs: ReadonlyMap<Unit<T>, number>;
  instead: Map<Unit<T>, Unit<T>>;
}

const placesOf = <T>(units: readonly Unit<T>[]): Map<Unit<T>, number> => new Map(units.map((unit, i) => [unit, i]));

/** Things of the base in a row that you have no more, between two that you have. */
interface Run<T> {
  run: Unit<T>[];
  before: Unit<T> | undefined;
  after: Unit<T> | undefined;
  /** What upstream added to a list of which you have no item left, by its neighbours. */
  added: ReadonlySet<Unit<T>>;
}

function settleRun<T extends Alignable>(work: Work<T>, { run, before, after, added }: Run<T>): void {
  const { rules, instead } = work;
  const changed = run.filter((unit) => unit.theirs && rules.differs(unit.base!, unit.theirs));
  const extended = run.filter((unit) => added.has(unit));
  const removed = run.filter((unit) => !unit.theirs);
  if (changed.length + extended.length + removed.length === 0) return;
  const place = placeOf(work, before, after);
  if (place.length > 0) {
    if (changed.length + extended.length > 0) {
      if (!pair(run, place, work)) formRegion(work, run, place, [...changed, ...extended][0]!);
      return;
    }
    const words = place.map((unit) => unit.ours!.words());
    const taken = removed.find(({ base }) => isIn(base!.words(), sum(words)));
    if (taken) formRegion(work, run, place, taken);
    return;
  }
  if (!rules.canGrow) return;
  for (const anchor of [before, after]) {
    const grown = anchor && !instead.has(anchor) ? grownBy(anchor) : undefined;
    if (!grown || grown.length === 0) continue;
    const about = changed.find(({ base }) => tookIn(grown, base!.words())) ?? removed.find(({ base }) => isIn(base!.words(), grown));
    if (!about) continue;
    formRegion(work, anchor === before ? [before!, ...run] : [...run, after!], [anchor!], about);
    return;
  }
}

/** What you alone have between two things, or what stands behind the first or before the second if you moved them apart. */
function placeOf<T extends Alignable>(
  { ours, placeInOurs, instead }: Work<T>,
  before: Unit<T> | undefined,
  after: Unit<T> | undefined,
): Unit<T>[] {
  const isOwn = (unit: Unit<T> | undefined) => unit?.ours && !unit.base && !unit.theirs && unit.ours.kind !== 'mark' && !instead.has(unit);
  const start = before ? (placeInOurs.get(before) ?? -1) + 1 : 0;
  const end = (after && placeInOurs.get(after)) ?? ours.length;
  let to = start;
  while (isOwn(ours[to])) to++;
  let from = end;
  while (isOwn(ours[from - 1])) from--;
  const behind = trim(ours.slice(start, to));
  return behind.length > 0 ? behind : trim(ours.slice(from, end));
}

/** Whether a thing has words, or is code. */
const says = <T extends Alignable>({ ours }: Unit<T>): boolean => ours!.words().length > 0 || ours!.kind === 'code';

function trim<T extends Alignable>(units: readonly Unit<T>[]): Unit<T>[] {
  const first = units.findIndex(says);
  return first < 0 ? [] : units.slice(first, units.findLastIndex(says) + 1);
}

/** Takes things of yours as the new versions of those in whose place they stand, if there are as many of the same kinds. */
function pair<T extends Alignable>(run: readonly Unit<T>[], place: readonly Unit<T>[], { rules, instead }: Work<T>): boolean {
  const fits = run.length === place.length && run.every(({ base, theirs }, i) => theirs && rules.isPairable(base!, place[i]!.ours!));
  if (!fits) return false;
  run.forEach((unit, i) => {
    unit.ours = place[i]!.ours!;
    instead.set(place[i]!, unit);
    const { base, ours, theirs } = unit as Required<Unit<T>>;
    if (rules.arePairsMerged === false && rules.differs(base, theirs))
      unit.region = { base: [base], ours: [ours], theirs: [theirs], about: theirs };
  });
  return true;
}

/** Words that a thing of yours has beyond those of the base; none if upstream says the same. */
function grownBy<T extends Alignable>({ base, ours, theirs, region }: Unit<T>): Int32Array | undefined {
  if (region || !base || !ours || (theirs && theirs.meaning === ours.meaning)) return undefined;
  return minus(ours.words(), base.words());
}

const tookIn = (grown: Int32Array, words: Int32Array): boolean =>
  shareIn(words, grown) >= TAKEN_IN || grown.length >= Math.max(FEWEST_WORDS, words.length / 2);

function formRegion<T extends Alignable>(work: Work<T>, run: readonly Unit<T>[], place: readonly Unit<T>[], about: Unit<T>): void {
  const span = spanOf(work, run, about);
  const inside = new Set(span);
  const base = run.filter((unit) => !unit.theirs || inside.has(unit));
  if (base.length === 0 || work.rules.onlyPairs || place.some((unit) => unit.base && !base.includes(unit))) {
    for (const unit of run) unit.isElsewhere = true;
    return;
  }
  // What upstream moved away from the others is a change of its own.
  for (const unit of run) if (unit.theirs && !inside.has(unit)) unit.isElsewhere = true;
  const region = {
    base: base.map((unit) => unit.base!),
    ours: place.map((unit) => unit.ours!),
    theirs: span.map((unit) => unit.theirs!),
    about: (about.theirs ?? about.base)!,
  };
  const [ours, theirs] = [region.ours[0]!, region.theirs[0]];
  const whole: Unit<T> = { base: region.base[0]!, ours, ...(theirs ? { theirs } : {}), region };
  for (const unit of [...base, ...place, ...span]) work.instead.set(unit, whole);
}

/** What upstream has of things in a row, with what it added between them, or to the same list. */
function spanOf<T extends Alignable>(
  { theirs, placeInTheirs, instead, rules }: Work<T>,
  run: readonly Unit<T>[],
  about: Unit<T>,
): Unit<T>[] {
  const members = new Set(run);
  const at = placeInTheirs.get(about.theirs ? about : (run.find((unit) => unit.theirs) ?? about));
  if (at === undefined) return [];
  const reach = (step: 1 | -1): number => {
    let [last, i] = [at, at + step];
    // Things that are added go along if a member follows, or if they continue the list.
    let isList = true;
    for (; theirs[i] && !instead.has(theirs[i]!) && (members.has(theirs[i]!) || isNew(theirs[i]!)); i += step) {
      isList &&= rules.isTogether?.(theirs[i]!.theirs!, theirs[i - step]!.theirs!) ?? false;
      if (members.has(theirs[i]!)) isList = true;
      if (isList) last = i;
    }
    return last;
  };
  return theirs.slice(reach(-1), reach(1) + 1);
}

const isNew = <T>({ base, ours, theirs }: Unit<T>): boolean => !base && !ours && theirs !== undefined;

/** Things beside which upstream added something to a list of which you have no item left. */
function addedBeside<T extends Alignable>({ theirs }: Units<T>, { isTogether }: ReshapeRules<T>): Set<Unit<T>> {
  const result = new Set<Unit<T>>();
  if (!isTogether) return result;
  let list: Unit<T>[] = [];
  for (const unit of [...theirs, undefined]) {
    if (unit && (list.length === 0 || isTogether(list.at(-1)!.theirs!, unit.theirs!))) {
      list.push(unit);
      continue;
    }
    if (list.some(isNew) && list.every(({ ours }) => !ours))
      list.forEach((there, i) => {
        if (there.base && [list[i - 1], list[i + 1]].some((next) => next && isNew(next))) result.add(there);
      });
    list = unit ? [unit] : [];
  }
  return result;
}

/** Numbers of a sorted list that another one does not have, each as often as it has more of them. */
function minus(a: Int32Array, b: Int32Array): Int32Array {
  const rest: number[] = [];
  for (let i = 0, j = 0; i < a.length;) {
    if (j < b.length && b[j]! < a[i]!) j++;
    else if (j < b.length && b[j] === a[i]) [i, j] = [i + 1, j + 1];
    else rest.push(a[i++]!);
  }
  return Int32Array.from(rest);
}

/** Whether nearly all words of a thing, if it has enough to tell, are found among others. */
const isIn = (words: Int32Array, others: Int32Array): boolean => words.length >= FEWEST_WORDS && shareIn(words, others) >= TAKEN_IN_WHOLE;

const sum = (lists: readonly Int32Array[]): Int32Array => Int32Array.from(lists.flatMap((list) => [...list])).sort();
