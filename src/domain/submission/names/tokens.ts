import { fold } from '../scrub/fold.ts';

/** Whether a sentence starts at a word; "maybe" after a quotation mark, a bracket, a bullet or a colon. */
export type SentenceStart = 'no' | 'maybe' | 'yes';

/** A word of a text. A word with a hyphen is two, with "-" between them. */
export interface Token {
  /** Offsets in the original text; the ending of a possessive is not part of the word. */
  start: number;
  end: number;
  raw: string;
  /** Lower case, without accents, apostrophes and points. */
  key: string;
  /** What stands between the word before and this one. */
  gap: string;
  capital: 'none' | 'first' | 'all' | 'inner';
  starts: SentenceStart;
  /** Whether "'s" follows. */
  possessive: boolean;
  /** Whether the word has points inside, as "S.A." and "J.R." have. */
  dotted: boolean;
  /** Whether most everyday words of its line have a capital, as in a heading; `markHeadings` decides. */
  inHeading: boolean;
}

const WORD =
  /[AaKk]\/[Ss](?![\p{L}\p{N}])|(?:\p{L}\p{M}*\.){2,6}(?:\p{L}(?![\p{L}\p{M}]))?|[\p{L}\p{N}][\p{L}\p{M}\p{N}\u200c\u200d]*(?:['\u2019\u02bc](?=\p{L})[\p{L}\p{M}\p{N}\u200c\u200d]+)*/gu;
/** French articles that are written together with the word after them: "d'Anna". */
const ELISION = /^(?:[cdjlmnst]|qu|jusqu|lorsqu|puisqu)['\u2019\u02bc](?=\p{L}{2})/iu;
const POSSESSIVE = /['\u2019\u02bc]s$/iu;
/** Words after which a point ends no sentence. */
const ABBREVIATIONS = new Set(
  'mr mrs ms dr prof st jr sr inc ltd co corp eg ie vs no nr zb ua dh bzw ca approx hr fr mme mlle m dhr mevr ing ir dott dipl geb bros dept incl excl resp sog tel ext lt col capt gen maj sgt rev hon cllr'.split(
    ' ',
  ),
);

/** How a text reads when it is searched for names: lower case, without accents, apostrophes and points. */
export const keyOf = (word: string): string => fold(word).text.replace(/['.\s/-]/g, '');

/** What a word of a name is told by: "Müller" and "Mueller" are one. */
export const nameKey = ({ key }: Pick<Token, 'key'>): string => (key.length > 4 ? key.replace(/([aou])e(?=\p{L}{2})/gu, '$1') : key);

function capitalOf(raw: string): Token['capital'] {
  if (!/^[\p{Lu}\p{Lt}]/u.test(raw)) return /^\p{Ll}+\p{Lu}\p{Ll}/u.test(raw) ? 'inner' : 'none';
  const letters = raw.replace(/[^\p{L}]/gu, '');
  if (letters.length > 1 && !/\p{Ll}/u.test(letters)) return 'all';
  // "McDonald" and "O'Neil" are names like others; "BrightWave" is written as companies are.
  return /\p{Ll}\p{Lu}/u.test(raw) && !/^(?:Mc|Mac|De|Di|Du|La|Le|Van|Fitz)\p{Lu}/u.test(raw) ? 'inner' : 'first';
}

function startOf(gap: string, before: Token | undefined): SentenceStart {
  if (!before || gap.includes('\n')) return 'yes';
  if (/[!?\u2026]["'\u2019\u201d)\]]*\s/u.test(gap)) return 'yes';
  if (/^["'\u2019\u201d)\]]*\./u.test(gap) && /\s/.test(gap)) {
    const isAbbreviation = before.dotted || ABBREVIATIONS.has(before.key) || (before.raw.length === 1 && before.capital !== 'none');
    if (!isAbbreviation) return 'yes';
  }
  return /[:"\u201c\u201e\u00ab\u2018([{\u2022|\u2192>]|(?:^|\s)['*#/]/u.test(gap) ? 'maybe' : 'no';
}

/** Words of a text, each with what tells a name from other words. Takes time in proportion to the length of the text. */
export function tokenise(text: string): Token[] {
  const tokens: Token[] = [];
  let at = 0;
  const push = (start: number, raw: string, possessive: boolean) => {
    const gap = text.slice(at, start);
    const dotted = raw.includes('.');
    tokens.push({
      start,
      end: start + raw.length,
      raw,
      key: keyOf(raw),
      gap,
      capital: capitalOf(raw),
      starts: startOf(gap, tokens.at(-1)),
      possessive,
      dotted,
      inHeading: false,
    });
    at = start + raw.length;
  };
  for (const match of text.matchAll(WORD)) {
    let raw = match[0];
    let start = match.index;
    const elision = ELISION.exec(raw)?.[0];
    if (elision && (/^\p{Ll}/u.test(raw) || /^\p{Ll}/u.test(raw.slice(elision.length)))) {
      push(start, elision.slice(0, -1), false);
      start += elision.length;
      raw = raw.slice(elision.length);
    }
    const ending = POSSESSIVE.exec(raw)?.[0];
    push(
      start,
      ending ? raw.slice(0, -ending.length) : raw,
      ending !== undefined || (/^['\u2019](?!\p{L})/u.test(text.slice(start + raw.length, start + raw.length + 2)) && /s$/i.test(raw)),
    );
  }
  return tokens;
}
