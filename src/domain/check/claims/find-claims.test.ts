import { describe, expect, it } from 'vitest';
import { findClaims } from './find-claims.ts';
import { readNumber, numberStyle } from './number-text.ts';

/** Sentences with the claims that a reader would ask a source for. */
const CLAIMS: readonly (readonly [locale: string, text: string, ...claims: string[]])[] = [
  ['en-GB', 'Teams save 43% of their time.', '43%'],
  ['en-GB', 'Utilisation rose by 12.5 percentage points.', '12.5 percentage points'],
  ['en-GB', 'A hire costs £85,000 a year.', '£85,000'],
  ['en-GB', 'The tool costs between $3 and $5 million.', '$3 and $5 million'],
  ['en-GB', 'It paid 1.5 million to vendors.', '1.5 million'],
  ['en-GB', 'We send 20k e-mails.', '20k'],
  ['en-GB', 'A launch takes 5 working days.', '5 working days'],
  ['en-GB', 'A brief waits 15–20 minutes.', '15–20 minutes'],
  ['en-GB', 'There is a 12-week backlog.', '12-week'],
  ['en-GB', 'It is 3 times faster.', '3 times'],
  ['en-GB', 'It is 3x as fast.', '3x'],
  ['en-GB', 'A 4-fold rise.', '4-fold'],
  ['en-GB', '7 out of 10 vendors agree.', '7 out of 10'],
  ['en-GB', 'One in 5 companies has a policy.', '5'],
  ['en-GB', 'One lamp in 7 talks.', '7'],
  ['en-GB', '2/3 of the leads are lost.', '2/3'],
  ['en-GB', 'The survey asked 402 marketing leaders and 300 customers.', '300'],
  ['en-GB', 'We lost 3,000 forms.', '3,000'],
  ['en-GB', 'Complaints fell from 12 to 7.', '12 to 7'],
  ['en-GB', 'That is more than 40 per quarter.', '40'],
  ['en-GB', 'The file has 5 GB and weighs 5 g.', '5 GB', '5 g'],
  ['en-GB', 'In 2026 budgets were 7.7% of revenue.', '7.7%'],
  ['en-GB', 'Churn is -5%.', '5%'],
  ['de-DE', 'Das spart 12,5 Prozent der Zeit.', '12,5 Prozent'],
  ['de-DE', 'Das kostet 3.000 Euro im Jahr.', '3.000 Euro'],
  ['de-DE', 'Der Markt umfasst 1,5 Mrd. €.', '1,5 Mrd. €'],
  ['de-DE', 'Eine Kampagne dauert 3 bis 5 Tage.', '3 bis 5 Tage'],
  ['de-DE', 'Wir haben 12.500 Kontakte.', '12.500'],
  ['de-DE', 'Das ist 3-mal so schnell.', '3-mal'],
  ['de-DE', '3 von 4 Befragten stimmen zu.', '3 von 4'],
  ['de-DE', 'Die Quote stieg auf 43.', '43'],
  ['de-CH', "Das kostet CHF 1'200 im Monat.", "CHF 1'200"],
  ['de-CH', 'Das kostet 1’200 Franken.', '1’200 Franken'],
  ['fr-FR', 'Le projet coûte 12 000 € par an.', '12 000 €'],
  ['sv-SE', 'Det kostar 1 200 kr eller 90 EUR.', '1 200', '90 EUR'],
];

/** Sentences whose numbers name something or tell how to do it. */
const NO_CLAIMS: readonly (readonly [locale: string, text: string])[] = [
  ['en-GB', 'Bring it to your 1:1s, in 16:9, at 10:30 or 12:30:59.'],
  ['en-GB', 'The desk answers 24/7, and 9/11 is no date.'],
  ['en-GB', 'On the 3rd and the 21st, after the 1st anniversary.'],
  ['en-GB', 'Have an N+1 server, ask 5 whys, and use 5G and 2FA.'],
  ['en-GB', 'Option 2: teams decide.'],
  ['en-GB', '18F, 37signals, 1password, B2B, 3D, GPT-4, Web 2.0, H1, M365 and 3M.'],
  ['en-GB', 'Listen on 127.0.0.1:8080, port 8080, with Unity 2022.3.1 or Python 3.12.'],
  ['en-GB', 'Write to 221B Baker Street or 10 Downing Street, London SW1A 2AA.'],
  ['en-GB', 'As shown in [12] and (3).'],
  ['en-GB', 'Since the early 1990s, in 2026, on 24 December 2026, May 3, 2026-11-24 and Q4 2026.'],
  ['en-GB', 'By 2030 companies will have one.'],
  ['en-GB', '16 CFR section 465.2, Regulation (EU) 2016/679, Article 26(3), WCAG 1.4.3 and ISO/IEC 42001.'],
  ['en-GB', 'Join the 401(k) or 401k plan.'],
  ['en-GB', 'Section 4 employees and Tier 1 customers.'],
  ['en-GB', 'A 40-hour week, a 90-day plan and 6-week cycles.'],
  ['en-GB', 'We changed it 2 years ago.'],
  ['en-GB', 'Keep no more than 3 items.'],
  ['en-GB', 'Invite between six and 12 participants.'],
  ['en-GB', 'Give participants 15 minutes to write.'],
  ['en-GB', 'A 3-part series in 3 steps.'],
  ['en-GB', 'The commit [36491dbb9] and the issue #1234.'],
  ['en-GB', 'Use the 80/20 rule, and call +44 20 7946 0000.'],
  ['de-DE', 'Am 24. Dezember und am 3. Mai 2026.'],
  ['de-DE', 'Nach Artikel 26 Absatz 3 und Art. 6 Abs. 1.'],
  ['de-DE', 'Hauptstraße 12, 10115 Berlin.'],
  ['de-DE', 'Option 2: Teams entscheiden.'],
  ['de-DE', 'Das haben wir vor 3 Tagen geändert.'],
  ['de-DE', 'Planen Sie 30 Minuten ein.'],
  ['de-DE', 'Im 1:1, rund um die Uhr (24/7), mit 5G und Version 2022.3.1.'],
  ['de-DE', 'Der 3. Schritt und die 21. Woche.'],
];

const found = (locale: string, text: string): string[] =>
  findClaims(text, numberStyle(locale)).map(({ start, end }) => text.slice(start, end));

describe('claims', () => {
  it.each(CLAIMS)('%s: are found in “%s”', (locale, text, ...claims) => expect(found(locale, text)).toEqual(claims));
  it.each(NO_CLAIMS)('%s: are none in “%s”', (locale, text) => expect(found(locale, text)).toEqual([]));

  it('are read in full precision and recall over all sentences', () => {
    const right = CLAIMS.flatMap(([locale, text, ...claims]) => claims.filter((claim) => found(locale, text).includes(claim)));
    const said = [...CLAIMS, ...NO_CLAIMS].flatMap(([locale, text]) => found(locale, text));
    expect({ precision: right.length / said.length, recall: right.length / CLAIMS.flatMap(([, , ...claims]) => claims).length }).toEqual({
      precision: 1,
      recall: 1,
    });
  });
});

describe('numbers of a locale', () => {
  it.each([
    ['en-GB', '1,234.5', 1234.5],
    ['en-GB', '12,5', 12.5],
    ['en-GB', '1,234', 1234],
    ['de-DE', '12,5', 12.5],
    ['de-DE', '1.234', 1234],
    ['de-DE', '1.234,5', 1234.5],
    ['de-DE', '12.5', 12.5],
    ['fr-FR', '1 234,5', 1234.5],
    ['de-CH', "1'234.5", 1234.5],
    ['en-GB', '127.0.0.1', undefined],
    ['en-GB', '2022.3.1', undefined],
  ])('%s: %s is %s', (locale, text, value) => expect(readNumber(text, numberStyle(locale))).toBe(value));

  it('has both forms of a number with a magnitude', () =>
    expect(findClaims('1.5 million people', numberStyle('en-GB'))[0]!.numbers).toEqual([[1.5, 1_500_000]]));
});
