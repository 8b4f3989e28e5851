import { contributorsOf } from '../domain/page/contributors.ts';
import { entryPage, type EntryPage } from '../domain/page/entry-page.ts';
import { readHistory } from './history.ts';
import { loadConfig } from './load-config.ts';
import { getLibrary, type StoredEntry } from './queries.ts';

/** Every entry with what its page shows of others. The page, its twin and its card are made from these. */
export async function entryPages(): Promise<{ entry: StoredEntry; page: EntryPage }[]> {
  const library = await getLibrary();
  const { config, content } = await loadConfig();
  const history = readHistory(content);
  return library.entries.map((entry) => {
    const known = history.get(entry.file);
    const contributors = contributorsOf(known?.authors ?? [], config.contributors);
    return { entry, page: entryPage(entry, library, known && { contributors, updated: known.updated }) };
  });
}
