import { entryPage, type EntryPage } from '../domain/page/entry-page.ts';
import { readHistory } from './history.ts';
import { loadConfig } from './load-config.ts';
import { getLibrary, type StoredEntry } from './queries.ts';

/** Every entry with what its page shows of others. The page, its twin and its card are made from these. */
export async function entryPages(): Promise<{ entry: StoredEntry; page: EntryPage }[]> {
  const library = await getLibrary();
  const history = readHistory((await loadConfig()).content);
  return library.entries.map((entry) => ({ entry, page: entryPage(entry, library, history.get(entry.file)) }));
}
