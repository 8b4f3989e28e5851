import { GIVEN_NAMES, GIVEN_NAMES_THAT_ARE_WORDS } from './words/given-names.ts';
import {
  BEFORE_COMPANY,
  BEFORE_PERSON,
  CALENDAR,
  COMPANY_WORDS,
  GREETINGS,
  LEGAL_FORMS,
  LEGAL_FORMS_WITH_CAPITAL,
  PERSON_VERBS,
  ROLE_WORDS,
  TITLES,
  TITLES_WITH_CAPITAL,
  TRADES,
} from './words/name-marks.ts';
import { DUTCH, ENGLISH, FRENCH, GERMAN } from './words/ordinary.ts';
import { PLACES } from './words/places.ts';
import { SURNAMES } from './words/surnames.ts';
import { VENDORS } from './words/vendors.ts';
import type { Token } from './tokens.ts';

/** Language of a text, as far as it matters: German writes every noun with a capital. */
export type TextLanguage = 'german' | 'french' | 'dutch' | 'english';

/** English words that only join others. */
const SMALL_WORDS = new Set(
  'the a an and or but if of in on at to for from by with as is are was were be been has have had do does did can could will would may might must shall should not no who what when where why how which that this it he she they we you i his her their our your my me him them us so then than also too more because before after until while about into over under again once each every all any both few most other some such own same very just now here there its only never always often yet still nobody everyone'.split(
    ' ',
  ),
);

const FUNCTION_WORDS: [TextLanguage, ReadonlySet<string>][] = [
  ['english', SMALL_WORDS],
  ['german', GERMAN],
  ['french', FRENCH],
  ['dutch', DUTCH],
];

/** Which language most small words of a text belong to; English if none has more. */
export function languageOf(tokens: readonly Token[]): TextLanguage {
  let best: [language: TextLanguage, words: number] = ['english', 0];
  for (const [language, words] of FUNCTION_WORDS) {
    const found = tokens.filter(({ key, capital, starts }) => words.has(key) && (capital === 'none' || starts !== 'no')).length;
    if (found > best[1]) best = [language, found];
  }
  return best[0];
}

/** What a word with an ending may come from: "approved" from "approve", "funnels" from "funnel". */
const ENDINGS: readonly [ending: string, instead: string][] = [
  ['s', ''],
  ['es', ''],
  ['ies', 'y'],
  ['ed', ''],
  ['ed', 'e'],
  ['ied', 'y'],
  ['ing', ''],
  ['ing', 'e'],
  ['ly', ''],
  ['ily', 'y'],
  ['er', ''],
  ['er', 'e'],
  ['ers', ''],
  ['ers', 'e'],
  ['est', ''],
  ['est', 'e'],
];
const BEGINNINGS = ['un', 're', 'non', 'pre', 'over', 'under', 'out', 'mis', 'dis', 'in', 'im', 'co'];
/** Endings of nouns, adjectives and adverbs that hardly a name has. */
const REGULAR =
  /(?:tions?|ments?|ness|ability|ibility|ally|ously|fully|ively|i[sz](?:ed?|ing|ation)|ology|[eio]ous|ships?|less|wards?|[ae]nces?|[ai]bles?|at(?:ives?|ors?)|ivity|icity|ional(?:ly)?|graphy|graphic|istics?|ities)$/;
const CONTRACTED = /^(\p{L}+?)(?:nt|re|ve|ll|d|m|s|t)$/u;
/** Endings of verbs and nouns that start a French sentence, and of German nouns that stand beside a name. */
const FOREIGN: Partial<Record<TextLanguage, RegExp>> = {
  french: /(?:ez|ons|aient|ait|tion|ment|eur|euse|rice|elle|ique|age)$/,
  german: /(?:ung|ungen|heit|keit|keiten|schaft|tion|tionen|tat|ment|ismus|stelle|liste|team|plan|daten|nis|sse)$/,
};

function stems(word: string): string[] {
  const found: string[] = [];
  for (const [ending, instead] of ENDINGS) {
    if (!word.endsWith(ending) || word.length - ending.length < 3) continue;
    const stem = word.slice(0, -ending.length) + instead;
    found.push(stem);
    if (ending.length > 1 && stem.at(-1) === stem.at(-2)) found.push(stem.slice(0, -1));
  }
  for (const beginning of BEGINNINGS)
    if (word.startsWith(beginning) && word.length - beginning.length > 3) found.push(word.slice(beginning.length));
  return found;
}

const WORDS = [ENGLISH, ROLE_WORDS, TRADES, BEFORE_PERSON, BEFORE_COMPANY, PERSON_VERBS, GREETINGS, GERMAN, FRENCH, DUTCH];
const isListed = (key: string): boolean => WORDS.some((words) => words.has(key));

const isForeign = ({ key, starts }: Pick<Token, 'key' | 'starts'>, language: TextLanguage): boolean =>
  key.length > 4 && (language === 'german' || starts !== 'no') && FOREIGN[language]?.test(key) === true;

/** Whether a word is everyday language or a word of the field, in one of its forms. */
export function isOrdinary({ key, raw, starts }: Token, language: TextLanguage = 'english'): boolean {
  if (isListed(key) || (key.length > 6 && REGULAR.test(key)) || isForeign({ key, starts }, language)) return true;
  if (/['\u2019\u02bc]/.test(raw) && isListed(CONTRACTED.exec(key)?.[1] ?? '')) return true;
  // "ePrivacy", "iPhone"
  if (/^[ei]\p{Lu}/u.test(raw) && isListed(key.slice(1))) return true;
  return stems(key).some((stem) => isListed(stem) || stems(stem).some(isListed));
}

/** Nouns of the field that stand beside a name in German: "hat Anna Feedback gegeben". */
const GERMAN_NOUNS = new Set(
  'lead newsletter budget freigabe feedback update report termin webinar mail test urlaub zugriff zugang bescheid antwort kontakt anfrage vertrag angebot rechnung kopie'.split(
    ' ',
  ),
);

/** Whether a word in a German text is a noun that stands beside a name rather than in it. */
export const isGermanNoun = ({ key }: Token): boolean =>
  GERMAN.has(key) || GERMAN_NOUNS.has(key) || GERMAN_NOUNS.has(key.replace(/s$/, '')) || (key.length > 4 && FOREIGN.german!.test(key));

/** Whether a list has a word or its singular: "Mondays", "Germans". */
const isIn = (words: ReadonlySet<string>, key: string): boolean => words.has(key) || (key.endsWith('s') && words.has(key.slice(0, -1)));

/** Whether a word names a vendor, a place or a day: it says nothing of the reader's own. */
export const isKnown = ({ key }: Token): boolean => VENDORS.has(key) || isIn(PLACES, key) || isIn(CALENDAR, key);

export const isGiven = ({ key }: Token): boolean => GIVEN_NAMES.has(key);
export const isGivenAndWord = ({ key }: Token): boolean => GIVEN_NAMES_THAT_ARE_WORDS.has(key);
export const isSurname = ({ key, raw }: Token): boolean =>
  SURNAMES.has(key) || /^(?:Mc|Mac(?=\p{Lu})|[OD]['\u2019])\p{Lu}\p{Ll}+/u.test(raw);
export const isVendor = ({ key }: Token): boolean => VENDORS.has(key);
export const isCalendar = ({ key }: Token): boolean => isIn(CALENDAR, key);
export const isRole = ({ key }: Token): boolean => ROLE_WORDS.has(key);
export const isTrade = ({ key }: Token): boolean => TRADES.has(key);

/** Whether a word only joins others: "the", "and", "der", "et". */
export const isSmallWord = ({ key }: Token): boolean => SMALL_WORDS.has(key) || GERMAN.has(key) || FRENCH.has(key) || DUTCH.has(key);

/** Whether a word has a capital and a small letter. */
export const isCapitalised = ({ capital }: Token): boolean => capital === 'first' || capital === 'inner';

/** Whether a word is one capital letter, or several with points, as before a family name. */
export const isInitial = ({ raw, dotted, capital }: Token): boolean =>
  (raw.length === 1 && /\p{Lu}/u.test(raw)) || (dotted && capital === 'all' && raw.replace(/\./g, '').length < 4);

/** Whether a word is a title before a name. */
export const isTitle = ({ key, capital }: Token): boolean => TITLES.has(key) || (capital !== 'none' && TITLES_WITH_CAPITAL.has(key));

/** Whether a word is a legal form; the word before it decides about those that are also words or acronyms. */
export function isLegalForm({ key, raw, dotted, capital }: Token, before: Token | undefined): boolean {
  if (LEGAL_FORMS.has(key)) return true;
  if (!before || before.capital === 'none' || isVendor(before)) return false;
  const isName = isUnknown(before) || isSurname(before) || before.capital === 'inner';
  if (COMPANY_WORDS.has(key)) return isName && /^\p{Lu}/u.test(raw);
  if (!LEGAL_FORMS_WITH_CAPITAL.has(key)) return false;
  if (isName && (dotted || capital !== 'none' || /^e[GVK]$/.test(raw))) return true;
  return (dotted || capital === 'all') && before.starts !== 'yes' && !isRole(before);
}

/** Whether a word has a capital and is in none of the lists: it may be a name of any kind. */
export const isUnknown = (token: Token, language: TextLanguage = 'english'): boolean =>
  isCapitalised(token) &&
  token.key.length > 2 &&
  !/\p{N}/u.test(token.key) &&
  !isKnown(token) &&
  !isTitle(token) &&
  !LEGAL_FORMS.has(token.key) &&
  !isOrdinary(token, language);

/** Marks the words of lines in which most everyday words have a capital: there a capital says little. */
export function markHeadings(tokens: readonly Token[], language: TextLanguage): void {
  if (language === 'german') return;
  let line: Token[] = [];
  const settle = () => {
    const long = line.slice(1).filter((token) => token.raw.length > 3 && isOrdinary(token) && !isGivenAndWord(token));
    const inHeading = long.length > 1 && long.filter((token) => token.capital !== 'none').length >= 0.6 * long.length;
    for (const token of line) token.inHeading = inHeading;
    line = [];
  };
  for (const token of tokens) {
    if (token.starts === 'yes') settle();
    line.push(token);
  }
  settle();
}
