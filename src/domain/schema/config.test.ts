import { describe, expect, it } from 'vitest';
import type * as z from 'zod';
import { playbookConfig } from './config.ts';

/** Paths at which a schema finds fault; an unknown key is named at the end of its path. */
const faults = (schema: z.ZodType, value: unknown): string[] =>
  (schema.safeParse(value).error?.issues ?? []).flatMap((issue) =>
    (issue.code === 'unrecognized_keys' ? issue.keys : [undefined]).map((key) =>
      [...issue.path, ...(key === undefined ? [] : [key])].join('.'),
    ),
  );

const sound = {
  name: 'Playbook',
  organisation: 'Ops',
  tagline: 'One sentence.',
  site: 'https://example.org',
  locale: 'en-GB',
  currency: 'GBP',
  accent: { light: '#0b5d4e', dark: '#7fd6bf' },
  navigation: ['guides'],
  jobs: [],
  licence: { name: 'CC BY 4.0', url: 'https://creativecommons.org/licenses/by/4.0/' },
};
const repository = { url: 'https://example.org/repo', branch: 'main' };

describe('configuration', () => {
  const cases: [string, unknown, string[]][] = [
    ['a sound one', sound, []],
    ['a base below the root', { ...sound, base: '/play-book/v1.0/' }, []],
    ['a base without a slash at its end', { ...sound, base: '/playbook' }, ['base']],
    ['a base without a slash at its start', { ...sound, base: 'playbook/' }, ['base']],
    ['a base of two slashes', { ...sound, base: '//' }, ['base']],
    ['a site without its protocol', { ...sound, site: 'example.org' }, ['site']],
    ['a language alone', { ...sound, locale: 'de' }, []],
    ['a language with an underscore', { ...sound, locale: 'en_GB' }, ['locale']],
    ['a currency by its sign', { ...sound, currency: '£' }, ['currency']],
    ['a currency in small letters', { ...sound, currency: 'gbp' }, ['currency']],
    ['a colour by its name', { ...sound, accent: { ...sound.accent, light: 'green' } }, ['accent.light']],
    ['a short colour', { ...sound, accent: { ...sound.accent, dark: '#fff' } }, ['accent.dark']],
    ['a tagline too long for a card', { ...sound, tagline: 'a'.repeat(161) }, ['tagline']],
    ['no navigation', { ...sound, navigation: [] }, ['navigation']],
    ['an unknown collection', { ...sound, navigation: ['guides', 'posts'] }, ['navigation.1']],
    ['no jobs, not even none', { ...sound, jobs: undefined }, ['jobs']],
    ['a banner for ever', { ...sound, banner: { text: 'New' } }, []],
    ['a banner until no day', { ...sound, banner: { text: 'New', until: 'Friday' } }, ['banner.until']],
    ['a repository', { ...sound, repository }, []],
    ['a repository without a branch', { ...sound, repository: { url: repository.url } }, ['repository.branch']],
    ['an unknown key', { ...sound, theme: 'dark' }, ['theme']],
    ['an unknown key within', { ...sound, licence: { ...sound.licence, id: 'x' } }, ['licence.id']],
  ];
  it.each(cases)('%s', (_, value, expected) => expect(faults(playbookConfig, value)).toEqual(expected));

  it('fills in what is left open', () => {
    expect(playbookConfig.parse({ ...sound, repository })).toMatchObject({
      base: '/',
      content: 'content',
      footer: [],
      repository: { directory: '' },
    });
    expect(playbookConfig.parse(sound)).not.toHaveProperty('repository');
  });
});
