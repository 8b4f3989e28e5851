import { ensureLibreOffice } from '../scripts/io/libreoffice.ts';

try {
  console.log(`Tests of exports use ${ensureLibreOffice()}`);
} catch (error) {
  // Without LibreOffice the other tests of exports still say something.
  console.warn(`Skipped: what LibreOffice makes of the exports. ${error instanceof Error ? error.message : error}`);
}
