/** A file that cannot be read, in words for the person who gave it. */
export class FileFault extends Error {
  override name = 'FileFault';
}

/**
 * The error for a file that holds more of something than is read.
 * @param what it has too many of, in the plural, such as “fields”
 */
export const tooMany = (what: string, limit: number): FileFault =>
  new FileFault(
    `Found more than ${limit.toLocaleString('en-GB')} ${what} in the file, expected at most that many. It was not read. Take out what the document does not need, or copy its text into a new export, and try again.`,
  );
