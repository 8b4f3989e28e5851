import type { Candidate } from './candidates.ts';

const BEFORE = String.raw`(?<![\p{L}\p{N}])`;
const AFTER = String.raw`(?![\p{L}\p{N}])`;
const IBAN = new RegExp(`${BEFORE}[a-z]{2}\\d{2}(?: ?[a-z0-9]{4}){2,7}(?: ?[a-z0-9]{1,3})?${AFTER}`, 'gu');
const CARD = new RegExp(`${BEFORE}\\d(?:[ -]?\\d){12,18}${AFTER}`, 'gu');
const UUID = new RegExp(`${BEFORE}[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}${AFTER}`, 'gu');
/** A key, a token, or the id of a record in a CRM: letters and digits without a word among them. */
const TOKEN = new RegExp(
  `${BEFORE}(?=[a-z]*\\d[a-z]*\\d[a-z]*\\d)(?=\\d*[a-z]+\\d+[a-z]+\\d|\\d+[a-z]+\\d+[a-z])[a-z0-9]{15,128}${AFTER}`,
  'gu',
);
const OWNER =
  '(?:customer|client|account|order|ticket|contract|invoice|member|membership|employee|user|lead|contact|case|opportunity|record|subscriber|tax|vat|kunden|konto|vertrags|rechnungs|bestell|mitglieds|auftrags|personal|steuer|klant|order|factuur)';
/** A number that is called the number of a customer, an order, a ticket: "customer no. 4711", "Kundennummer 4711". */
const CALLED = new RegExp(
  `(?<=${BEFORE}${OWNER}[ -]?(?:ids?|no|nos|nr|number|numbers|nummer)\\.?:? ?#?|${BEFORE}${OWNER} ?#)(?=[a-z0-9/-]*\\d{3})[a-z0-9][a-z0-9/-]{2,40}${AFTER}`,
  'gu',
);

/** Remainder by 97 of an account number whose letters count from 10; 1 if it is sound. */
function remainderOf(iban: string): number {
  const turned = iban.slice(4) + iban.slice(0, 4);
  let rest = 0;
  for (const character of turned) rest = Number(String(rest) + String(Number.parseInt(character, 36))) % 97;
  return rest;
}

/** Whether the check digit of a card number is right. */
function isCard(digits: string): boolean {
  const sum = [...digits].reverse().reduce((total, digit, i) => {
    const value = Number(digit) * (i % 2 === 1 ? 2 : 1);
    return total + (value > 9 ? value - 9 : value);
  }, 0);
  return sum % 10 === 0;
}

/** Numbers that stand for a person or an account, in a folded text: IBANs, cards, ids and tokens, numbers of customers and orders. */
export function findIds(text: string): Candidate[] {
  const found = (pattern: RegExp, isSound: (value: string) => boolean = () => true): Candidate[] =>
    [...text.matchAll(pattern)]
      .filter((match) => isSound(match[0].replace(/[ -]/g, '')))
      .map((match) => ({ kind: 'id', start: match.index, end: match.index + match[0].length, replacement: '[id]' }));
  return [...found(IBAN, (iban) => remainderOf(iban) === 1), ...found(CARD, isCard), ...found(UUID), ...found(TOKEN), ...found(CALLED)];
}
