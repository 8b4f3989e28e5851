/** What stands in the document where two sides changed it: yours, upstream's, one after the other, or words of one's own. */
export type Choice = 'ours' | 'theirs' | 'both' | { text: string };

/** Something that upstream changed, and what became of it. */
export interface Change {
  /** Tells the change from the others of one merge; the same texts give the same id. */
  id: string;
  /** Id of its section; empty for the words before the first one. */
  section: string;
  /** Heading of the section as its reader sees it. */
  heading: string;
  /** What it is about. A row is a row of a table, a column a column of one. */
  unit: 'section' | 'heading' | 'paragraph' | 'item' | 'row' | 'column' | 'block' | 'order';
  kind: 'changed' | 'added' | 'removed' | 'moved';
  /**
   * `upstream`: only upstream changed it, and the document has it now.
   * `merged`: both changed it, and the words of both went together; to be read once more.
   * `conflict`: both changed it, or upstream changed what you have in another form or in another place; yours stays until you
   * decide.
   * `deleted`: you deleted what upstream changed, and have nothing in its place; it stays deleted.
   */
  state: 'upstream' | 'merged' | 'conflict' | 'deleted';
  /**
   * Source text of each side, as it stands there; absent where that side does not have it. An order has the things it orders,
   * a column its cells, one a line.
   */
  base?: string;
  ours?: string;
  theirs?: string;
  /** What the merged document has, apart from list markers, which follow your list; empty where it has nothing. */
  result: string;
  /** What to mind, in one sentence. */
  note?: string;
}

/** How a merge is made. */
export interface MergeOptions {
  /** New id of each section that upstream renamed, by its old one. */
  sections?: ReadonlyMap<string, string>;
  /**
   * Decides a change otherwise than its state does; nothing leaves it as it is. The state stays what was found, the result is
   * what was decided. An order, a column and a move can be `ours` or `theirs` only.
   */
  decide?: (change: Change) => Choice | undefined;
}

/** Why texts were not merged. */
export interface MergeIssue {
  side: 'base' | 'ours' | 'theirs';
  /** Characters of that side. */
  found: number;
  /** Characters that it may have. */
  limit: number;
}

/** A merged document, and everything that upstream changed in it. */
export interface MergeResult {
  text: string;
  /** Present if nothing was merged, because a text is too long: `text` is yours as it was, and no change was looked for. */
  issue?: MergeIssue;
  /** In the order of the document. */
  changes: Change[];
}
