import { ensureLibreOffice } from '../scripts/io/libreoffice.ts';
import { ensureFonts, ensurePoppler } from './exports/pdf.ts';

/** Says what is left out where a machine lacks something: the other tests of exports still say something. */
function ensure(tests: string, need: () => void): void {
  try {
    need();
  } catch (error) {
    console.warn(`Skipped: ${tests}. ${error instanceof Error ? error.message : error}`);
  }
}

ensure('what LibreOffice makes of the exports', () => console.log(`Tests of exports use ${ensureLibreOffice()}`));
ensure('the pages that LibreOffice makes of the exports', ensurePoppler);
ensure('how many pages LibreOffice makes of the exports', ensureFonts);
