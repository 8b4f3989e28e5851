import { strFromU8, unzipSync } from 'fflate';
import { DOCX_LIMITS } from '../../domain/limits.ts';
import { FileFault } from './fault.ts';

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
  if (bytes[0] !== 0x50 || bytes[1] !== 0x4b)
    throw new FileFault('Found a file that is not a DOCX file. Save the document as “Word document (.docx)” and try again.');
  let total = 0;
  let unpacked: Record<string, Uint8Array>;
  try {
    unpacked = unzipSync(bytes, {
      filter: ({ name, originalSize }) => {
        if (!wanted(name)) return false;
        total += originalSize;
        if (originalSize > DOCX_LIMITS.partBytes || total > DOCX_LIMITS.allPartsBytes)
          throw new FileFault(
            `Found the part ${name} of ${size(originalSize)} in the file, expected at most ${size(DOCX_LIMITS.partBytes)}.`,
          );
        return true;
      },
    });
  } catch (error) {
    if (error instanceof FileFault) throw error;
    throw new FileFault('Found a damaged file. Open it in a word processor, save it as “Word document (.docx)” and try again.');
  }
  return new Map(Object.entries(unpacked).map(([path, data]) => [path, strFromU8(data)]));
}

const size = (bytes: number): string => `${Math.ceil(bytes / MB)} MB`;
