/** A part of the site that did not arrive. Whatever else is thrown is a mistake in the page. */
export class LoadFault extends Error {}

/**
 * What a part of the site brings. Every dynamic import of a page goes through here, and lint holds it to that: a part may be gone
 * because the site was replaced since the page was opened, or because there is no connection.
 * @param part from `import()`
 * @throws LoadFault if it does not arrive
 */
export async function loaded<T>(part: Promise<T>): Promise<T> {
  try {
    return await part;
  } catch (cause) {
    throw new LoadFault('A part of the site did not load.', { cause });
  }
}

/** What is said if a part does not arrive and no tool of the page says it better. */
export const PART_MISSING = 'A part of this page did not load, so some of it does not work. Check the connection and reload the page.';

/** Why something could not be done, as the end of a sentence and what to do. A mistake in the page is not called a bad connection. */
export const whyNot = (error: unknown): string =>
  error instanceof LoadFault
    ? 'a part of this page did not load. Check the connection, reload the page and try again.'
    : 'there is a mistake in this page. Please report it, with what you did; “Contribute” below says how.';
