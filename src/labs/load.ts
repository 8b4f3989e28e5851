import { LoadFault } from '../tools/kit/loaded.ts';

export { LoadFault, loaded } from '../tools/kit/loaded.ts';

/** Why something could not be done, as the end of a sentence and what to do. A mistake in the page is not called a bad connection. */
export const whyNot = (error: unknown): string =>
  error instanceof LoadFault
    ? 'a part of this page did not load. Check the connection, reload the page and try again.'
    : 'there is a mistake in this page. Please report it, with what you did; “Contribute” below says how.';
