import { LoadFault } from './loaded.ts';

/** Why something failed, as the end of a sentence, and what to do. A bug in the page is never called a bad connection. */
export const whyNot = (error: unknown): string =>
  error instanceof LoadFault
    ? 'a part of this page did not load. Check the connection, reload the page and try again.'
    : 'there is a mistake in this page. Please report it, with what you did; “Contribute” below says how.';
