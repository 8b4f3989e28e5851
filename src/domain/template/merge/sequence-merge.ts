import type { ChangeDraft, ChangePlace, Decision, Recorder } from './recorder.ts';
import { mergeOrder } from './order.ts';
import type { Change } from './types.ts';
import type { Side, Unit, Units } from './units.ts';

/** A piece of the merged document, and what it is on each side. */
export interface Piece<T> {
  text: string;
  from: Unit<T>;
}

/** What a thing comes to: its pieces, and the changes to report. */
export interface Outcome<T> {
  pieces: Piece<T>[];
  changes: Change[];
}

/** What the merge of a sequence must know of its things. */
export interface SequenceRules<T> {
  place: ChangePlace;
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
  merge: (unit: Unit<T>) => Outcome<T>;
  /** Pieces of a thing that one side alone has. */
  piecesOf?: (thing: T, side: Side) => Piece<T>[];
  /** Named in the change where both sides ordered the same things. */
  labelOf?: (thing: T) => string;
}

/** Merges things one by one, and their order. */
export function mergeSequence<T>(units: Units<T>, rules: SequenceRules<T>): Outcome<T> {
  const { order, changes: ofOrder, moves } = orderUnits(units, rules);
  const result: Outcome<T> = { pieces: [], changes: ofOrder };
  for (const unit of order) {
    const { pieces, changes } = settle(unit, rules);
    result.pieces.push(...pieces);
    result.changes.push(...(moves.get(unit) ?? []), ...changes);
  }
  return result;
}

function orderUnits<T>(units: Units<T>, { place, recorder, unitOf, sourceOf, labelOf = sourceOf }: SequenceRules<T>) {
  const { moved, disputed, order } = mergeOrder(units.base, units.ours, units.theirs);
  const moves = new Map<Unit<T>, Change[]>();
  const changes: Change[] = [];
  if (moved.length === 0 && disputed.length === 0) return { order, moves, changes };
  const leave = new Set<Unit<T>>();
  for (const unit of moved) {
    const name = unitOf(unit.ours!);
    if (name === undefined) continue;
    const [base, ours, theirs] = [unit.base!, unit.ours!, unit.theirs!].map(sourceOf) as [string, string, string];
    const draft: ChangeDraft = { unit: name, kind: 'moved', state: 'upstream', base, ours, theirs };
    const { change, decision } = recorder.record(place, draft, ours, () => ours);
    if (decision === 'ours') leave.add(unit);
    moves.set(unit, [change]);
  }
  let follow = false;
  if (disputed.length > 0) {
    const listed = new Set([...moved, ...disputed]);
    const list = (side: Side) =>
      units[side].flatMap((unit) => (unit.base && unit.ours && unit.theirs && (listed.has(unit) || disputed.length > 0) ? [labelOf(unit[side]!)] : [])).join('\n');
    const [base, ours, theirs] = [list('base'), list('ours'), list('theirs')];
    const note = 'Both sides changed the order. Yours stays; words of your own or both orders cannot be chosen here.';
    const draft: ChangeDraft = { unit: 'order', kind: 'moved', state: 'conflict', base, ours, theirs, note };
    const { change, decision } = recorder.record(place, draft, ours, (choice) => (choice === 'theirs' ? theirs : ours));
    follow = decision === 'theirs';
    changes.push(change);
  }
  return { order: mergeOrder(units.base, units.ours, units.theirs, { leave, follow }).order, moves, changes };
}

/** What becomes of one thing. */
function settle<T>(unit: Unit<T>, rules: SequenceRules<T>): Outcome<T> {
  const { base, ours, theirs } = unit;
  if (ours && theirs) return rules.merge(unit);
  const pieces = (side: Side): Piece<T>[] => {
    const thing = unit[side];
    return thing ? (rules.piecesOf?.(thing, side) ?? [{ text: rules.textOf(thing, side), from: { [side]: thing } }]) : [];
  };
  const thing = ours ?? theirs;
  if (!thing) return { pieces: [], changes: [] };
  const name = rules.unitOf(thing);
  const sources = {
    ...(base ? { base: rules.sourceOf(base) } : {}),
    ...(ours ? { ours: rules.sourceOf(ours) } : {}),
    ...(theirs ? { theirs: rules.sourceOf(theirs) } : {}),
  };
  const report = (draft: Pick<ChangeDraft, 'kind' | 'state' | 'note'>, usual: Side): Outcome<T> => {
    if (name === undefined) return { pieces: pieces(usual), changes: [] };
    const textOf = (list: Piece<T>[]) => list.map(({ text }) => text).join('\n\n');
    const shown = unit[usual] && usual !== 'base' ? rules.textOf(unit[usual], usual) : '';
    const { change, decision } = rules.recorder.record(rules.place, { unit: name, ...draft, ...sources }, shown);
    const chosen = decision === undefined ? pieces(usual) : decided(decision, pieces, thing, unit);
    if (decision !== undefined && typeof decision !== 'object') change.result = ours || theirs ? resultOf(decision, unit, rules) : textOf(chosen);
    return { pieces: chosen, changes: [change] };
  };
  if (ours && !base) return { pieces: pieces('ours'), changes: [] };
  if (ours) {
    return rules.differs(base!, ours, 'ours')
      ? report({ kind: 'removed', state: 'conflict', note: 'Upstream removed what you changed. Yours stays.' }, 'ours')
      : report({ kind: 'removed', state: 'upstream' }, 'theirs');
  }
  if (!base) return report({ kind: 'added', state: 'upstream' }, 'theirs');
  if (!rules.differs(base, theirs!, 'theirs')) return { pieces: [], changes: [] };
  return report({ kind: 'changed', state: 'deleted', note: 'You deleted what upstream changed. It stays deleted.' }, 'ours');
}

const resultOf = <T>(decision: Exclude<Decision, undefined | object>, unit: Unit<T>, rules: SequenceRules<T>): string => {
  const sides: Side[] = decision === 'both' ? ['ours', 'theirs'] : [decision];
  return sides.flatMap((side) => (unit[side] ? [rules.textOf(unit[side], side)] : [])).join('\n\n');
};

function decided<T>(decision: Exclude<Decision, undefined>, pieces: (side: Side) => Piece<T>[], thing: T, unit: Unit<T>): Piece<T>[] {
  if (typeof decision === 'object') return decision.text === '' ? [] : [{ text: decision.text, from: unit }];
  if (decision === 'both') return [...pieces('ours'), ...pieces('theirs')];
  return pieces(decision);
}

/** The pieces that a decision makes of a thing that both sides have. */
export function decidedPieces<T>(
  decision: Decision,
  unit: Unit<T>,
  usual: string,
  textOf: (thing: T, side: Side) => string,
): Piece<T>[] {
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
