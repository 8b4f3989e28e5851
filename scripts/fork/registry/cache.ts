import type { TemplateIndex } from '../../../src/domain/schema/release.ts';
import { locateSource } from './locate.ts';
import { readIndex, readRelease, type ReadRelease, type Source } from './source.ts';

/** Reads each list and each release once a command. */
export interface Registry {
  source: (words: string) => Source;
  index: (words: string, slug: string) => Promise<TemplateIndex>;
  release: (words: string, slug: string, version?: string) => Promise<ReadRelease>;
}

/** @param current absolute path of the folder from which the path of a playbook is meant */
export function createRegistry(current: string): Registry {
  const indexes = new Map<string, Promise<TemplateIndex>>();
  const releases = new Map<string, Promise<ReadRelease>>();
  const once = <T>(known: Map<string, Promise<T>>, key: string, read: () => Promise<T>): Promise<T> => {
    const reading = known.get(key) ?? read();
    known.set(key, reading);
    return reading;
  };
  const source = (words: string): Source => locateSource(words, current);
  const index = (words: string, slug: string) => once(indexes, `${words} ${slug}`, async () => readIndex(source(words), slug));
  return {
    source,
    index,
    release: (words, slug, version) =>
      once(releases, `${words} ${slug} ${version ?? ''}`, async () => readRelease(source(words), await index(words, slug), version)),
  };
}
