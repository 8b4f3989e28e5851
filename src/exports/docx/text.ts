/** A text without what no XML file may hold. */
export const xmlText = (value: string): string => value.toWellFormed().replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, '');

/** Whether a text is read from the right: its first letter decides. */
export const isRightToLeft = (value: string): boolean =>
  /^[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]/.test(/\p{L}.?/u.exec(value)?.[0] ?? '');
