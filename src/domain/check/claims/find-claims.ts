import {
  COMPARED,
  COUNTED,
  INSTRUCTION,
  LIMIT,
  MAGNITUDES,
  MONEY,
  MONEY_BEFORE,
  MULTIPLE,
  NAMED_BY,
  NAMED_SPAN,
  SHARE,
  SYMBOL,
  TIME,
} from './claim-words.ts';
import { DIGITS, hasThousands, readNumber, type NumberStyle } from './number-text.ts';

/** A claim with a number: where it stands, and which values would support it. */
export interface Claim {
  /** Offsets in the text: the number with its currency and its unit. */
  start: number;
  end: number;
  /** Each number of the claim with the values that it may be a form of: 1.5 million is 1.5 or 1,500,000. */
  numbers: number[][];
}

/** Most characters before and after a number that decide whether it is a claim, so that the work grows with the text alone. */
const REACH = 160;

/** One number, or a range of two. Digits in a word, an address or behind a decimal sign are none of their own. */
const NUMBER = new RegExp(
  String.raw`(?<![\p{L}\p{N}#/_.,@+]|[\p{L}\p{N}][-.:’'])(?<from>${DIGITS})(?<to>(?: ?[–—-] ?| to | and | or | bis | und | oder )(?:[£$€]\s?)?${DIGITS})?(?![\d_])`,
  'gu',
);
const SHARE_AFTER = new RegExp(String.raw`^[\s-]?(?:${SHARE})`, 'u');
const MONEY_AFTER = new RegExp(String.raw`^[\s-]?(?:${MONEY})`, 'u');
const MONEY_LEFT = new RegExp(String.raw`(?:${MONEY_BEFORE})\s?$`, 'u');
const MULTIPLE_AFTER = new RegExp(String.raw`^\s?(?:${MULTIPLE})`, 'u');
const TIME_AFTER = new RegExp(String.raw`^(?:\+|[\s-]{1,2})?(?:${TIME})`, 'u');
const SYMBOL_AFTER = new RegExp(String.raw`^\s?(?:${SYMBOL})`, 'u');
const COUNTED_AFTER = new RegExp(String.raw`^\+?[\s-](?:[\p{L}’'-]{2,20} ){0,2}?(?:${COUNTED})`, 'u');
const COMPARED_LEFT = new RegExp(String.raw`(?<before>.{0,8})\b(?:${COMPARED}) ?$`, 'iu');
const NAMED_LEFT = new RegExp(String.raw`(?<![\p{L}\p{N}])(?:${NAMED_BY})\s?$`, 'iu');
const MAGNITUDE_AFTER = MAGNITUDES.map(([words, factor]) => [new RegExp(String.raw`^[\s-]?(?:${words})`, 'u'), factor] as const);
const MONTH_AFTER = /^(?:st|nd|rd|th|\.)?\s(?:of )?(?:Jan|Feb|Mar|Mär|Apr|May|Mai|Jun|Jul|Aug|Sep|Oct|Okt|Nov|Dec|Dez)/u;

/** Three out of four, as digits: 3 out of 4, 7 in 10, 2/3 of, 3 von 4. */
const FRACTION_AFTER =
  /^(?:\s?\/\s?\d{1,3}(?= (?:of|der|aller|des)\b)| (?:out of(?: every)?|in(?: every)?|von) \d{1,3}(?![\p{L}\p{N}.,:/]?\d)(?=\s\p{L}|[.,;!?)]|$))/u;
/** Words for the first part of a share: one in 5, one team in 5. */
const FRACTION_LEFT = /\b(?:one|two|three|four|five|six|seven|eight|nine)(?: \p{L}{1,20})? (?:in|out of)(?: every)? $/iu;

/**
 * Finds the claims that a text makes with digits: a quantity with a unit, a share, an amount of money, a comparison.
 * A number that names something (Step 3, 24/7, 127.0.0.1, 24 December) claims nothing.
 * @param style how numbers are written
 */
export function findClaims(text: string, style: NumberStyle): Claim[] {
  const claims: Claim[] = [];
  let from = 0;
  for (const match of text.matchAll(NUMBER)) {
    if (match.index < from) continue;
    const claim = claimAt(text, match, style);
    if (!claim) continue;
    claims.push(claim);
    from = claim.end;
  }
  return claims;
}

function claimAt(text: string, match: RegExpMatchArray, style: NumberStyle): Claim | undefined {
  const start = match.index!;
  const whole = match[0];
  const written = [match.groups!.from!, ...(match.groups!.to ? [match.groups!.to.replace(/^\D+/, '')] : [])];
  const values = written.map((number) => readNumber(number, style));
  if (values.includes(undefined)) return undefined;
  const before = text.slice(Math.max(0, start - REACH), start);
  const after = text.slice(start + whole.length, start + whole.length + REACH);
  const read = values as number[];
  const plain = (length: number, factor = 1): Claim => ({
    start: start - (MONEY_LEFT.exec(before)?.[0].length ?? 0),
    end: start + whole.length + length,
    numbers: read.map((value) => (factor === 1 ? [value] : [value, value * factor])),
  });
  if (/^[:/]\d/.test(after) || /\d[:/]$/.test(before)) {
    const fraction = FRACTION_AFTER.exec(after);
    return fraction && !/\d\/$/.test(before) ? plain(fraction[0].length) : undefined;
  }
  if (MONTH_AFTER.test(after)) return undefined;
  const magnitude = MAGNITUDE_AFTER.map(([pattern, factor]) => ({ found: pattern.exec(after)?.[0], factor })).find(({ found }) => found);
  const hasMoney = MONEY_LEFT.test(before);
  const thousands = (hasMoney ? /^\s?[kK](?![\p{L}\p{N}(])/u : /^k(?![\p{L}\p{N}(])/u).exec(after)?.[0];
  const large = /^\s?[mM](?![\p{L}\p{N}])/u.exec(after)?.[0];
  const sum = magnitude?.found
    ? { length: magnitude.found.length, factor: magnitude.factor }
    : thousands && whole !== '401'
      ? { length: thousands.length, factor: 1e3 }
      : hasMoney && large
        ? { length: large.length, factor: 1e6 }
        : { length: 0, factor: 1 };
  const rest = after.slice(sum.length);
  const strong = SHARE_AFTER.exec(rest) ?? MONEY_AFTER.exec(rest);
  if (strong) return plain(sum.length + strong[0].length, sum.factor);
  if (hasMoney || sum.length > 0) return plain(sum.length, sum.factor);
  if (NAMED_LEFT.test(before)) return undefined;
  return unitClaim({ written, read, before, after, style, plain });
}

interface Place {
  written: string[];
  read: number[];
  before: string;
  after: string;
  style: NumberStyle;
  plain: (length: number) => Claim;
}

/** A claim by its unit, by what is counted, or by what it is compared with. */
function unitClaim({ written, read, before, after, style, plain }: Place): Claim | undefined {
  const last = written.at(-1)!;
  const isYear = /^(?:19|20)\d{2}$/.test(last);
  const multiple = MULTIPLE_AFTER.exec(after);
  if (multiple) return plain(multiple[0].length);
  const time = TIME_AFTER.exec(after);
  if (time && !isYear) {
    // A 40-hour week and a 90-day plan are called so; "vor 3 Tagen" is a date.
    const isName = after.startsWith('-') && NAMED_SPAN.test(after.slice(time[0].length));
    return isName || INSTRUCTION.test(before) || /\bvor $/iu.test(before) ? undefined : plain(time[0].length);
  }
  const symbol = SYMBOL_AFTER.exec(after);
  if (symbol && !isYear) return plain(symbol[0].length);
  const share = FRACTION_AFTER.exec(after);
  if (share && Math.max(...read) <= 100) return plain(share[0].length);
  if (FRACTION_LEFT.test(before) && Math.max(...read) <= 100) return plain(0);
  const counted = COUNTED_AFTER.exec(after);
  const most = Math.max(...read);
  if (counted && !isYear && most >= 10 && !INSTRUCTION.test(before)) return plain(0);
  if (hasThousands(last, style) && /^\+?\s\p{L}/u.test(after)) return plain(0);
  const compared = COMPARED_LEFT.exec(before);
  if (compared && !isYear && !LIMIT.test(compared.groups!.before!) && !/^(?:st|nd|rd|th)\b|^\p{L}/u.test(after)) return plain(0);
  return undefined;
}
