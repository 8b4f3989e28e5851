import type { AddressState } from '../../src/domain/evidence/address.ts';
import type { ExternalCheck } from '../check/external.ts';
import { printableLine } from '../io/printable.ts';

const WORDS: Record<AddressState['kind'], string> = {
  answers: 'answer',
  moved: 'moved for good',
  gone: 'gone',
  refused: 'do not say to a program',
  'server-error': 'with a fault of their server',
  'no-answer': 'without an answer',
};

/**
 * A check of external addresses as a terminal shows it: a block for each place that wants an answer, then what could
 * not be told, then counts.
 * @param prefix folder that stands before each file, so that a terminal can open it
 */
export function externalReport({ addresses, issues, offline }: ExternalCheck, prefix: string): string {
  if (offline) {
    return `None of ${addresses.length} external addresses answered. Expected at least one: check whether this machine can reach the internet without a proxy, and ask again. Nothing can be said of the addresses.`;
  }
  const blocks = issues.map(
    ({ file, position, code, message, hint }) =>
      `${printableLine(prefix + file)}:${position?.line ?? 1}:${position?.column ?? 1} warning ${code}\n    ${printableLine(message)}\n    ${printableLine(hint ?? '')}`,
  );
  const refused = addresses.flatMap(({ url, state }) => (state.kind === 'refused' ? `    ${printableLine(url)} (${state.status})` : []));
  const note =
    refused.length > 0 ? ['Open these in a browser now and then; they do not say to a program whether they are there:', ...refused] : [];
  const counts = (Object.keys(WORDS) as AddressState['kind'][]).flatMap((kind) => {
    const count = addresses.filter(({ state }) => state.kind === kind).length;
    return count > 0 ? `${count} ${WORDS[kind]}` : [];
  });
  const total = `${addresses.length} external ${addresses.length === 1 ? 'address' : 'addresses'}`;
  return [
    ...blocks,
    ...note,
    `${[total, counts.join(', ')].filter(Boolean).join(': ')}. Nothing here keeps the site from being built.`,
  ].join('\n');
}

/** A check of external addresses as JSON: every address with its state and places, and the issues. */
export const externalJson = (result: ExternalCheck): string => JSON.stringify(result, null, 2);
