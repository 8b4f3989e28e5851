import { matches, type Candidate } from './candidates.ts';

const BEFORE = String.raw`(?<![\p{L}\p{N}]|[\p{N}][.,/:-])`;
/** Digits in groups, with what stands between groups of a telephone number. The second form goes over one line break. */
const GROUPS = [/[+(]?\(?\+?\d[\d ().\/-]{0,40}\d/gu, /[+(]?\(?\+?\d[\d ().\/-]{0,30}(?:\n ?\d[\d ().\/-]{0,30})?\d/gu];
const EXTENSION = /^ ?(?:ext\.?|extension|x|dw) ?\d{1,5}(?![\p{L}\p{N}])/u;
const BEFORE_PATTERN = new RegExp(`${BEFORE}$`, 'u');

/** Forms that are told by their shape: North American, French, and a number that is called one. */
const SHAPES = [
  new RegExp(String.raw`${BEFORE}(?:\+?1[-. ]?)?(?:\(\d{3}\) ?|\d{3}[-. ])\d{3}[-. ]\d{4}(?!\d)`, 'gu'),
  new RegExp(String.raw`${BEFORE}[2-9]\d{2}[2-9]\d{6}(?!\d|[.,]\d)`, 'gu'),
  new RegExp(String.raw`${BEFORE}0[1-9](?:[ .-]?\d{2}){4}(?!\d)`, 'gu'),
  /(?<=(?<!\p{L})(?:tel|telephone|telefon|phone|mobile|mobil|handy|cell|fax|call|ring|whatsapp)(?:[.:]| no\.?| number| nr\.?){0,8} ?)\+?\(?\d[\d ().\/-]{4,18}\d/gu,
];

/** The last digits of a number, with what divides them from those before. */
const LAST_GROUP = /(?<![ ().\/\n-])[ ().\/\n-]+\d+$/;

/** How many digits a number of each beginning has. */
function bounds(groups: string): [number, number] | undefined {
  if (/^\(?\+/.test(groups)) return [7, 15];
  if (/^\(?00[1-9]/.test(groups)) return [9, 17];
  // A trunk prefix and an area code stand together; a decimal fraction has one digit before its point.
  if (/^\(?0\d{2,}/.test(groups)) return [9, 12];
  return undefined;
}

const digitsOf = (value: string): number => value.replace(/\D/g, '').length;

function findGroups(text: string, pattern: RegExp): Candidate[] {
  const found: Candidate[] = [];
  const scan = new RegExp(pattern);
  for (let match = scan.exec(text); match; match = scan.exec(text)) {
    const range = bounds(match[0]);
    if (!range || !BEFORE_PATTERN.test(text.slice(Math.max(0, match.index - 2), match.index))) {
      // What starts inside a group of digits is no beginning: go on after the group.
      scan.lastIndex = match.index + (/^[+(]*\d+/.exec(match[0])?.[0].length ?? 1);
      continue;
    }
    let groups = match[0];
    while (digitsOf(groups) > range[1] && LAST_GROUP.test(groups)) groups = groups.replace(LAST_GROUP, '');
    const digits = digitsOf(groups);
    if (digits >= range[0] && digits <= range[1]) {
      const end = match.index + groups.length;
      const extension = EXTENSION.exec(text.slice(end))?.[0].length ?? 0;
      found.push({ kind: 'phone', start: match.index, end: end + extension, replacement: '[phone]' });
    }
    scan.lastIndex = match.index + groups.length;
  }
  return found;
}

/** Telephone numbers in a folded text without dates: international, British, American, German, French. */
export const findPhones = (text: string): Candidate[] => [
  ...GROUPS.flatMap((pattern) => findGroups(text, pattern)),
  ...SHAPES.flatMap((pattern) => matches(text, pattern, 'phone', '[phone]')),
];
