import { strFromU8 } from 'fflate';
import { DOCX_LIMITS } from '../../domain/limits.ts';
import { FileFault } from './fault.ts';
import { damaged, listEntries, unpackEntry } from './zip.ts';

const MB = 1_000_000;

/**
 * Reads texts of an archive; no more is unpacked than the archive says a part has.
 * @param wanted whether a part is read, by its path
 * @throws FileFault for what is no archive, and for one that is too large
 */
export function readArchive(bytes: Uint8Array, wanted: (path: string) => boolean): Map<string, string> {
  if (bytes.length > DOCX_LIMITS.fileBytes)
    throw new FileFault(
      `Found a file of ${size(bytes.length)}, expected at most ${size(DOCX_LIMITS.fileBytes)}. Take out pictures and try again.`,
    );
  // The older format of Word, in which a document with a password is wrapped too.
  if (bytes[0] === 0xd0 && bytes[1] === 0xcf)
    throw new FileFault(
      'Found a document with a password, or one in the format of Word 97. Open it in a word processor, take the password out, save it as “Word document (.docx)” and try again.',
    );
  if (bytes[0] !== 0x50 || bytes[1] !== 0x4b)
    throw new FileFault('Found a file that is not a DOCX file. Save the document as “Word document (.docx)” and try again.');
  const entries = listEntries(bytes).filter(({ path }) => wanted(path));
  let total = 0;
  for (const entry of entries) {
    total += entry.size;
    if (entry.size > DOCX_LIMITS.partBytes)
      throw new FileFault(
        `Found the part ${entry.path} of ${size(entry.size)} in the file, expected at most ${size(DOCX_LIMITS.partBytes)}.`,
      );
    if (total > DOCX_LIMITS.allPartsBytes)
      throw new FileFault(`Found parts of more than ${size(DOCX_LIMITS.allPartsBytes)} in the file, expected at most that.`);
  }
  // Programs differ in which of two parts of one name they show.
  if (new Set(entries.map(({ path }) => path.toLowerCase())).size < entries.length) throw damaged();
  return new Map(entries.map((entry) => [entry.path, strFromU8(unpackEntry(bytes, entry))]));
}

const size = (bytes: number): string => `${Math.ceil(bytes / MB)} MB`;
