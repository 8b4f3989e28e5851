/** What is known of an external address after it was asked. */
export type AddressState =
  | { kind: 'answers'; status: number }
  /** It answers, and redirects there for good. */
  | { kind: 'moved'; status: number; to: string }
  /** It is not there any more: 404 or 410. */
  | { kind: 'gone'; status: number; to?: string }
  /** It will not say to a program: it may be fine in a browser. */
  | { kind: 'refused'; status: number }
  | { kind: 'server-error'; status: number }
  | { kind: 'no-answer'; why: Unanswered; detail: string };

/** Why there was no answer. */
export type Unanswered = 'dns' | 'tls' | 'timeout' | 'connection' | 'redirects' | 'private';

/** Words for why there was no answer. */
const UNANSWERED_WORDS: Record<Unanswered, string> = {
  dns: 'whose name is not known to DNS',
  tls: 'whose certificate or encryption is not in order',
  timeout: 'which did not answer in time',
  connection: 'which did not accept a connection',
  redirects: 'which redirects without end, or to where a link may not lead',
  private: 'which is a private or loopback address, and was not asked',
};

/** A status as a state, after redirects were followed. `moved` is the new address where every redirect was permanent. */
export function stateOf(status: number, moved?: string): AddressState {
  if (status === 404 || status === 410) return { kind: 'gone', status, ...(moved ? { to: moved } : {}) };
  if (status >= 500) return { kind: 'server-error', status };
  if (status >= 400) return { kind: 'refused', status };
  return moved ? { kind: 'moved', status, to: moved } : { kind: 'answers', status };
}

/** The code of an issue for an address, with what was found and what to do; nothing where there is nothing to do. */
export function addressIssue(
  url: string,
  state: AddressState,
): { code: 'address-gone' | 'address-moved' | 'address-unreachable'; message: string; hint: string } | undefined {
  switch (state.kind) {
    case 'answers':
    case 'refused':
      return undefined;
    case 'gone':
      return {
        code: 'address-gone',
        message: `Found the address ${url}, which ${state.to ? `redirects to ${state.to} and there ` : ''}answers ${state.status}: it is gone.`,
        hint: 'Look for its new address or an archived copy. A source that nobody can read any more is unverified.',
      };
    case 'moved':
      return {
        code: 'address-moved',
        message: `Found the address ${url}, which has moved for good to ${state.to}.`,
        hint: 'Open the new address. Where it says the same, write it in place of the old one.',
      };
    case 'server-error':
      return {
        code: 'address-unreachable',
        message: `Found the address ${url}, which answers ${state.status}: its server has a fault.`,
        hint: 'Try again another day. Where it stays so for weeks, look for another address.',
      };
    case 'no-answer':
      return {
        code: 'address-unreachable',
        message: `Found the address ${url}, ${UNANSWERED_WORDS[state.why]} (${state.detail}).`,
        hint:
          state.why === 'private'
            ? 'Use an address that every reader can open.'
            : 'Open it in a browser. Where it fails there as well, look for another address.',
      };
  }
}
