import type { TemplateIndex } from '../../../src/domain/schema/release.ts';
import { allowedRedirects } from './redirects.ts';
import { locateSource } from './locate.ts';
import { readIndex, readRelease, type ReadRelease, type Source } from './source.ts';

/** Reads each list and each release once a command. `words` name a playbook as a lock does. */
export interface Registry {
  source: (words: string) => Source;
  index: (words: string, slug: string) => Promise<TemplateIndex>;
  release: (words: string, slug: string, version?: string) => Promise<ReadRelease>;
}

/**
 * @param root absolute path of the folder whose lock names the playbooks: their paths are meant from it
 * @param allowed addresses to which a playbook may send the command, as a person typed them
 */
export function createRegistry(root: string, allowed?: readonly string[]): Registry {
  const redirects = allowedRedirects(allowed);
  const indexes = new Map<string, Promise<TemplateIndex>>();
  const releases = new Map<string, Promise<ReadRelease>>();
  const once = <T>(known: Map<string, Promise<T>>, key: string, read: () => Promise<T>): Promise<T> => {
    const reading = known.get(key) ?? read();
    known.set(key, reading);
    return reading;
  };
  const source = (words: string): Source => locateSource(words, root, redirects);
  const index = (words: string, slug: string) => once(indexes, `${words} ${slug}`, async () => readIndex(source(words), slug));
  return {
    source,
    index,
    release: (words, slug, version) =>
      once(releases, `${words} ${slug} ${version ?? ''}`, async () => readRelease(source(words), await index(words, slug), version)),
  };
}
