import { describe, expect, it } from 'vitest';
import { playbookConfig } from '../schema/config.ts';
import { contributorsOf, isMachine } from './contributors.ts';

const settings = (value: object) => playbookConfig.shape.contributors.parse(value);
const by = (name: string, address = `${name.toLowerCase().replaceAll(' ', '.')}@lumen.com`, changes = 1) => ({ name, address, changes });

describe('isMachine', () => {
  it.each([
    ['dependabot[bot]', '49699333+dependabot[bot]@users.noreply.github.com'],
    ['github-actions', '41898282+github-actions[bot]@users.noreply.github.com'],
    ['GitHub', 'noreply@github.com'],
    ['Renovate Bot', 'bot@renovateapp.com'],
    ['CI', 'ci@lumen.com'],
    ['Lumen Build', 'ada@lumen.com'],
    ['Seed 12ab maintainers', 'maintainers@users.noreply.seed.example'],
    ['Ada Lovelace', 'ada@build-host.local'],
    ['root', 'root@localhost'],
    ['Content Release', 'content@lumen.com'],
    ['Web Editor', 'no-reply@cms.lumen.com'],
    ['semantic-release-bot', 'semantic-release-bot@martynus.net'],
  ])('knows %s <%s>', (name, address) => expect(isMachine({ name, address })).toBe(true));

  it.each([
    ['Ada Lovelace', 'ada@lumen.com'],
    ['Grace Hopper', '12345+grace@users.noreply.github.com'],
    ['Ci Zhang Abbott', 'c.abbott@lumen.com'],
    ['Lucía Botero', 'lucia.botero@lumen.com'],
    ['Tom Builders-Jones', 'tom@lumen.com'],
    ['octocat', 'octocat@users.noreply.github.com'],
    ['Bo', ''],
  ])('takes %s <%s> for a person', (name, address) => expect(isMachine({ name, address })).toBe(false));
});

describe('contributorsOf', () => {
  const authors = [by('Ada'), by('github-actions[bot]', 'x@y.com', 40), by('Bo', 'bo@lumen.com', 3), by('ada-old', 'ada@home.org', 9)];

  it('names people, most changes first, and no machine by default', () => {
    expect(contributorsOf(authors, settings({}))).toEqual(['ada-old', 'Bo', 'Ada']);
  });
  it('puts several accounts of one person together, by name or address in any case', () => {
    expect(contributorsOf(authors, settings({ people: [{ name: 'Ada', accounts: ['ADA@home.org'] }] }))).toEqual(['Ada', 'Bo']);
  });
  it('names an account that looks like a machine if the configuration says whose it is', () => {
    const people = [{ name: 'Web team', accounts: ['github-actions[bot]'] }];
    expect(contributorsOf(authors, settings({ people }))).toEqual(['Web team', 'ada-old', 'Bo', 'Ada']);
  });
  it('hides further accounts', () => expect(contributorsOf(authors, settings({ hide: ['Ada-Old', 'bo@lumen.com'] }))).toEqual(['Ada']));
  it('names only the people listed, or no one', () => {
    expect(contributorsOf(authors, settings({ show: 'listed', people: [{ name: 'Bo' }] }))).toEqual(['Bo']);
    expect(contributorsOf(authors, settings({ show: 'none', people: [{ name: 'Bo' }] }))).toEqual([]);
  });
});
