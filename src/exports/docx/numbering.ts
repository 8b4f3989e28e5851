import type { INumberingOptions } from 'docx';
import { LEVELS } from './names.ts';
import { indentOf } from './styles.ts';

export type NumberingDefinition = INumberingOptions['config'][number];
export type ListKind = 'ordered' | 'bullet' | 'task';

const FORMAT = { ordered: 'decimal', bullet: 'bullet', task: 'none' } as const;
const BULLETS = ['•', '–', '▪'];

/** The numbering of one list: all levels, so that an item can be moved in and out in a word processor. */
export function createNumbering(reference: string, kind: ListKind, start: number, level: number): NumberingDefinition {
  return {
    reference,
    levels: Array.from({ length: LEVELS }, (_, i) => ({
      level: i,
      format: FORMAT[kind],
      text: kind === 'ordered' ? `%${i + 1}.` : kind === 'bullet' ? BULLETS[i % BULLETS.length]! : '',
      alignment: 'left' as const,
      start: i === level ? start : 1,
      ...(kind === 'task' ? { suffix: 'nothing' as const } : {}),
      style: { paragraph: { indent: { left: indentOf(i), hanging: kind === 'task' ? 300 : 280 } } },
    })),
  };
}
