/** Whether a text is read from the right: its first letter decides. */
export const isRightToLeft = (value: string): boolean =>
  /^[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]/.test(/\p{L}.?/u.exec(value)?.[0] ?? '');
