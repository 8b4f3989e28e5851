import type { Source } from '../schema/source.ts';

/** Words for the grade of a source: its name, and what it says of the source. */
export const GRADE_WORDS: Record<Source['kind'], { title: string; means: string }> = {
  primary: { title: 'Primary', means: 'the publisher’s own text' },
  secondary: { title: 'Secondary', means: 'a third party that names the source' },
  unverified: { title: 'Unverified', means: 'no traceable method; discussed here, never asserted' },
};

/** Grades in the order in which a reader should mind them: the weakest first. */
export const GRADES = ['unverified', 'secondary', 'primary'] as const satisfies readonly Source['kind'][];
