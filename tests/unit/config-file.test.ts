import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { loadConfig } from '../../src/content/load-config.ts';
import { GROUNDS } from '../../src/domain/schema/config.ts';

const folder = mkdtempSync(path.join(tmpdir(), 'config-'));
afterAll(() => rmSync(folder, { recursive: true }));

const SOUND = `export default {
  name: 'Playbook',
  organisation: 'Ops',
  tagline: 'One sentence.',
  site: 'https://example.org',
  content: '.',
  locale: 'en-GB',
  currency: 'GBP',
  accent: { light: '#0b5d4e', dark: '#7fd6bf' },
  navigation: ['guides'],
  jobs: [],
  licence: { name: 'CC BY 4.0', url: 'https://creativecommons.org/licenses/by/4.0/' },
} satisfies object;
`;
let files = 0;

/** What loading a configuration says, with the path of the file taken out. */
async function load(source: string): Promise<string> {
  const file = path.join(folder, `${++files}.config.mts`);
  writeFileSync(file, source);
  try {
    return (await loadConfig(file)).config.name;
  } catch (error) {
    return (error as Error).message.replaceAll(file, 'FILE');
  }
}
const swap = (from: string, to: string): string => {
  expect(SOUND).toContain(from);
  return SOUND.replace(from, to);
};

describe('a configuration file', () => {
  it('is loaded', async () => expect(await load(SOUND)).toBe('Playbook'));

  it.each([
    ["currency: 'GBP'", "currency: 'GBX'", 'FILE:8:13 `currency`: Found a currency that does not exist.'],
    ["locale: 'en-GB'", "locale: 'xq'", 'FILE:7:11 `locale`: Found a language that is not known.'],
    [
      '#0b5d4e',
      '#7fd6bf',
      'FILE:9:20 `accent.light`: Found a contrast of 1.6:1 with the light ground, expected at least 4.5:1. Choose a darker',
    ],
    [
      '#7fd6bf',
      '#0b5d4e',
      'FILE:9:37 `accent.dark`: Found a contrast of 2.0:1 with the dark ground, expected at least 4.5:1. Choose a lighter',
    ],
    ['#7fd6bf', 'teal', 'FILE:9:37 `accent.dark`: Expected a colour such as #0b5d4e'],
    ["['guides']", "['guides', 'guides']", 'FILE:10:26 `navigation[1]`: Found the collection "guides" twice. Remove one.'],
    ["['guides']", "['guide']", 'FILE:10:16 `navigation[0]`: Found "guide", expected one of guides,'],
    ['licence:', 'license:', 'FILE:12:3 Found the key "license", which is not a field here. Did you mean "licence"?'],
    [
      'jobs: []',
      "jobs: [{ job: 'A', deadline: 'B', leave: 'C', start: '/guides/a/', then: [] }]",
      'FILE:11:56 `jobs[0].start`: Expected an entry as collection/slug',
    ],
    [
      'jobs: []',
      "jobs: [], theme: './haus.css'",
      'FILE:11:20 `theme`: Found no file at "./haus.css". Name it as seen from the configuration file.',
    ],
    [
      'jobs: []',
      "jobs: [], theme: 'haus.css'",
      'FILE:11:20 `theme`: Expected a path that starts with ./ (the folder of the configuration file)',
    ],
    [
      'jobs: []',
      "jobs: [], components: { 'components/Dockett.astro': './Docket.astro' }",
      'FILE:11:27 `components.components/Dockett.astro`: Found no such component in src/. Name one that is there;',
    ],
    ["content: '.'", "content: 'inhalt'", 'FILE:6:12 `content`: Found nothing at "inhalt", expected the folder of the content.'],
    [
      "name: 'Playbook'",
      "footer: [{ label: 'A', href: 'javascript:alert(1)' }], name: 'Playbook'",
      'FILE:2:32 `footer[0].href`: Expected a path',
    ],
    ["currency: 'GBP',", "currency: 'GBP,", 'FILE:8:18 Unterminated string literal.'],
    ["currency: 'GBP'", 'currency: nothing()', 'FILE:8:13 The file could not be executed: nothing is not defined.'],
    ['export default', 'export const config =', 'FILE:1:1 Found no default export'],
  ])('%s, written as %s, is reported at its place', async (from, to, expected) => {
    const said = await load(swap(from, to));
    expect(said).toContain(expected);
    expect(said).not.toMatch(/\n\s+at /);
  });

  it('is followed to a constant that holds a part of it', async () => {
    const source = swap("{ light: '#0b5d4e', dark: '#7fd6bf' }", 'accent').replace(
      'export',
      "const accent = {\n  light: 'red',\n  dark: '#7fd6bf',\n};\nexport",
    );
    expect(await load(source)).toContain('FILE:2:10 `accent.light`');
  });

  it('that is not there is asked for by its name', async () => {
    await expect(loadConfig(path.join(folder, 'none.ts'))).rejects.toThrow(/^Found no file at .*none\.ts, expected the configuration/);
    await expect(loadConfig(folder)).rejects.toThrow(/^Found a folder at /);
  });
});

it('measures contrast with the grounds that the style sheet has', () => {
  const tokens = readFileSync('src/styles/tokens.css', 'utf8');
  const grounds = ['ground', 'raised'].map((name) => new RegExp(`--${name}: light-dark\\((#\\w{6}), (#\\w{6})\\)`).exec(tokens)!.slice(1));
  expect({ light: grounds.map(([light]) => light), dark: grounds.map(([, dark]) => dark) }).toEqual(GROUNDS);
});
