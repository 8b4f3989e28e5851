import { existsSync, lstatSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { ID_PATTERN } from '../../../src/domain/schema/primitives.ts';
import { ForkError } from '../fault.ts';
import type { AllowedRedirects } from './redirects.ts';
import { assertAllowed } from './rules.ts';
import type { Source } from './source.ts';

const isAddress = (words: string): boolean => /^[a-z][a-z0-9+.-]+:\/\//i.test(words);

/**
 * The playbook that words name: an address, or a folder that holds templates, a content folder or a built site.
 * @param current absolute path of the folder from which a path is meant
 * @param redirects origins to which an address may lead on
 */
export function locateSource(words: string, current: string, redirects?: AllowedRedirects): Source {
  if (isAddress(words)) {
    if (!URL.canParse(words)) throw new ForkError(`Found ${JSON.stringify(words)}, expected the address of a playbook.`);
    const url = new URL(words);
    assertAllowed(url);
    const base = new URL(url.pathname.endsWith('/') ? url.pathname : `${url.pathname}/`, url.origin);
    return { base, name: base.href, ...(redirects ? { redirects } : {}) };
  }
  const folder = path.resolve(current, words);
  const holder = ['', 'content', 'dist'].map((name) => path.join(folder, name)).find((one) => existsSync(path.join(one, 'templates')));
  if (!holder)
    throw new ForkError(
      `Found no templates in ${folder}, expected the folder of a playbook, its content or a built site. Name another with --from.`,
    );
  // The folder that was named may be a link, one below it may not.
  const link = [holder, path.join(holder, 'templates')].find((one) => one !== folder && lstatSync(one).isSymbolicLink());
  if (link !== undefined) {
    throw new ForkError(`Found a link at ${link}, expected one of its own folders there. Name the folder that it leads to with --from.`);
  }
  return { base: pathToFileURL(`${holder}/`), name: holder };
}

/** A template, and the playbook that publishes it where the words name it. */
export interface NamedTemplate {
  slug: string;
  /** Address of the playbook; nothing where the words are a slug alone. */
  site?: string;
}

/** Reads what somebody named a template by: its slug, the address of its page, or the address of a playbook and a slug. */
export function parseTemplate(words: string): NamedTemplate {
  const expected = 'expected the slug of a template, such as ai-use-policy, or the address of its page';
  if (!isAddress(words)) {
    if (ID_PATTERN.test(words)) return { slug: words };
    throw new ForkError(`Found ${JSON.stringify(words)}, ${expected}.`);
  }
  if (!URL.canParse(words)) throw new ForkError(`Found ${JSON.stringify(words)}, ${expected}.`);
  const url = new URL(words);
  assertAllowed(url);
  const parts = url.pathname.split('/').filter(Boolean);
  const at = parts.lastIndexOf('templates');
  const slug = (at === -1 ? parts.at(-1) : parts[at + 1])?.replace(/\.(md|html)$/, '');
  if (!slug || !ID_PATTERN.test(slug)) throw new ForkError(`Found ${words}, ${expected}.`);
  const before = parts.slice(0, at === -1 ? -1 : at).join('/');
  return { slug, site: new URL(before ? `/${before}/` : '/', url.origin).href };
}

/** How a lock names a playbook: its address, or the path of its folder from the root, so that it holds for others too. */
export function sourceName({ base }: Source, root: string): string {
  if (base.protocol !== 'file:') return base.href;
  return path.relative(root, fileURLToPath(base)).split(path.sep).join('/') || '.';
}

/**
 * A playbook that somebody typed, as a lock names it. What is typed is meant from the current folder, and what a lock says from
 * the root: past this function there is one form.
 */
export function typedSource<T extends string | undefined>(words: T, current: string, root: string): T {
  return (words === undefined ? undefined : sourceName(locateSource(words, current), root)) as T;
}
