import { describe, expect, it, vi } from 'vitest';
import { listNames } from './names.ts';
import { replaceFindings, scrub } from './scrub.ts';

const NAMES = 'Anna\nJosé García\nMüller, O’Brien\nNordwind';
/** How often a text is searched with a pattern while it is scrubbed. */
function stepsOf(text: string): number {
  const search = vi.spyOn(RegExp.prototype, 'exec');
  try {
    scrub(text, ['a', 'one two']);
    return search.mock.calls.length;
  } finally {
    search.mockRestore();
  }
}

const after = (text: string, names = NAMES) => replaceFindings(text, scrub(text, listNames(names)).taken);

describe('takes out', () => {
  it.each([
    // E-mail addresses
    ['write to anna.smith@example.com today', 'write to [email] today'],
    ['ANNA@EXAMPLE.CO.UK', '[email]'],
    ['josé+ops@exämple.de,', '[email],'],
    ['<bob@mail.example.org>', '<[email]>'],
    ['bob@intranet', '[email]'],
    ['bob [at] example [dot] com', '[email]'],
    ['bob(at)example.com', '[email]'],
    ['bob@\nexample.com', '[email]'],
    ['bo\u200Bb@exam\u200Dple.com', '[email]'],
    ['bob＠example．com', '[email]'],
    ['a@x.com b@y.com', '[email] [email]'],
    ['mailto:bob@example.com', 'mailto:[email]'],
    // Telephone numbers
    ['+44 20 7946 0958', '[phone]'],
    ['+44 (0)20 7946 0958', '[phone]'],
    ['0044 20 7946 0958', '[phone]'],
    ['call 020 7946 0958 now', 'call [phone] now'],
    ['(020) 7946 0958', '[phone]'],
    ['07700 900123', '[phone]'],
    ['07700900123', '[phone]'],
    ['0121 496 0000 ext. 12', '[phone]'],
    ['(555) 010-1234', '[phone]'],
    ['555-010-1234', '[phone]'],
    ['555.010.1234', '[phone]'],
    ['1-555-010-1234', '[phone]'],
    ['+1 555 010 1234 x99', '[phone]'],
    ['+49 30 901820', '[phone]'],
    ['030/901820', '[phone]'],
    ['0171-1234567', '[phone]'],
    ['030 / 12 34 56 78', '[phone]'],
    ['01 23 45 67 89', '[phone]'],
    ['tel. 555-0123', 'tel. [phone]'],
    ['+44 20\n7946 0958', '[phone]'],
    ['＋４４ ２０ ７９４６ ０９５８', '[phone]'],
    ['+44\u200B20\u00A07946\u20110958', '[phone]'],
    ['٠٧٧٠٠ ٩٠٠١٢٣', '[phone]'],
    ['0171 1234567 or 0172 7654321', '[phone] or [phone]'],
    ['on 2026-11-24 call 07700 900123', 'on 2026-11-24 call [phone]'],
    ['04.11.2026 0171 1234567', '04.11.2026 [phone]'],
    // Names that were listed
    ['Anna decides', '[name 1] decides'],
    ["ANNA’s desk, anna's list", "[name 1]’s desk, [name 1]'s list"],
    ['ask Jose Garcia', 'ask [name 2]'],
    ['ask JOSE\u0301\nGARCI\u0301A.', 'ask [name 2].'],
    ['José-García', '[name 2]'],
    ['Muller, Mueller and Müller', '[name 3], [name 3] and [name 3]'],
    ["O'Brien’s approval", '[name 4]’s approval'],
    ['A\u200Bn\u00ADna', '[name 1]'],
    ['Ａｎｎａ', '[name 1]'],
    ['Anna-Marie', '[name 1]-Marie'],
    ['the Nordwind_crm', 'the [name 5]_crm'],
    // Amounts of money
    ['£4,000', '[amount]'],
    ['cost $ 12.50 each', 'cost [amount] each'],
    ['1.200,50 €', '[amount]'],
    ['€1 200', '[amount]'],
    ['12k', '[amount]'],
    ['£12k to £15k', '[amount]'],
    ['12-15k EUR', '[amount]'],
    ['EUR 1.200,50', '[amount]'],
    ['GBP12', '[amount]'],
    ['US$3m', '[amount]'],
    ['1.5m', '[amount]'],
    ['2 million', '[amount]'],
    ['half a million euros', '[amount]'],
    ['five thousand pounds', '[amount]'],
    ['500 pounds a month', '[amount] a month'],
    ['3 Mio. €', '[amount]'],
    ["CHF 1'000", '[amount]'],
    ['￡１２', '[amount]'],
    ['£\u200B12', '[amount]'],
    ['2026: £300\n2027: £400', '2026: [amount]\n2027: [amount]'],
    // Parts of links
    ['https://x.example/a?token=1&u=2.', 'https://x.example/a?[query].'],
    ['https://bob:pw@x.example/a', 'https://[user]@x.example/a'],
    ['x.example/a?id=7', 'x.example/a?[query]'],
    ['https://x.example/#access_token=abc', 'https://x.example/#[query]'],
    ['https://x.example/anna/plan', 'https://x.example/[name 1]/plan'],
    // Numbers of accounts, customers and records
    ['IBAN DE89 3704 0044 0532 0130 00', 'IBAN [id]'],
    ['GB82WEST12345698765432', '[id]'],
    ['card 4111-1111-1111-1111', 'card [id]'],
    ['3f2504e0-4f89-41d3-9a0c-0305e82c3301', '[id]'],
    ['https://x.example/reset/8f3a91c2d4b5e6f70a1b', 'https://x.example/reset/[id]'],
    ['lead 00Q5g00000ABCdeEAF', 'lead [id]'],
    ['customer number: 104-2231', 'customer number: [id]'],
    ['Kundennr. 4711', 'Kundennr. [id]'],
    ['order #20931', 'order #[id]'],
    // Several together
    ['Anna (anna@example.com, 07700 900123) paid £90.', '[name 1] ([email], [phone]) paid [amount].'],
    ['Anna Müller@example.com', '[name 1] [email]'],
  ])('%j', (text, expected) => expect(after(text)).toBe(expected));
});

describe('leaves', () => {
  it.each([
    '2026-11-24',
    '24.11.2026',
    '04/11/2026',
    '2026-11-24T10:30:00+01:00',
    'from 01.02.2026 to 03.04.2026',
    '95%',
    'step 3',
    'steps 3-12',
    '10:30',
    '08:00–17:00',
    '0900-1730',
    'ISO 42001',
    'customer number 2',
    'order of 300 items',
    'DE12 3456 7890 1234 5678 90',
    'campaign2026webinar',
    'https://x.example/how-to-write-a-brief-in-2026',
    'ISO 9001:2015',
    'version 1.2.0',
    'Q4 2026',
    '45 minutes of work, 2880 minutes of waiting',
    '0.75',
    '0.0000001234',
    '0 30 60 120 240',
    '37.5 hours',
    '200-1000 items',
    '12 km',
    '1,500 contacts',
    '1 in 10',
    '192.168.1.10',
    'Annabel and Susanna',
    'garcia alone',
    'a pound of flesh in the poundage',
    'GPT-4 and H1',
    '@channel',
    'score 3/5',
    'https://x.example/plan#the-map',
    'a/b test?',
    'one workflow, two people',
    '[email] [phone] [amount]',
  ])('%j', (text) => expect(after(text)).toBe(text));
});

describe('names', () => {
  it('are listed once however they are written, and hold a letter or digit', () =>
    expect(listNames('Anna\n anna ;ÁNNA,, -\nBob')).toEqual(['Anna', 'Bob']));
  it('keep their number wherever they stand', () => expect(after('Bob, Anna, Bob', 'Anna\nBob')).toBe('[name 2], [name 1], [name 2]'));
  it('may hold signs that mean something in a pattern', () => expect(after('ask C++ (Ltd.) now', 'C++ (Ltd.)')).toBe('ask [name 1] now'));
});

describe('putting back', () => {
  const text = 'Anna: £90, then £90, 07700 900123, a@b.example';
  const found = scrub(text, ['Anna']).taken;
  const restore = (place: number) => new Set(found[place]!.keys);

  it('concerns one finding', () => {
    const { taken, kept } = scrub(text, ['Anna'], restore(2));
    expect(replaceFindings(text, taken)).toBe('[name 1]: [amount], then £90, [phone], [email]');
    expect(kept.map((item) => [item.text, item.start])).toEqual([['£90', 16]]);
  });
  it('works for a telephone number that several patterns find', () =>
    expect(replaceFindings(text, scrub(text, ['Anna'], restore(3)).taken)).toContain('07700 900123'));
  it('is refused for names and e-mail addresses', () => {
    expect(scrub(text, ['Anna'], restore(0)).taken).toEqual(found);
    expect(scrub(text, ['Anna'], restore(4)).taken).toEqual(found);
  });
  it('ends with the next edit', () => expect(scrub(`${text}.`, ['Anna'], restore(2)).kept).toEqual([]));
  it('holds in one place only', () => expect(scrub(text, ['Anna'], restore(2), 'elsewhere').kept).toEqual([]));
});

it.each(['a', '1 ', '@', 'a@', '000000000 ', '0 ', '1,111', 'one ', '1\n', '£1 and ', '[at]', 'http://a?', '"'])(
  'takes about twice the searches for twice the text of nothing but %j',
  (unit) => {
    const once = stepsOf(unit.repeat(2000 / unit.length));
    const twice = stepsOf(unit.repeat(4000 / unit.length));
    expect(twice).toBeLessThan(once * 2.5 + 100);
  },
);
