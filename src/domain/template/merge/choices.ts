/** What is to be known of a change to tell how it can be decided. */
interface Choosable {
  unit: string;
  kind: string;
  ours?: string;
  theirs?: string;
}

/** Whether words of one's own can stand there. An order, a column and a move are yours or upstream's as a whole. */
export const takesWords = ({ unit, kind }: Choosable): boolean => unit !== 'order' && unit !== 'column' && kind !== 'moved';

/** Whether both texts can stand there, one after the other. */
export const takesBoth = (change: Choosable): boolean => takesWords(change) && change.ours !== undefined && change.theirs !== undefined;
