import type { Node } from '../../domain/document/types.ts';
import { itemStyle, LEVELS } from '../docx/names.ts';
import type { ParagraphRole } from './paragraph.ts';
import type { Numbering } from './parts.ts';

interface Item {
  type: 'listItem';
  spread: boolean;
  checked: boolean | null;
  children: Node[];
}

interface Frame {
  level: number;
  number: string;
  list: { type: 'list'; children: Item[] };
  item: Item;
}

const STYLES = new Map(
  [false, true].flatMap((spaced) => [false, true].map((open) => [itemStyle(spaced, open).toLowerCase(), { spaced, open }] as const)),
);

/** Lists that are open while paragraphs come one after the other, the outer ones first. */
export class ListStack {
  private frames: Frame[] = [];
  /** Items of a numbered list so far: one that was interrupted goes on counting. */
  private readonly counts = new Map<string, number>();
  private readonly lists: ReadonlyMap<string, Numbering>;

  constructor(lists: ReadonlyMap<string, Numbering>) {
    this.lists = lists;
  }

  close(): void {
    this.frames = [];
  }

  /** Children of the innermost open item down to a level, or nothing where no list is open. */
  itemAt(level: number): Node[] | undefined {
    while (this.frames.length > 1 && this.frames.at(-1)!.level > level) this.frames.pop();
    return this.frames.at(-1)?.item.children;
  }

  /** Begins an item. @param parent where a new list goes that stands in no other one */
  add({ list, styles, checked }: ParagraphRole & { list: { number: string; level: number } }, words: Node[], parent: Node[]): void {
    const level = Math.min(list.level, LEVELS - 1);
    const style = styles.map((name) => STYLES.get(name)).find(Boolean);
    const children: Node[] = words.length > 0 ? [{ type: 'paragraph', children: words } as Node] : [];
    const item: Item = { type: 'listItem', spread: style?.open ?? false, checked: checked ?? null, children };
    while (this.frames.length > 0 && this.frames.at(-1)!.level > level) this.frames.pop();
    const numbering = this.lists.get(list.number);
    const key = `${numbering?.definition} ${level}`;
    const top = this.frames.at(-1);
    if (top?.level === level && this.goesOn(top.number, list.number, level)) {
      top.list.children.push(item);
      top.item = item;
    } else {
      if (top?.level === level) this.frames.pop();
      const { ordered, start } = numbering?.levels.get(level) ?? { ordered: false, start: 1 };
      // Items of a list below another item begin anew; those of an outer one go on.
      const goesOn = this.frames.length === 0 && !numbering?.restarts.has(level);
      const first = start + (goesOn ? (this.counts.get(key) ?? 0) : 0);
      const made = { type: 'list' as const, ordered, start: ordered ? first : null, spread: style?.spaced ?? false, children: [item] };
      (this.frames.at(-1)?.item.children ?? parent).push(made as unknown as Node);
      this.frames.push({ level, number: list.number, list: made, item });
    }
    this.counts.set(key, (this.counts.get(key) ?? 0) + 1);
  }

  /** Whether an item of a numbering belongs to a list of another: LibreOffice gives the first item one of its own, which begins the list. */
  private goesOn(open: string, number: string, level: number): boolean {
    if (open === number) return true;
    const next = this.lists.get(number);
    return next !== undefined && next.definition === this.lists.get(open)?.definition && !next.restarts.has(level);
  }
}
