/** A part of the site that did not arrive. Whatever else is thrown is a mistake in the page. */
export class LoadFault extends Error {}

/**
 * What a part of the site brings.
 * @param part from `import()`
 * @throws LoadFault where it does not arrive
 */
export async function loaded<T>(part: Promise<T>): Promise<T> {
  try {
    return await part;
  } catch (cause) {
    throw new LoadFault('A part of the site did not load.', { cause });
  }
}

/** Why something could not be done, as the end of a sentence and what to do. A mistake in the page is not called a bad connection. */
export const whyNot = (error: unknown): string =>
  error instanceof LoadFault
    ? 'a part of this page did not load. Check the connection, reload the page and try again.'
    : 'there is a mistake in this page. Please report it, with what you did; “Contribute” below says how.';
