/*
 * What "Suggest a change" promises about private data, once: every page that makes the promise takes it from here, and a test holds
 * each part of it to what the scrub does.
 */

/** What is taken out without a question. */
export const TAKEN_OUT =
  'e-mail addresses, telephone numbers, amounts of money, account and card numbers, tokens, the numbers of customers and orders, and the user names and queries in links';

/** What is looked for and asked about, one by one. */
export const ASKED_ABOUT = 'names of people and companies, handles and web addresses';

/** What no part of the form looks for. */
export const NOT_FOUND = 'postal addresses, dates of birth and job titles';

/** The whole promise, a sentence a line. */
export const PROMISE = [
  `It takes out ${TAKEN_OUT}.`,
  `It looks for ${ASKED_ABOUT}, and asks you about each: it is taken out unless you keep it.`,
  `It does not look for ${NOT_FOUND}, and it can miss a name. So you see the exact text that will be shared, and read it once more before you agree.`,
] as const;
