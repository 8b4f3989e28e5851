import { parseItem, renderItem, type Item } from './item.ts';
import type { Part } from './part.ts';
import type { Piece } from './sequence-merge.ts';
import { SIDES, type Side } from './units.ts';

/** How a list is written. */
interface Style {
  sign: string;
  /** Number of its first item. */
  start?: number;
  /** Whether it counts its items, gives all the same number, or neither. One item alone tells nothing. */
  numbers?: 'counted' | 'same' | 'other';
  indent: string;
  padding: string;
  /** Whether all of its items have check boxes, or none. */
  boxes?: boolean;
}

/** The lists of a side: for each of its blocks the list it is an item of, and how each list is written. */
interface Lists {
  of: (part: Pick<Part, 'index'>) => number | undefined;
  style: (list: number) => Style;
}

type Sides = Record<Side, { blocks: readonly Part[] }>;

/**
 * Writes the items of a list as the list is written where you have it: your marker, your way of counting, your indent, and your
 * check boxes, whoever wrote the item. What upstream alone changed of the style of a list that you left as it was is taken over.
 * Items that stand as one side has them, among the same neighbours, keep every character.
 */
export function unifyLists(pieces: readonly Piece<Part>[], sides: Sides): Piece<Part>[] {
  const lists = Object.fromEntries(SIDES.map((side) => [side, listsOf(sides[side].blocks)])) as Record<Side, Lists>;
  const result = [...pieces];
  const isItem = (piece: Piece<Part> | undefined) => piece !== undefined && homeOf(piece)?.kind === 'item';
  for (let from = 0; from < pieces.length;) {
    if (!isItem(pieces[from])) {
      from++;
      continue;
    }
    let to = from + 1;
    while (isItem(pieces[to])) to++;
    for (const run of runsOf(pieces, from, to, lists)) {
      const own = pieces.slice(run.from, run.to);
      if (isVerbatim(own, 'ours', lists) || isVerbatim(own, 'theirs', lists)) continue;
      unifyRun(own, lists).forEach((text, i) => {
        result[run.from + i] = { ...own[i]!, text };
      });
    }
    from = to;
  }
  return result;
}

const homeOf = ({ from }: Piece<Part>): Part | undefined => from.ours ?? from.theirs ?? from.base;

function listsOf(blocks: readonly Part[]): Lists {
  const items = new Map<number, { list: number; item: Item }>();
  const members: Item[][] = [];
  let last: string | undefined;
  for (const { kind, text, index } of blocks) {
    const item = kind === 'item' ? parseItem(text) : undefined;
    if (item && item.sign === last) members.at(-1)!.push(item);
    else if (item) members.push([item]);
    if (item) items.set(index, { list: members.length - 1, item });
    last = item?.sign;
  }
  const styles = new Map<number, Style>();
  return {
    of: ({ index }) => items.get(index)?.list,
    style: (list) => {
      const style = styles.get(list) ?? styleOf(members[list]!);
      styles.set(list, style);
      return style;
    },
  };
}

function styleOf(items: readonly Item[]): Style {
  const [first] = items as [Item];
  const numbers = items.map(({ number }) => number);
  const counts = numbers.every((number, i) => number === numbers[0]! + i);
  const isSame = numbers.every((number) => number === numbers[0]);
  const boxes = items.filter(({ box }) => box !== '').length;
  return {
    sign: first.sign,
    ...(first.number === undefined ? {} : { start: first.number }),
    ...(first.number === undefined || items.length === 1 ? {} : { numbers: counts ? 'counted' : isSame ? 'same' : 'other' }),
    indent: first.indent,
    padding: first.padding,
    ...(boxes === 0 || boxes === items.length ? { boxes: boxes > 0 } : {}),
  };
}

/** The lists that a run of items makes: what you have apart stays apart, and what upstream has stands with its neighbours there. */
function runsOf(pieces: readonly Piece<Part>[], from: number, to: number, lists: Record<Side, Lists>): { from: number; to: number }[] {
  const own = Array.from({ length: to - from }, (_, i) => listIn(pieces[from + i]!, 'ours', lists));
  const yours = Array.from({ length: to - from }, (_, i) => listIn(pieces[from + i]!, 'theirs', lists));
  const known = new Map<number, number>();
  const fill = (order: readonly number[]) => {
    known.clear();
    for (const i of order) {
      const list = yours[i];
      if (list === undefined) continue;
      if (own[i] !== undefined) known.set(list, own[i]);
      else own[i] = known.get(list);
    }
  };
  const places = [...own.keys()];
  fill(places);
  fill(places.toReversed());
  const runs: { from: number; to: number }[] = [];
  for (const i of places) {
    const isNext = i > 0 && own[i] === own[i - 1] && (own[i] !== undefined || yours[i] === yours[i - 1]);
    if (isNext) runs.at(-1)!.to = from + i + 1;
    else runs.push({ from: from + i, to: from + i + 1 });
  }
  return runs;
}

const listIn = (piece: Piece<Part>, side: Side, lists: Record<Side, Lists>): number | undefined =>
  piece.from[side] && lists[side].of(piece.from[side]);

/** Whether items stand as a side has them, one behind the other from the first one on. */
function isVerbatim(pieces: readonly Piece<Part>[], side: Side, lists: Record<Side, Lists>): boolean {
  const first = pieces[0]!.from[side];
  const isFirst = first !== undefined && lists[side].of({ index: first.index - 1 }) !== lists[side].of(first);
  return isFirst && pieces.every(({ text, from }, i) => text === from[side]?.text && from[side].index === first.index + i);
}

function unifyRun(pieces: readonly Piece<Part>[], lists: Record<Side, Lists>): string[] {
  const [base, ours, theirs] = SIDES.map((side) => {
    const list = pieces.map((piece) => listIn(piece, side, lists)).find((there) => there !== undefined);
    return list === undefined ? undefined : lists[side].style(list);
  });
  if (!ours) return pieces.map(({ text }) => text);
  const pick = <K extends keyof Style>(key: K): Style[K] =>
    base && theirs && ours[key] === base[key] ? (theirs[key] ?? ours[key]) : ours[key];
  const sign = pick('sign');
  const isOrdered = !/[-*+]/.test(sign);
  const numbers = (pick('numbers') ?? theirs?.numbers ?? base?.numbers) || 'counted';
  const start = pick('start') ?? theirs?.start ?? 1;
  let last = start - 1;
  return pieces.map(({ text, from }, i) => {
    const item = parseItem(text);
    // Conflict markers and words of one's own stand as they are.
    if (!item) return text;
    const { number: _, ...rest } = item;
    const isOwn = from.ours !== undefined;
    const kept =
      isOwn && numbers === 'other' ? (item.number ?? last + 1) : numbers === 'same' ? start : numbers === 'counted' ? start + i : last + 1;
    last = kept;
    const next: Item = { ...rest, sign, ...(isOrdered ? { number: kept } : {}) };
    if (!isOwn) Object.assign(next, { indent: ours.indent, padding: ours.padding, box: boxOf(item, [base, ours, theirs]) });
    return isOwn && next.sign === item.sign && next.number === item.number ? text : renderItem(next);
  });
}

/** A new item has a check box if you gave all of yours one, and none if you took all away. */
function boxOf({ box }: Item, [base, ours, theirs]: readonly (Style | undefined)[]): string {
  if (ours?.boxes === undefined || base?.boxes === undefined || ours.boxes === base.boxes || theirs?.boxes === ours.boxes) return box;
  if (!ours.boxes) return '';
  return box === '' ? '[ ] ' : box;
}
