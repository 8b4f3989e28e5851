/** A call that cannot be followed; its message says what was found, what was expected and what to do. */
export class UsageError extends Error {
  override name = 'UsageError';
}
