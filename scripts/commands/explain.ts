import { EXPLAINED } from '../../src/domain/check/explained.ts';
import { CODES, type Code } from '../../src/domain/issue.ts';
import { nearest } from '../../src/domain/nearest.ts';

const isCode = (code: string): code is Code => Object.hasOwn(CODES, code);
const indented = (text: string): string => text.replace(/^/gm, '    ');

/**
 * What the site says of a code of the check: why the rule is there, and an example.
 * @throws Error if there is no such code, naming the nearest
 */
export function explain(code: string): string {
  if (!isCode(code)) {
    const near = nearest(code, Object.keys(CODES));
    throw new Error(`Found no rule "${code}". ${near ? `Did you mean ${near}?` : `There are ${Object.keys(CODES).join(', ')}.`}`);
  }
  const { reason, wrong, right } = EXPLAINED[code];
  return [`${code}: ${CODES[code]}`, '', reason, '', 'Wrong:', indented(wrong), '', 'Right:', indented(right)].join('\n');
}
