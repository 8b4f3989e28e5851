/** A part of the site that failed to download. Any other error is a bug in the page. */
export class LoadFault extends Error {
  override name = 'LoadFault';
}

/**
 * What a part of the site brings. Every dynamic import of a page goes through here, and lint holds it to that: a part may be gone
 * because the site was replaced since the page was opened, or because there is no connection. A fault that nothing handles is
 * reported at the top of the page by the script in its head.
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
