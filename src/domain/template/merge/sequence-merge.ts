import type { ChangeDraft, ChangePlace, Decision, Recorder } from './recorder.ts';
import { mergeOrder } from './order.ts';
import type { Change } from './types.ts';
import { SIDES, type Region, type Side, type Unit, type Units } from './units.ts';

/** A piece of the merged document, and what it is on each side. */
export interface Piece<T> {
  text: string;
  from: Unit<T>;
}

/** What a thing comes to: its pieces, and the changes to report. */
export interface Outcome<P> {
  pieces: Piece<P>[];
  changes: Change[];
}

/** What the merge of a sequence must know of its things. Their pieces are of another kind where they have parts. */
export interface SequenceRules<T, P = T> {
  place: ChangePlace;
  /** Where the changes of one thing stand, if elsewhere. */
  placeOf?: (thing: T) => ChangePlace;
  recorder: Recorder;
  /** What a thing is called in a change; nothing for what is never reported. */
  unitOf: (thing: T) => Change['unit'] | undefined;
  /** Text of a thing of one side as the merged document has it. */
  textOf: (thing: T, side: Side) => string;
  /** Text of a thing as its side has it. */
  sourceOf: (thing: T) => string;
  /** Whether a side says another thing than the base. */
  differs: (base: T, other: T, side: Side) => boolean;
  /** Merges what both sides have. */
  merge: (unit: Unit<T>) => Outcome<P>;
  /** Pieces of a thing that one side alone has. */
  piecesOf: (thing: T, side: Side) => Piece<P>[];
  /** Where words of somebody's own stand in place of a thing. */
  from: (unit: Unit<T>) => Unit<P>;
  /** Text of things in a row, as one side has them; one a line if absent. */
  textOfAll?: (things: readonly T[]) => string;
  /** Whether two neighbours belong together, as items of one list do; all do if absent. */
  isTogether?: (a: T, b: T) => boolean;
  /** Whether your document has the words of a thing in another place and in another form. */
  isElsewhere?: ((thing: T) => boolean) | undefined;
  /** What names it in the change that reports the order of both sides; its text, where nothing does. */
  labelOf?: (thing: T) => string;
  /** What was found of a thing before: it moved from elsewhere. */
  found?: ReadonlyMap<Unit<T>, Change[]>;
}

/** Rules for things that are one piece each. */
export const simplePieces = <T>(textOf: (thing: T, side: Side) => string): Pick<SequenceRules<T>, 'textOf' | 'piecesOf' | 'from'> => ({
  textOf,
  piecesOf: (thing, side) => [{ text: textOf(thing, side), from: { [side]: thing } }],
  from: (unit) => unit,
});

/** Merges things one by one, and their order. */
export function mergeSequence<T, P = T>(units: Units<T>, rules: SequenceRules<T, P>): Outcome<P> {
  const { order, changes: ofOrder, moves } = orderUnits(units, rules);
  const result: Outcome<P> = { pieces: [], changes: ofOrder };
  for (const unit of order) {
    const { pieces, changes } = settle(unit, rules);
    // One by one: a section of a hostile document may have more pieces than a call may have arguments.
    for (const piece of pieces) result.pieces.push(piece);
    for (const list of [rules.found?.get(unit), moves.get(unit), changes]) for (const change of list ?? []) result.changes.push(change);
  }
  return result;
}

function orderUnits<T, P>(units: Units<T>, rules: SequenceRules<T, P>) {
  const { place, placeOf = () => place, recorder, unitOf, sourceOf, labelOf = sourceOf } = rules;
  const { isTogether: goTogether } = rules;
  const isTogether =
    goTogether && ((a: Unit<T>, b: Unit<T>) => goTogether((a.theirs ?? a.ours ?? a.base)!, (b.theirs ?? b.ours ?? b.base)!));
  const { moved, disputed, order } = mergeOrder(units.base, units.ours, units.theirs, { isTogether });
  const moves = new Map<Unit<T>, Change[]>();
  const changes: Change[] = [];
  if (moved.length === 0 && disputed.length === 0) return { order, moves, changes };
  const leave = new Set<Unit<T>>();
  for (const unit of moved) {
    const name = unitOf(unit.ours!);
    if (name === undefined) continue;
    const [base, ours, theirs] = [unit.base!, unit.ours!, unit.theirs!].map(sourceOf) as [string, string, string];
    const draft: ChangeDraft = { unit: name, kind: 'moved', state: 'upstream', base, ours, theirs };
    const { change, decision } = recorder.record(placeOf(unit.ours!), draft, ours, () => ours);
    if (decision === 'ours') leave.add(unit);
    moves.set(unit, [change]);
  }
  let follow = false;
  if (disputed.length > 0) {
    const list = (side: Side) =>
      units[side].flatMap((unit) => (unit.base && unit.ours && unit.theirs ? labelOf(unit[side]!) || [] : [])).join('\n');
    const [base, ours, theirs] = [list('base'), list('ours'), list('theirs')];
    const note = 'Both sides changed the order. Yours stays; words of your own or both orders cannot be chosen here.';
    const draft: ChangeDraft = { unit: 'order', kind: 'moved', state: 'conflict', base, ours, theirs, note };
    const { change, decision } = recorder.record(place, draft, ours, (choice) => (choice === 'theirs' ? theirs : ours));
    follow = decision === 'theirs';
    changes.push(change);
  }
  return { order: mergeOrder(units.base, units.ours, units.theirs, { leave, follow, isTogether }).order, moves, changes };
}

/** What becomes of one thing. */
function settle<T, P>(unit: Unit<T>, rules: SequenceRules<T, P>): Outcome<P> {
  const { base, ours, theirs } = unit;
  if (unit.region) return settleRegion(unit, unit.region, rules);
  if (ours && theirs) return rules.merge(unit);
  if (ours && !base) return { pieces: rules.piecesOf(ours, 'ours'), changes: [] };
  if (ours) {
    return rules.differs(base!, ours, 'ours')
      ? report(unit, rules, 'ours', { kind: 'removed', state: 'conflict', note: 'Upstream removed what you changed. Yours stays.' })
      : report(unit, rules, 'theirs', { kind: 'removed', state: 'upstream' });
  }
  if (!theirs) return { pieces: [], changes: [] };
  if (!base) return report(unit, rules, 'theirs', { kind: 'added', state: 'upstream' });
  if (!rules.differs(base, theirs, 'theirs')) return { pieces: [], changes: [] };
  if (unit.isElsewhere || rules.isElsewhere?.(base))
    return report(unit, rules, 'ours', {
      kind: 'changed',
      state: 'conflict',
      note: 'Your document has this in another place or in another form, and upstream changed it. Yours stays; change it there if you agree.',
    });
  return report(unit, rules, 'ours', {
    kind: 'changed',
    state: 'deleted',
    note: 'You deleted what upstream changed, and have nothing in its place. It stays deleted.',
  });
}

/** Things that you put into another form while upstream changed them stay as you have them. */
function settleRegion<T, P>(unit: Unit<T>, region: Region<T>, rules: SequenceRules<T, P>): Outcome<P> {
  const textOf = (side: Side) => (rules.textOfAll ? rules.textOfAll(region[side]) : region[side].map(rules.sourceOf).join('\n'));
  const of = (side: Side): Piece<P>[] => region[side].flatMap((thing) => rules.piecesOf(thing, side));
  const isGone = region.theirs.length === 0;
  const [ours, theirs] = [textOf('ours'), textOf('theirs')];
  const draft: ChangeDraft = {
    unit: rules.unitOf(region.about) ?? 'block',
    kind: isGone ? 'removed' : 'changed',
    state: 'conflict',
    base: textOf('base'),
    ours,
    ...(isGone ? {} : { theirs }),
    note: `You put this into another form, and upstream ${isGone ? 'removed' : 'changed'} it. Yours stays.`,
  };
  const shown = (side: Side) => rules.textOfAll?.(region[side]) ?? region[side].map((thing) => rules.textOf(thing, side)).join('\n');
  const results = { ours: shown('ours'), theirs: shown('theirs'), both: [shown('ours'), shown('theirs')].filter(Boolean).join('\n\n') };
  const { change, decision = 'ours' } = rules.recorder.record(
    rules.placeOf?.(region.about) ?? rules.place,
    draft,
    results.ours,
    (choice) => (typeof choice === 'object' ? choice.text : results[choice]),
  );
  const pieces =
    typeof decision === 'object'
      ? decision.text === ''
        ? []
        : [{ text: decision.text, from: rules.from(unit) }]
      : decision === 'both'
        ? [...of('ours'), ...of('theirs')]
        : of(decision);
  return { pieces, changes: [change] };
}

/** Reports a thing that one side does not have, and does what is decided. */
function report<T, P>(
  unit: Unit<T>,
  rules: SequenceRules<T, P>,
  usual: 'ours' | 'theirs',
  draft: Pick<ChangeDraft, 'kind' | 'state' | 'note'>,
): Outcome<P> {
  const thing = (unit.ours ?? unit.theirs)!;
  const of = (side: Side): Piece<P>[] => (unit[side] ? rules.piecesOf(unit[side], side) : []);
  const name = rules.unitOf(thing);
  if (name === undefined) return { pieces: of(usual), changes: [] };
  const sources = Object.fromEntries(SIDES.flatMap((side) => (unit[side] ? [[side, rules.sourceOf(unit[side])]] : [])));
  const shown = (side: 'ours' | 'theirs') => (unit[side] ? rules.textOf(unit[side], side) : '');
  const { change, decision = usual } = rules.recorder.record(
    rules.placeOf?.(thing) ?? rules.place,
    { unit: name, ...draft, ...sources },
    shown(usual),
    (choice) => (typeof choice === 'object' ? choice.text : choice === 'both' ? shown('ours') || shown('theirs') : shown(choice)),
  );
  if (typeof decision === 'object')
    return { pieces: decision.text === '' ? [] : [{ text: decision.text, from: rules.from(unit) }], changes: [change] };
  // One of the two sides has nothing: both together are the other.
  return { pieces: decision === 'both' ? [...of('ours'), ...of('theirs')] : of(decision), changes: [change] };
}

/** The pieces that a decision makes of a thing that both sides have. */
export function decidedPieces<T>(decision: Decision, unit: Unit<T>, usual: string, textOf: (thing: T, side: Side) => string): Piece<T>[] {
  const { base, ours, theirs } = unit;
  if (decision === undefined) return [{ text: usual, from: unit }];
  if (typeof decision === 'object') return decision.text === '' ? [] : [{ text: decision.text, from: unit }];
  if (decision === 'both')
    return [
      { text: textOf(ours!, 'ours'), from: { base, ours } },
      { text: textOf(theirs!, 'theirs'), from: { theirs } },
    ];
  return [{ text: textOf(unit[decision]!, decision), from: unit }];
}
