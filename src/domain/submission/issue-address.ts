/** Longest address that GitHub and the browsers before it take without cutting it. */
export const LONGEST_ADDRESS = 7500;

/**
 * Address of a new issue that holds a suggestion.
 * @param repository address of the repository
 * @returns the address, and whether the text is in it; a text that is too long has to be pasted
 */
export function issueAddress(repository: string, title: string, text: string): { url: string; complete: boolean } {
  const start = `${repository.replace(/(?<!\/)\/+$/, '')}/issues/new?title=${encodeURIComponent(title)}&labels=suggestion`;
  const whole = `${start}&body=${encodeURIComponent(text)}`;
  return whole.length <= LONGEST_ADDRESS ? { url: whole, complete: true } : { url: start, complete: false };
}
