import { CONTENT_LIMITS } from './limits.ts';

/**
 * Names as a sentence lists them, with commas. However many there are, only the first are looked at.
 * @returns those, and how many there are besides; "none" if there are none
 */
export function listNames(names: ReadonlySet<string> | readonly string[]): string {
  const count = 'size' in names ? names.size : names.length;
  const listed: string[] = [];
  for (const name of names) {
    if (listed.length === CONTENT_LIMITS.namesListed) break;
    listed.push(name);
  }
  if (count === 0) return 'none';
  return count > listed.length ? `${listed.join(', ')} and ${count - listed.length} more` : listed.join(', ');
}
