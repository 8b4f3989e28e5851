import type { BookmarkEnd, BookmarkStart, IParagraphOptions, ParagraphChild, Table } from 'docx';
import type { NumberingDefinition } from './numbering.ts';
import type { DocumentNote } from '../../domain/template/document.ts';

/** What a paragraph may hold beside its words. */
export type Child = ParagraphChild | BookmarkStart | BookmarkEnd;

/** A block before it is written: bookmarks can still be set around its words. */
export type Block =
  { type: 'paragraph'; options: Omit<IParagraphOptions, 'children' | 'text'>; children: Child[] } | { type: 'table'; table: Table };

/** What the parts of one document share while they are made. */
export interface Context {
  notes: ReadonlyMap<string, DocumentNote>;
  /** Id of the note of each reference, in their order. Word numbers a note for each reference to it. */
  references: string[];
  numbering: NumberingDefinition[];
  /** Marks that stand together on some words. */
  combined: Set<string>;
  bookmarks: number;
  /** Width of the text, in twentieths of a point. */
  width: number;
}
