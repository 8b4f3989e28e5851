/** What to do with pending tracked changes. */
export type TrackedChoice = 'accept' | 'reject';

type PendingKind = 'insertion' | 'deletion' | 'move' | 'paragraph' | 'row' | 'cell' | 'format';

type Effect = 'added' | 'removed' | 'moved' | 'changed';

/** A tracked change that is still a proposal: its author's colleagues have neither accepted nor rejected it. */
export interface PendingChange {
  /** `paragraph`: the break between two paragraphs was removed or added. `format`: words, a paragraph or a cell look different. */
  kind: PendingKind;
  /** What accepting it does to `words`. */
  effect: Effect;
  /** Empty if the file does not name the author. */
  author: string;
  /** Day of the change as `YYYY-MM-DD`; empty if the file does not say. */
  date: string;
  /** The words that it concerns, shortened to `WORDS` characters. */
  words: string;
  /** Heading above it, or the part of the file that it stands in; empty before the first heading. */
  where: string;
}

type LostKind =
  | 'comment'
  | 'text-box'
  | 'picture'
  | 'chart'
  | 'diagram'
  | 'object'
  | 'endnote'
  | 'equation'
  | 'header'
  | 'footer'
  | 'hidden'
  | 'superscript'
  | 'subscript'
  | 'link'
  | 'field'
  | 'symbol'
  | 'page-break'
  | 'formatting'
  | 'table'
  | 'numbering'
  | 'other';

/** Content of the file that the document cannot hold as it is. */
export interface LostContent {
  kind: LostKind;
  /** Its words, shortened to `WORDS` characters; empty if it has none, as a picture without a description. */
  words: string;
  /** Heading above it; empty before the first heading. */
  where: string;
  /** What stands in its place in the document. `undefined` if nothing does: then its words are gone. */
  instead?: string;
}

/** How far a file has been read, for a progress bar. */
export interface ReadProgress {
  step: 'unpack' | 'parse' | 'read' | 'write';
  /** From 0 to 1, over all steps. */
  share: number;
}

/** Characters that are shown of the words of a change or of lost content. */
export const WORDS = 200;

/** Words in one line, as they are shown; long ones are cut. What would move other words about on a screen is left out. */
export function shortWords(words: string): string {
  const line = words
    .replace(/[\p{Cc}\s]+/gu, ' ')
    .replace(/[\u200e\u200f\u202a-\u202e\u2066-\u2069]/g, '')
    .trim();
  return line.length > WORDS ? `${line.slice(0, WORDS).toWellFormed()}…` : line;
}

/** Kinds that word processors cut into many runs, so that what follows each other is one. */
const RUNS: ReadonlySet<LostContent['kind']> = new Set(['hidden', 'formatting']);

/** What was found in a file that the document cannot hold, in its order. */
export class Findings {
  readonly lost: LostContent[] = [];
  /** Heading above what is being read. */
  where = '';
  private goesOn = false;

  /** Ends what was found in a paragraph. */
  endParagraph(): void {
    this.goesOn = false;
  }

  /** @param instead what stands in its place in the document */
  report(kind: LostContent['kind'], words: string, instead?: string): void {
    const last = this.lost.at(-1);
    if (this.goesOn && last?.kind === kind && RUNS.has(kind)) {
      last.words = shortWords(last.words + words);
      if (instead !== undefined) last.instead = shortWords((last.instead ?? '') + instead);
      return;
    }
    this.goesOn = true;
    const found = { kind, words: shortWords(words), where: this.where };
    this.lost.push(instead === undefined ? found : { ...found, instead: shortWords(instead) });
  }
}
