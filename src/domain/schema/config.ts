import * as z from 'zod';
import { COLLECTIONS } from './names.ts';
import { address, date, line } from './primitives.ts';

const link = z.strictObject({
  label: line.describe('Words of the link.'),
  href: line.describe('Path from the root of the site, or an https address.'),
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
    .regex(/^[a-z]{2}(-[A-Z]{2})?$/, { error: 'Expected a language tag such as en-GB.' })
    .describe('Language of the text and of dates and numbers.'),
  currency: z
    .string()
    .regex(/^[A-Z]{3}$/, { error: 'Expected an ISO 4217 code such as GBP.' })
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
      light: z
        .string()
        .regex(/^#[0-9a-f]{6}$/, { error: 'Expected a colour such as #0b5d4e.' })
        .describe('Accent on light ground; at least 4.5:1 on white.'),
      dark: z
        .string()
        .regex(/^#[0-9a-f]{6}$/, { error: 'Expected a colour such as #7fd6bf.' })
        .describe('Accent on dark ground; at least 4.5:1 on near-black.'),
    })
    .describe('The one accent colour.'),
  navigation: z.array(z.enum(COLLECTIONS)).min(1).describe('Collections in the main navigation, in order; the rest stand in the footer.'),
  jobs: z
    .array(
      z.strictObject({
        job: line.describe('What the reader has to do, as she would say it.'),
        deadline: line.describe('When it is due, as she would say it: "before your next 1:1".'),
        leave: line.describe('What she leaves with.'),
        start: line.describe('Entry to start with, as collection/slug.'),
        then: z.array(line).describe('Entries that follow, as collection/slug; may be empty.'),
      }),
    )
    .describe('Jobs on the home page, most urgent first; may be empty.'),
  banner: z
    .strictObject({
      text: line.describe('The announcement, one sentence.'),
      href: line.optional().describe('Where it leads. Default: nowhere.'),
      until: date.optional().describe('Last day on which it is shown. Default: until it is removed.'),
    })
    .optional()
    .describe('Announcement at the top of every page. Default: none.'),
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
