import { shareIn } from './align.ts';
import type { MergeContext } from './context.ts';
import { mergeItem } from './item.ts';
import { substanceOf, type Part } from './part.ts';
import type { Decision } from './recorder.ts';
import { decidedPieces, type Outcome } from './sequence-merge.ts';
import { isSound } from './sound.ts';
import { mergeTable } from './table-merge.ts';
import type { Token } from './tokens.ts';
import type { Change } from './types.ts';
import type { Side, Unit } from './units.ts';
import { mergeTokens, mergeWords } from './words.ts';

/** Share of its words that an item must have kept for the words of upstream to go into it. */
const KEPT = 0.5;

/** What a block is called in a change. Marks are the anchors of the merge and no change. */
export function unitOfPart({ kind }: Part): Change['unit'] | undefined {
  if (kind === 'mark') return undefined;
  return kind === 'heading' || kind === 'paragraph' || kind === 'item' ? kind : 'block';
}

/** Merges a block that both sides have. */
export function mergeBlock(unit: Unit<Part>, context: MergeContext): Outcome<Part> {
  const { base } = unit;
  const [ours, theirs] = [unit.ours!, unit.theirs!];
  const plain = (text: string): Outcome<Part> => ({ pieces: [{ text, from: unit }], changes: [] });
  if (ours.kind === 'mark') return plain(markText(unit));
  const mine = ours.text === base?.text ? theirs.text : ours.text;
  if (ours.meaning === theirs.meaning || theirs.meaning === base?.meaning) return plain(mine);
  if (base?.table && ours.table && theirs.table) {
    const merged = mergeTable({ base: base.table, ours: ours.table, theirs: theirs.table }, context);
    if (merged) return { pieces: [{ text: merged.text, from: unit }], changes: merged.changes };
  }
  const name = unitOfPart(ours)!;
  const report = (draft: Pick<Change, 'kind' | 'state' | 'note'>, usual: string): Outcome<Part> => {
    const sources = { ...(base ? { base: base.text } : {}), ours: ours.text, theirs: theirs.text };
    const decided = (decision: Decision) => decidedPieces(decision, unit, usual, ({ text }) => text);
    const { change, decision } = context.recorder.record(context.place, { unit: name, ...draft, ...sources }, usual, (choice) =>
      context.join(decided(choice)),
    );
    return { pieces: decided(decision), changes: [change] };
  };
  if (!base)
    return report({ kind: 'added', state: 'conflict', note: 'Both sides added this, each in its own words. Yours stays.' }, ours.text);
  if (substanceOf(ours) === substanceOf(base))
    return report({ kind: 'changed', state: 'upstream' }, inYourStyle(base, ours, theirs, context));
  const merged = mergeTexts(base, ours, theirs, context);
  if (merged === undefined) return report({ kind: 'changed', state: 'conflict' }, ours.text);
  return report({ kind: 'changed', state: 'merged' }, merged);
}

/** A mark is yours, even under another name, until upstream calls the section something else: then it is upstream’s. */
function markText({ base, ours, theirs }: Unit<Part>): string {
  const squeeze = (part: Part | undefined) => part?.text.replace(/\s+/g, '');
  return squeeze(theirs) === squeeze(base) && ours!.text !== base?.text ? ours!.text : theirs!.text;
}

/** The words of upstream in your line breaks, bullets and marks of emphasis, where that says the same. */
function inYourStyle(base: Part, ours: Part, theirs: Part, context: MergeContext): string {
  const { reader } = context;
  if (ours.text === base.text || theirs.kind === 'code' || theirs.kind === 'html' || theirs.kind === 'table') return theirs.text;
  const styled =
    theirs.kind === 'item'
      ? mergeItem({ base: base.text, ours: ours.text, theirs: theirs.text }, context.mergeInside, reader)
      : mergeTokens(reader.tokens(base.text), reader.tokens(ours.text), reader.tokens(theirs.text));
  if (styled === undefined || !isSound(styled, theirs.kind, [theirs.text])) return theirs.text;
  const substance = (text: string) => substanceOf({ kind: theirs.kind, meaning: reader.meaning(text) });
  return substance(styled) === substance(theirs.text) ? styled : theirs.text;
}

function mergeTexts(base: Part, ours: Part, theirs: Part, context: MergeContext): string | undefined {
  if (ours.kind !== theirs.kind || ours.kind === 'table') return undefined;
  const texts = { base: base.text, ours: ours.text, theirs: theirs.text };
  const merged = mergeKind(ours.kind, texts, context);
  return merged !== undefined && isSound(merged, ours.kind, [ours.text, theirs.text]) ? merged : undefined;
}

function mergeKind(
  kind: Part['kind'],
  { base, ours, theirs }: Record<Side, string>,
  { mergeInside, reader }: MergeContext,
): string | undefined {
  if (kind === 'html') {
    // Its words are sentences too, however its lines are broken.
    const [b, o, t] = [base, ours, theirs].map(reader.tokens) as [Token[], Token[], Token[]];
    if (mergeTokens(b, o, t, true) === undefined) return undefined;
  }
  if (kind === 'code' || kind === 'html') return mergeTokens(linesOf(base), linesOf(ours), linesOf(theirs));
  if (kind !== 'item') return mergeWords(base, ours, theirs, reader);
  // An item of which you kept few words is another one in its place.
  const isRewritten = shareIn(reader.words(base), reader.words(ours)) < KEPT;
  return isRewritten ? undefined : mergeItem({ base, ours, theirs }, mergeInside, reader);
}

const linesOf = (text: string) => (text.match(/[^\n]+\n?|\n/g) ?? []).map((line) => ({ text: line, same: line }));
