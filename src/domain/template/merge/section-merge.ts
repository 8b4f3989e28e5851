import type { MergeContext } from './context.ts';
import { findWords } from './found-words.ts';
import { settleMoves, type SectionUnits } from './moves.ts';
import { headingDepth, sourceOfParts, type Part } from './part.ts';
import { findReshapedParts, mergeParts } from './part-merge.ts';
import { findReshapes } from './reshape.ts';
import { sectionText, type Section } from './sections.ts';
import { mergeSequence, type Outcome, type Piece } from './sequence-merge.ts';
import { createUnits, type Side, type Unit, type Units } from './units.ts';

/** Merges the sections of a document: each by its blocks, and their order. */
export function mergeSections(
  sides: Record<Side, readonly Section[]>,
  { recorder, reader, join, mergeInside }: Omit<MergeContext, 'place'>,
): Outcome<Part> {
  const units = matchSections(sides);
  findReshapes(units, {
    differs: (old, other) => textMeaning(old) !== textMeaning(other),
    isPairable: () => true,
    arePairsMerged: false,
    canGrow: false,
  });
  units.ours = keepTails(units.ours);
  const placeOf = ({ id, heading }: Section) => ({ section: id.replace(/#\d+$|^\?.*$/, ''), heading });
  const isMarked = sides.ours.some(({ parts }) => parts[0]?.kind === 'mark');
  const marksGone = !isMarked && sides.base.some(({ parts }) => parts[0]?.kind === 'mark');

  const inParts = new Map<Unit<Section>, SectionUnits>();
  for (const unit of new Set([...units.ours, ...units.theirs])) {
    const { base, ours, theirs, region } = unit;
    // A section that one side alone has may hold blocks of another one: it was split. One that you have no more may be in pieces.
    if (region || (base && !theirs)) continue;
    const context: MergeContext = { place: placeOf((ours ?? theirs)!), recorder, reader, join, mergeInside };
    inParts.set(unit, { units: createUnits(base?.parts ?? [], ours?.parts ?? [], theirs?.parts ?? []), context });
  }
  const found = settleMoves([...inParts.values()]);
  const isElsewhere = findWords([...inParts.values()]);
  for (const [unit, { units: parts, context }] of inParts) {
    context.isElsewhere = isElsewhere;
    findReshapedParts(parts);
    const { base, ours, theirs } = unit;
    if (ours && theirs) continue;
    const [side, other] = ours ? (['ours', 'theirs'] as const) : (['theirs', 'ours'] as const);
    const isInPieces = base !== undefined && parts.base.length < base.parts.length;
    const isSplit = !base && (parts[side].length < unit[side]!.parts.length || parts[side].some(({ base }) => base));
    if (isSplit || isInPieces) unit[other] = { ...unit[side]!, parts: [] };
    else if (base) unit.isElsewhere = base.parts.some(isElsewhere) || endsInNew(units, unit, inParts);
  }

  const mergeOne = (unit: Unit<Section>): Outcome<Part> => {
    const { units: parts, context } = inParts.get(unit)!;
    return mergeParts(parts, context, found);
  };
  const shown = ({ parts, ...section }: Section): Section => ({
    ...section,
    parts: marksGone ? parts.filter(({ kind }) => kind !== 'mark') : parts,
  });
  const pieces = (section: Section, side: Side): Piece<Part>[] =>
    (side === 'theirs' ? shown(section) : section).parts.map((part) => ({ text: part.text, from: { [side]: part } }));
  return mergeSequence<Section, Part>(units, {
    place: { section: '', heading: '' },
    placeOf,
    recorder,
    unitOf: () => 'section',
    sourceOf: sectionText,
    textOf: (section, side) => sectionText(side === 'theirs' ? shown(section) : section),
    piecesOf: pieces,
    from: ({ ours, theirs }) => ({ ...(ours ? { ours: ours.parts[0] } : {}), ...(theirs ? { theirs: theirs.parts[0] } : {}) }),
    differs: (old, other) => textMeaning(old) !== textMeaning(other),
    merge: mergeOne,
    textOfAll: (sections) => sourceOfParts(sections.flatMap(({ parts }) => parts)),
    labelOf: ({ heading }) => heading,
  });
}

/** What a section says, its mark left out. */
const textMeaning = ({ parts }: Section): string =>
  parts.flatMap(({ kind, meaning }) => (kind === 'mark' ? [] : [`${kind} ${meaning}`])).join('\n\n');

function matchSections(sides: Record<Side, readonly Section[]>): Units<Section> {
  const byId = new Map<string, Unit<Section>>();
  const list = (side: Side) =>
    sides[side].map((section) => {
      const unit = byId.get(section.id) ?? {};
      byId.set(section.id, unit);
      unit[side] = section;
      return unit;
    });
  return { base: list('base'), ours: list('ours'), theirs: list('theirs') };
}

/** A section that you added below one that upstream removed is a section of its own: it stays, whatever becomes of the other. */
function keepTails(sections: readonly Unit<Section>[]): Unit<Section>[] {
  return sections.flatMap((unit) => {
    const { base, ours, theirs, region } = unit;
    if (!base || !ours || theirs || region) return [unit];
    const known = new Set(base.parts.map(({ kind, meaning }) => `${kind} ${meaning}`));
    const cut = ours.parts.findIndex(
      (part, i) => i > 1 && part.kind === 'heading' && headingDepth(part.text) <= 2 && !known.has(`heading ${part.meaning}`),
    );
    if (cut < 0) return [unit];
    unit.ours = { ...ours, parts: ours.parts.slice(0, cut) };
    return [unit, { ours: { ...ours, id: '', parts: ours.parts.slice(cut) } }];
  });
}

/** Whether the section of yours in front of one that you have no more ends in words of your own. */
function endsInNew(units: Units<Section>, lost: Unit<Section>, inParts: ReadonlyMap<Unit<Section>, SectionUnits>): boolean {
  const before = units.base.slice(0, units.base.indexOf(lost)).findLast(({ ours }) => ours);
  const last = before && inParts.get(before)?.units.ours.at(-1);
  return last !== undefined && !last.base && !last.theirs && last.ours!.words().length > 0;
}
