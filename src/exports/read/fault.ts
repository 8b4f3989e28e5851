/** A file that cannot be read, in words for the person who gave it. */
export class FileFault extends Error {
  override name = 'FileFault';
}
