import { isOutsideAddress } from '../safe-address.ts';
import { PAGE_PATTERN } from './kinds.ts';

/** Whether a value is one line of text that neither starts nor ends with a space. */
export const isLine = (value: string, most: number): boolean =>
  value.length > 0 && value.length <= most && !/[\r\n]/.test(value) && value.trim() === value;

/** Whether a value is a text that is not empty. */
export const isText = (value: string, most: number): boolean => value.trim().length > 0 && value.length <= most;

/** Whether a value is a number within two bounds. */
export const isNumber = (value: number, least: number, most: number): boolean => Number.isFinite(value) && value >= least && value <= most;

/** Whether a value names a page of a playbook, as collection/slug. */
export const isPage = (value: string): boolean => PAGE_PATTERN.test(value);

/** Whether a value is a quarter, such as 2026-Q4. */
export const isQuarter = (value: string): boolean => /^\d{4}-Q[1-4]$/.test(value);

const LABEL = '(?!xn--)[a-z0-9](?:[a-z0-9-]*[a-z0-9])?';
const ADDRESS = new RegExp(`^https?://(?:${LABEL}\\.)+[a-z][a-z-]*[a-z](?::(\\d{1,5}))?(?:[/?#]\\S*)?$`, 'i');

/**
 * Whether a value is an http or https address with a host that has a dot.
 * It is narrower than what a browser accepts, so that nothing passes here that the schema refuses.
 */
export function isAddress(value: string): boolean {
  const match = ADDRESS.exec(value);
  return match !== null && Number(match[1] ?? 0) <= 65535 && isOutsideAddress(value);
}
