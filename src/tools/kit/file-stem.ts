import { loaded, LoadFault } from './loaded.ts';

/**
 * Name of a file for a document, without its ending. The tables of letters are loaded with the first file that is made; if they do not
 * arrive, the fallback names the file, since a name is no reason to have no file.
 * @param title title of the document
 * @param locale language of the title
 */
export async function fileStem(title: string, fallback: string, locale: string): Promise<string> {
  try {
    return (await loaded(import('../../domain/slug.ts'))).slugOr(title, fallback, locale);
  } catch (error) {
    if (!(error instanceof LoadFault)) throw error;
    return fallback;
  }
}
