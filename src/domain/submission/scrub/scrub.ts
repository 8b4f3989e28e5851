import { findEmails, findLinkParts } from './addresses.ts';
import { findAmounts } from './amounts.ts';
import { FINDING_KINDS, isRestorable, withoutDates, type Candidate, type FindingKind } from './candidates.ts';
import { fold } from './fold.ts';
import { findNames } from './names.ts';
import { findIds } from './ids.ts';
import { findPhones } from './phones.ts';

/** Something that was taken out of a text, or put back into it. */
export interface Finding {
  kind: FindingKind;
  /** Offsets in the original text. */
  start: number;
  end: number;
  /** What stood there. */
  text: string;
  /** What stands there now. */
  replacement: string;
  /** What tells it from every other finding; it changes with the text, so that an edit undoes what was put back. */
  keys: string[];
}

/** A text without what was found in it. */
export interface Scrubbed {
  /** What is taken out, in the order of the text. */
  taken: Finding[];
  /** What was found and stays, because it was put back. */
  kept: Finding[];
}

const rank = (kind: FindingKind): number => FINDING_KINDS.indexOf(kind);

/** One candidate for all that overlap; the kind that matters most names it. */
function merge(candidates: readonly Finding[]): Finding[] {
  const merged: Finding[] = [];
  for (const next of [...candidates].sort((a, b) => a.start - b.start || rank(a.kind) - rank(b.kind))) {
    const last = merged.at(-1);
    if (!last || next.start >= last.end) {
      merged.push({ ...next });
      continue;
    }
    if (rank(next.kind) < rank(last.kind)) Object.assign(last, { kind: next.kind, replacement: next.replacement });
    last.end = Math.max(last.end, next.end);
    last.keys = [...last.keys, ...next.keys];
  }
  return merged;
}

/**
 * Finds what should not be shared: e-mail addresses, telephone numbers, numbers of accounts and customers, listed names, amounts of
 * money, and the parts of links that name a user or carry a query.
 * @param names as `listNames` gives them; the number in a replacement is the place in this list
 * @param restored keys of findings that stay; of names, e-mail addresses and links they are not heeded
 * @param scope sets apart equal texts in different places, for the keys
 * @param likely names that were found and are to be taken out, by their offsets in the original text
 */
export function scrub(
  text: string,
  names: readonly string[],
  restored: ReadonlySet<string> = new Set(),
  scope = '',
  likely: readonly Candidate[] = [],
): Scrubbed {
  const folded = fold(text);
  const plain = withoutDates(folded.text);
  const toFinding = ({ kind, start, end, replacement }: Candidate): Finding => {
    const from = folded.at[start]!;
    const to = Math.max(folded.at[end]!, folded.at[end - 1]! + 1);
    return { kind, start: from, end: to, text: text.slice(from, to), replacement, keys: [`${scope}|${kind}|${from}|${to}|${text}`] };
  };
  const links = findLinkParts(folded.text);
  // "user:word@host" in a link reads like an e-mail address: the host stays, so that the link does.
  const inUser = ({ start, end }: Candidate) => links.some((link) => link.replacement === '[user]' && start < link.end && end > link.start);
  const candidates = [
    ...links,
    ...findEmails(folded.text).filter((email) => !inUser(email)),
    ...findNames(folded.text, names),
    ...findIds(folded.text),
    ...findPhones(plain),
    ...findAmounts(plain),
  ].map(toFinding);
  const named = likely.map((place): Finding => ({ ...place, text: '', keys: [] }));
  const stays = (finding: Finding) => isRestorable(finding.kind) && finding.keys.some((key) => restored.has(key));
  const withText = (finding: Finding): Finding => ({ ...finding, text: text.slice(finding.start, finding.end) });
  return {
    taken: merge([...candidates.filter((finding) => !stays(finding)), ...named]).map(withText),
    kept: merge(candidates.filter(stays)).map(withText),
  };
}

/** A text with each finding replaced, in the form that `write` gives it. */
export function replaceFindings(text: string, findings: readonly Finding[], write = (finding: Finding) => finding.replacement): string {
  let at = 0;
  let result = '';
  for (const finding of findings) {
    result += text.slice(at, finding.start) + write(finding);
    at = finding.end;
  }
  return result + text.slice(at);
}
