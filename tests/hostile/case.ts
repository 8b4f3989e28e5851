import type { Code } from '../../src/domain/issue.ts';

/** A file that somebody may bring into `content/`, by malice or by accident. */
export interface HostileCase {
  /** What it tries, in a few words; unique. */
  name: string;
  /** Where it stands, from the root of the content. */
  file: string;
  content: string | Uint8Array | (() => string | Uint8Array);
  /** Every code that must be reported, and no other; none where the file only looks hostile. */
  codes: readonly Code[];
  /** Place of the first issue, `line:column`; none where the issue is about the file itself. */
  at?: string;
  /** Further things to put in the folder that holds `content/` and `outside/`; commands of a shell. */
  before?: string;
  /** Further files, each under its path from the root of the content. */
  beside?: Record<string, string | Uint8Array | (() => Promise<Uint8Array>)>;
  /** Whether only the check can find it: the loader of the build reads no more than the entries. Default: no. */
  checkOnly?: boolean;
}

/** Lines of frontmatter of an entry, which a case may replace or add to. */
const FIELDS: Record<string, string> = {
  title: 'A lamp that talks',
  summary: 'A customer asks a lamp for its price.',
  minutes: '2',
  topics: '[data]',
  owner: 'marketing',
  reviewed: '2026-10-01',
  reviewBy: '2099-10-01',
  status: 'published',
  situation: 'May the lamp answer?',
  activity: 'draft',
  data: 'public',
  why: 'A wrong price binds.',
};

/** A sound scenario, with some of its fields replaced by others. */
export const scenario = (body: string, fields: Record<string, string> = {}): string =>
  ['---', ...Object.entries({ ...FIELDS, ...fields }).map(([key, value]) => `${key}: ${value}`), '---', '', body, ''].join('\n');

/** A case of which the body is hostile. */
export const inBody = (name: string, body: string | (() => string), codes: readonly Code[], at?: string): HostileCase => ({
  name,
  file: 'scenarios/talking-lamp.mdx',
  content: typeof body === 'string' ? scenario(body) : () => scenario(body()),
  codes,
  at,
});

/** A case of which the frontmatter is hostile: what is given stands before, or in place of, a sound field. */
export const inFields = (name: string, fields: Record<string, string>, codes: readonly Code[], at?: string): HostileCase => ({
  name,
  file: 'scenarios/talking-lamp.mdx',
  content: scenario('The price stands on the lamp.', fields),
  codes,
  at,
});

/** Code that leaves a mark wherever it is executed. */
export const CANARY = `globalThis.canary = process.env.CANARY = require('node:fs').writeFileSync('canary', '')`;
