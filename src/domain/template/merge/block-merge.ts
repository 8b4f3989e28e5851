import type { MergeContext } from './context.ts';
import type { Part } from './part.ts';
import type { Decision } from './recorder.ts';
import { decidedPieces, type Outcome } from './sequence-merge.ts';
import { isSound } from './sound.ts';
import { mergeTable } from './table-merge.ts';
import type { Reader } from './tokens.ts';
import type { Change } from './types.ts';
import type { Unit } from './units.ts';
import { mergeTokens, mergeWords } from './words.ts';

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
  if (ours.meaning === base.meaning) return report({ kind: 'changed', state: 'upstream' }, inYourStyle(base, ours, theirs, context.reader));
  const merged = mergeTexts(base, ours, theirs, context.reader);
  if (merged === undefined) return report({ kind: 'changed', state: 'conflict' }, ours.text);
  return report({ kind: 'changed', state: 'merged' }, merged);
}

/** A mark is what upstream calls the section, written as you write it. */
function markText({ base, ours, theirs }: Unit<Part>): string {
  const squeeze = (part: Part | undefined) => part?.text.replace(/\s+/g, '');
  return squeeze(ours) !== squeeze(theirs) || ours!.text === base?.text ? theirs!.text : ours!.text;
}

/** The words of upstream in your line breaks, bullets and marks of emphasis, where that says the same. */
function inYourStyle(base: Part, ours: Part, theirs: Part, reader: Reader): string {
  if (ours.text === base.text || theirs.kind === 'code' || theirs.kind === 'html' || theirs.kind === 'table') return theirs.text;
  const styled = mergeTokens(reader.tokens(base.text), reader.tokens(ours.text), reader.tokens(theirs.text));
  if (styled === undefined || !isSound(styled, theirs.kind, [theirs.text])) return theirs.text;
  return reader.meaning(styled) === reader.meaning(theirs.text) ? styled : theirs.text;
}

function mergeTexts(base: Part, ours: Part, theirs: Part, reader: Reader): string | undefined {
  if (ours.kind !== theirs.kind || ours.kind === 'table') return undefined;
  const merged =
    ours.kind === 'code' || ours.kind === 'html'
      ? mergeTokens(linesOf(base.text), linesOf(ours.text), linesOf(theirs.text))
      : mergeWords(base.text, ours.text, theirs.text, reader);
  return merged !== undefined && isSound(merged, ours.kind, [ours.text, theirs.text]) ? merged : undefined;
}

const linesOf = (text: string) => (text.match(/[^\n]+\n?|\n/g) ?? []).map((line) => ({ text: line, same: line }));
