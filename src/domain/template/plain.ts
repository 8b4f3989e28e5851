/** Controls that are no line break, direction overrides and isolates, byte order marks, what is no character. */

const HIDDEN = /[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069\ufeff\ufff9-\ufffb\ufffe\uffff]/g;

/**
 * What somebody typed, as plain text: characters that cannot be seen, or that change how others are seen, are gone; line
 * breaks are one kind; half a character is a replacement character. Marks that join letters or emoji stay.
 */
export function plainText(value: string): string {
  return value
    .replace(/\r\n?|\u2028|\u2029/g, '\n')
    .replace(/\t/g, ' ')
    .replace(HIDDEN, '')
    .toWellFormed();
}
