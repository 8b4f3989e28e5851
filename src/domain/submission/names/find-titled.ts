import type { TextReading } from './reading.ts';
import { takePerson, isJoined, endOfName } from './name-extent.ts';
import {
  isGiven,
  isGivenAndWord,
  isInitial,
  isKnown,
  isOrdinary,
  isRole,
  isSmallWord,
  isSurname,
  isTitle,
  isUnknown,
  isVendor,
} from './word-classes.ts';
import { GREETINGS, PARTICLES } from './words/name-marks.ts';

/** "Herr Prof. Dr. med. Schmidt" */
const MOST_TITLES = 4;

/** Titles that mean nothing else, so that any word but the smallest is a name after them. */
const ONLY_TITLES = new Set(['mr', 'mrs', 'herr', 'herrn', 'frau', 'monsieur', 'mme', 'mevrouw', 'mevr']);

/** "Mr Smith", "frau müller". */
export function findTitled(reading: TextReading): void {
  const { tokens, taken, language } = reading;
  for (let i = 0; i + 1 < tokens.length; i++) {
    // "A. M. de Vries" has no "Monsieur".
    if (i > 0 && tokens[i]!.raw.length === 1 && isInitial(tokens[i - 1]!) && isJoined(tokens[i - 1]!, tokens[i]!)) continue;
    const isSmallMs = tokens[i]!.key === 'ms' && tokens[i + 1]!.gap === '. ';
    if (!(isTitle(tokens[i]!) || isSmallMs) || taken[i] || !/^\.?[ \u00a0]+$/.test(tokens[i + 1]!.gap)) continue;
    let from = i + 1;
    // "Frau Dr. Schmidt"
    while (from - i < MOST_TITLES && from + 1 < tokens.length && isTitle(tokens[from]!) && /^\.?[ \u00a0]+$/.test(tokens[from + 1]!.gap))
      from++;
    const name = tokens[from]!;
    if (taken[from] || isRole(name) || isVendor(name)) continue;
    let particles = 0;
    while (particles < 3 && name.capital === 'none' && PARTICLES.has(tokens[from + particles]?.key ?? '')) particles++;
    const family = tokens[from + particles];
    const hasParticle = particles > 0 && family !== undefined && family.gap === ' ' && (family.capital !== 'none' || isSurname(family));
    // "mr baker" is a person, "dr appointment" is none.
    const isAfterMr = ONLY_TITLES.has(tokens[i]!.key) && !isSmallWord(name) && !GREETINGS.has(name.key) && !PARTICLES.has(name.key);
    if (name.capital !== 'none' || hasParticle) {
      if (/\p{N}/u.test(name.key)) continue;
      if (isOrdinary(name, language) && !isSurname(name) && !hasParticle && tokens[i]!.capital === 'none') continue;
      takePerson(reading, from, hasParticle ? endOfName(reading, from + particles) : endOfName(reading, from), 'title');
    } else if (
      (isSurname(name) || isAfterMr || !isOrdinary(name, language)) &&
      !isTitle(name) &&
      !/\p{N}/u.test(name.key) &&
      name.key.length > 1
    ) {
      const next = tokens[from + 1];
      const hasBoth = isGiven(name) && next && next.gap === ' ' && !isOrdinary(next, language) && !isKnown(next);
      takePerson(reading, from, from + (hasBoth ? 2 : 1), 'title');
    }
    i = from;
  }
}

/** "Dear Hope", "Kind regards\nOluwaseun". */
export function findGreeted(reading: TextReading): void {
  const { tokens, taken, language } = reading;
  for (let i = 0; i + 1 < tokens.length; i++) {
    const name = tokens[i + 1]!;
    if (!GREETINGS.has(tokens[i]!.key) || taken[i + 1] || taken[i] || !/^(?:[ \u00a0]|[,!]?[ \u00a0]?\n?[ ]?)$/.test(name.gap)) continue;
    const isClose = name.gap === ' ' || /regards|wishes|sincerely|gru|groet|cordialement|cheers|thanks|best/.test(tokens[i]!.key);
    const isName = isGiven(name) || isGivenAndWord(name) || isSurname(name) || isUnknown(name, language);
    if (!isClose || isKnown(name) || (name.capital === 'none' ? !isGiven(name) : !isName)) continue;
    // "Thanks Legal" greets a team; "Hi Will do" none.
    if (name.capital !== 'none' && isRole(name)) continue;
    takePerson(reading, i + 1, endOfName(reading, i + 1), 'given-name');
  }
}
