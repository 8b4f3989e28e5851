import { shortWords, WORDS, type PendingChange } from './findings.ts';

/** Characters that are kept of a change until it is shown, spaces too. */
const LONG = 2 * WORDS;

/** The tracked changes of a file, as they are found. */
export class PendingList {
  private readonly changes: PendingChange[] = [];
  /** Heading above what is being read, or the part of the file. */
  where = '';
  private paused = 0;
  private paragraph = 0;
  /** Words that were moved: they stand in two places, and are one change. */
  private readonly moved = new Set<string>();

  add(kind: PendingChange['kind'], effect: PendingChange['effect'], attributes: Record<string, string>, words: string): void {
    if (this.paused > 0) return;
    const author = shortWords(attributes['w:author'] ?? '');
    const date = /^\d{4}-\d{2}-\d{2}/.exec(attributes['w:date'] ?? '')?.[0] ?? '';
    const last = this.changes.at(-1);
    // A word processor cuts one change into several, at every change of looks.
    const goesOn =
      this.changes.length > this.paragraph && last?.kind === kind && last.effect === effect && last.author === author && last.date === date;
    if (goesOn && kind !== 'row' && kind !== 'cell') {
      if (last.words.length < LONG) last.words += words;
      return;
    }
    const change = { kind, effect, author, date, words: words.slice(0, LONG), where: this.where };
    if (kind === 'move') {
      const key = `${author}\n${shortWords(words)}`;
      if (this.moved.delete(key)) return;
      this.moved.add(key);
    }
    this.changes.push(change);
  }

  /** All of them, in their order. */
  list(): PendingChange[] {
    return this.changes.map((change) => ({ ...change, words: shortWords(change.words) }));
  }

  /** What stands in a change that is listed is not listed by itself. */
  pause(): void {
    this.paused += 1;
  }

  resume(): void {
    this.paused -= 1;
  }

  /** Kinds of the changes in the paragraph that is being read. */
  kindsInParagraph(): PendingChange['kind'][] {
    return this.changes.slice(this.paragraph).map(({ kind }) => kind);
  }

  startParagraph(): void {
    this.paragraph = this.changes.length;
  }
}
