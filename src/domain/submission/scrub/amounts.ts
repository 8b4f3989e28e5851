import { matches, type Candidate } from './candidates.ts';

const NUMBER = String.raw`(?:\d{1,3}(?:[.,' ]\d{3})+(?:[.,]\d{1,2})?(?!\d)|\d+(?:[.,]\d+)?)`;
const TIMES = String.raw`(?: ?(?:k|m|mn|mio|bn|tsd|mrd|thousand|millions?|billions?|tausend|millionen|milliarden)\.?(?![\p{L}\p{N}]))`;
const CODE = String.raw`(?:gbp|eur|usd|chf|sek|nok|dkk|pln|czk|jpy|aud|cad|nzd|inr|kr|euros?|pounds?|dollars?|quid|sterling|francs?|franken|cents?|pence)(?!\p{L})`;
const BEFORE = String.raw`(?<![\p{L}\p{N}]|\p{N}[.,])`;
const SYMBOL = String.raw`(?:(?:(?<!\p{L})(?:us|a|au|c|ca|nz|hk|s))?\p{Sc})`;
const TO = String.raw`(?: ?(?:-|to|bis|and|und) ?)`;
const WORD = String.raw`(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|fifteen|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety|hundreds?|thousands?|millions?|billions?)`;

const VALUE = `${NUMBER}${TIMES}?`;
const RANGE = `${VALUE}(?:${TO}(?:${SYMBOL}|${CODE})? ?${VALUE})?`;
const PATTERNS = [
  `(?:${SYMBOL}|(?<![\\p{L}\\p{N}])${CODE}) ?-?${RANGE}(?: ?${CODE})?`,
  `${BEFORE}${RANGE} ?(?:${SYMBOL}|${CODE})`,
  `${BEFORE}(?:${NUMBER}${TO})?${NUMBER} ?(?:k|mn|mio|bn|tsd|mrd|thousand|millions?|billions?|tausend|millionen|milliarden)(?![\\p{L}\\p{N}])`,
  `${BEFORE}(?:${NUMBER}${TO})?${NUMBER}m(?![\\p{L}\\p{N}])`,
  `(?<!\\p{L})(?:an? )?(?:${WORD}[ -]){1,5}${CODE}`,
  `(?<!\\p{L})(?:half )?(?:an? |(?:${WORD}[ -]){1,5})(?:millions?|billions?)(?!\\p{L})(?: ${CODE})?`,
].map((source) => new RegExp(source, 'gu'));

/**
 * Amounts of money in a folded text without dates. A bare "12k" or "2m" counts: it is money more often than not,
 * and what is taken out in error can be put back.
 */
export const findAmounts = (text: string): Candidate[] => PATTERNS.flatMap((pattern) => matches(text, pattern, 'amount', '[amount]'));
