import type { PlaybookConfig } from '../schema/config.ts';

/** Who changed a file, as git has it. */
export interface Author {
  name: string;
  /** Address of the commits; empty if there is none. */
  address: string;
  /** Number of commits. */
  changes: number;
}

/** Words in the name of an account of a machine or a team. */
const MACHINE_WORDS =
  /(?:^|[\s_.@-])(?:\d*bot|build(?:er|s)?|deploy(?:er|ment)?|release|automation|actions?|workflow|pipeline|jenkins|maintainers?|admin|root|service[\s_-]account|noreply|no-reply)(?:$|[\s_.@-])|\[bot\]/i;
/** Continuous integration: in capitals in a name, since people are called Ci too, or alone in an address. */
const INTEGRATION = /(?:^|[\s_-])C[ID](?:$|[\s_/-])|^c[id]@/;
/** Machine accounts with one-word names. */
const MACHINES =
  /^(?:dependabot|renovate|greenkeeper|snyk|netlify|vercel|github|gitlab|cloudflare|web-flow|pre-commit|allcontributors|imgbot)\b/i;
/** Domains that cannot receive mail (RFC 2606, RFC 6762), so no person's address is there. */
const NO_MAIL = /(?:^|[@.])(?:example|invalid|test|localhost|local|localdomain)$|(?:^|[@.])example\.(?:com|net|org)$/i;
/** GitHub's private addresses belong to people, except those marked as bots. */
const GITHUB_PRIVATE = /^(?:\d+\+)?[\w-]+@users\.noreply\.github\.com$/i;

/** Whether an account looks like that of a machine or a team. */
export function isMachine({ name, address }: Pick<Author, 'name' | 'address'>): boolean {
  if (MACHINE_WORDS.test(name) || INTEGRATION.test(name) || INTEGRATION.test(address) || MACHINES.test(name) || NO_MAIL.test(address))
    return true;
  const mailbox = address.slice(0, Math.max(0, address.lastIndexOf('@')));
  return !GITHUB_PRIVATE.test(address) && MACHINE_WORDS.test(mailbox);
}

const same = (a: string, b: string): boolean => a.toLocaleLowerCase('en') === b.toLocaleLowerCase('en');

/**
 * The people to name as the authors of a page.
 * @param authors all accounts that changed its file
 * @param settings `contributors` of the configuration
 * @returns names, most changes first; a machine account is left out unless the configuration lists it as a person
 */
export function contributorsOf(authors: readonly Author[], { show, people, hide }: PlaybookConfig['contributors']): string[] {
  if (show === 'none') return [];
  const changes = new Map<string, number>();
  for (const author of authors) {
    const is = (account: string): boolean => same(account, author.name) || same(account, author.address);
    const person = people.find(({ name, accounts }) => is(name) || accounts.some(is));
    if (!person && (show === 'listed' || hide.some(is) || isMachine(author))) continue;
    const name = person?.name ?? author.name;
    changes.set(name, (changes.get(name) ?? 0) + author.changes);
  }
  return [...changes].sort((a, b) => b[1] - a[1] || a[0].localeCompare(b[0])).map(([name]) => name);
}
