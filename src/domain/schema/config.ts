import * as z from 'zod';
import { contrast } from '../contrast.ts';
import { checks } from './checks.ts';
import { COLLECTIONS } from './names.ts';
import { address, date, line } from './primitives.ts';

/** Where a link of the frame may lead: a path of the site, or the web. */
const href = line.refine((value) => /^\/(?!\/)/.test(value) || address.safeParse(value).success, {
  error: 'Expected a path that starts with one slash, or an https address.',
});

const link = z.strictObject({
  label: line.describe('Words of the link.'),
  href: href.describe('Path from the root of the site, or an https address.'),
});

/** Grounds on which the accent stands as text, as `styles/tokens.css` has them. */
export const GROUNDS = { light: ['#fbfaf6', '#ffffff'], dark: ['#151817', '#1d2120'] } as const;

/** Least contrast of text with its ground (WCAG 2.2, success criterion 1.4.3). */
const LEAST_CONTRAST = 4.5;

/** A colour that can be read as text on every ground of a theme. */
const accentOn = (theme: keyof typeof GROUNDS) =>
  z
    .string()
    .regex(/^#[0-9a-f]{6}$/, { error: 'Expected a colour such as #0b5d4e: a hash and six lower-case hex digits.', abort: true })
    .superRefine((colour, context) => {
      const worst = Math.min(...GROUNDS[theme].map((ground) => contrast(colour, ground)));
      if (worst >= LEAST_CONTRAST) return;
      const towards = theme === 'light' ? 'darker' : 'lighter';
      context.addIssue({
        code: 'custom',
        message: `Found a contrast of ${(Math.floor(worst * 10) / 10).toFixed(1)}:1 with the ${theme} ground, expected at least ${LEAST_CONTRAST}:1. Choose a ${towards} colour.`,
      });
    });

/** A list without a value twice. */
const unique = (what: string) => (values: readonly string[], context: z.core.$RefinementCtx<readonly string[]>) => {
  for (const [i, value] of values.entries()) {
    if (values.indexOf(value) < i)
      context.addIssue({ code: 'custom', path: [i], message: `Found ${what} "${value}" twice. Remove one.`, input: value });
  }
};

/** An entry by its collection and slug. */
const entryRef = line.regex(/^[a-z]+\/[a-z][a-z0-9-]*$/, { error: 'Expected an entry as collection/slug, such as guides/start-here.' });

/** Path of a file, starting at the configuration file, with a given ending. */
const fileWith = (ending: string) =>
  line.regex(new RegExp(`^\\./[^\\\\]+\\${ending}$`), {
    error: `Expected a path that starts with ./ (the folder of the configuration file) and ends with ${ending}.`,
  });

/** What an organisation sets to make the engine its own playbook. */
export const playbookConfig = z.strictObject({
  name: line.describe('Name of the playbook, in the header and in titles.'),
  organisation: line.describe('Who publishes it.'),
  tagline: line.max(160).describe('One sentence under the name on the home page and in feeds.'),
  site: address.describe('Address where the site will stand, without the base path.'),
  base: z
    .string()
    .regex(/^\/([A-Za-z0-9._-]+\/)*$/, { error: 'Expected a path that starts and ends with a slash.' })
    .refine((path) => !/\/\.{1,2}\//.test(path), { error: 'Expected a path without the parts "." and "..".' })
    .default('/')
    .describe('Path under which the site stands. Default: /.'),
  content: line.default('content').describe('Folder of the content, from the configuration file. Default: content.'),
  locale: z
    .string()
    .regex(/^[a-z]{2}(-[A-Z]{2})?$/, { error: 'Expected a language tag such as en-GB.', abort: true })
    .refine((tag) => Intl.DateTimeFormat.supportedLocalesOf([tag]).length > 0, {
      error: 'Found a language that is not known. Expected a language tag such as en-GB or de.',
    })
    .describe('Language of the text and of dates and numbers.'),
  currency: z
    .string()
    .regex(/^[A-Z]{3}$/, { error: 'Expected an ISO 4217 code such as GBP.', abort: true })
    .refine((code) => Intl.supportedValuesOf('currency').includes(code), {
      error: 'Found a currency that does not exist. Expected an ISO 4217 code such as GBP.',
    })
    .describe('Currency of all money in the content.'),
  repository: z
    .strictObject({
      url: address.describe('Address of the repository.'),
      branch: line.describe('Branch that is edited.'),
      directory: z.string().default('').describe('Folder of the content in the repository, with a slash at its end. Default: the root.'),
    })
    .optional()
    .describe('Where entries are edited. Default: no edit links.'),
  accent: z
    .strictObject({
      light: accentOn('light').describe('Accent on light ground; at least 4.5:1 on white.'),
      dark: accentOn('dark').describe('Accent on dark ground; at least 4.5:1 on near-black.'),
    })
    .describe('The one accent colour.'),
  theme: fileWith('.css')
    .optional()
    .describe('Style sheet loaded after those of the engine; its path starts at the configuration file. Default: none.'),
  components: z
    .record(
      z.string().regex(/^(components|layouts)\/[A-Za-z0-9/_-]+\.astro$/, {
        error: 'Expected a file of the engine from src/, such as components/Docket.astro.',
      }),
      fileWith('.astro'),
    )
    .default({})
    .describe(
      'Components that replace those of the engine: the path of ours from src/, and of yours from the configuration file. Default: none.',
    ),
  navigation: z
    .array(z.enum(COLLECTIONS))
    .min(1)
    .superRefine(unique('the collection'))
    .describe('Collections in the main navigation, in order; the rest stand in the footer.'),
  jobs: z
    .array(
      z.strictObject({
        job: line.describe('What the reader has to do, as she would say it.'),
        deadline: line.describe('When it is due, as she would say it: "before your next 1:1".'),
        leave: line.describe('What she leaves with.'),
        start: entryRef.describe('Entry to start with, as collection/slug.'),
        then: z.array(entryRef).describe('Entries that follow, as collection/slug; may be empty.'),
      }),
    )
    .describe('Jobs on the home page, most urgent first; may be empty.'),
  checks: checks
    .default({})
    .describe('Severities of rules of the check that this playbook sets, by code and with a reason. Default: those of the engine.'),
  banner: z
    .strictObject({
      text: line.describe('The announcement, one sentence.'),
      href: href.optional().describe('Where it leads. Default: nowhere.'),
      until: date.optional().describe('Last day on which it is shown. Default: until it is removed.'),
    })
    .optional()
    .describe('Announcement at the top of every page. Default: none.'),
  contributors: z
    .strictObject({
      show: z
        .enum(['people', 'listed', 'none'])
        .default('people')
        .describe('Who is credited: everyone except bots and build accounts, only the people listed here, or no one. Default: people.'),
      people: z
        .array(
          z.strictObject({
            name: line.describe('Name that pages show.'),
            accounts: z.array(line).default([]).describe('Other names or e-mail addresses that git has for this person. Default: none.'),
          }),
        )
        .default([])
        .describe('People who commit from several accounts, or from one that looks like a bot. Default: none.'),
      hide: z.array(line).default([]).describe('Names or e-mail addresses of other accounts to leave out. Default: none.'),
    })
    .prefault({})
    .describe('Who is credited on pages, from the git history. Default: everyone except bots and build accounts.'),
  contact: z
    .email({ error: 'Expected an e-mail address.' })
    .optional()
    .describe('E-mail address to which readers may send a suggestion. Default: none is named.'),
  footer: z.array(link).default([]).describe('Further links at the foot of every page. Default: none.'),
  licence: z
    .strictObject({
      name: line.describe('Name of the licence of the content.'),
      url: address.describe('Address of its text.'),
    })
    .describe('Licence of the content, stated where it is copied.'),
});
export type PlaybookConfig = z.infer<typeof playbookConfig>;
export type PlaybookConfigInput = z.input<typeof playbookConfig>;
