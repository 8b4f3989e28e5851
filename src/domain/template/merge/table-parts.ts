import type { Alignable } from './align.ts';
import type { TableLine } from './table.ts';
import type { Unit } from './units.ts';

/** A column as the merge compares it: by its header, then by all its words. */
export interface Column extends Alignable {
  index: number;
  header: string;
  align: string;
}

/** A column of the merged table. */
export interface ColumnUnit {
  unit: Unit<Column>;
}

/** A row as the merge compares it. */
export interface Row extends TableLine, Alignable {
  /** Numbers of its words, two by two. */
  pairs: () => readonly number[];
}
