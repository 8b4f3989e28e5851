/**
 * A name that a sheet may have and no other has: spreadsheets take 31 characters, without some signs.
 * @param other name where nothing of the label is left
 */
export function sheetName(label: string, taken: ReadonlySet<string>, other: string): string {
  const plain = label
    .replace(/[[\]:*?/\\]/g, ' ')
    .replace(/\s+/g, ' ')
    .replace(/^[' ]+|(?<![' ])[' ]+$/g, '');
  for (let number = 1; ; number++) {
    const end = number > 1 ? ` ${number}` : '';
    const name = `${(plain || other)
      .slice(0, 31 - end.length)
      .replace(/[\ud800-\udbff]$/, '')
      .trimEnd()}${end}`;
    if (![...taken, 'history', 'lists'].some((known) => known.toLowerCase() === name.toLowerCase())) return name;
  }
}
