import { deflateSync, Inflate, strFromU8, strToU8 } from 'fflate';
import { DOCUMENT_LIMITS } from '../domain/limits.ts';
import { fromPieces, inPieces, type Property } from './properties.ts';
import { FileFault } from './read/fault.ts';

const RENDERED = 'playbook-rendered';

/**
 * Keeps the text of a document with its file, so that what was edited there can be told from what was edited in the folder
 * meanwhile. Word and LibreOffice keep properties; they drop or rename parts that they do not know.
 * @param markdown the document as `readDocx` gives it before it is edited
 */
export function renderedProperties(markdown: string): Property[] {
  const packed = deflateSync(strToU8(markdown), { level: 9 });
  return inPieces(RENDERED, btoa(strFromU8(packed, true)));
}

/**
 * The text that `renderedProperties` kept. `undefined` if there is none.
 * @throws FileFault if it cannot be read
 */
export function readRendered(properties: ReadonlyMap<string, string>): string | undefined {
  if (!properties.has(`${RENDERED}-1`)) return undefined;
  const packed = fromPieces(RENDERED, properties);
  const chunks: Uint8Array[] = [];
  let length = 0;
  const inflate = new Inflate((chunk) => {
    length += chunk.length;
    if (length > DOCUMENT_LIMITS.fileBytes) throw new RangeError('too long');
    chunks.push(chunk.slice());
  });
  try {
    const bytes = strToU8(atob(String(packed)), true);
    // In steps, so that what grows without end is stopped early.
    for (let at = 0; at < bytes.length; at += 1024) inflate.push(bytes.subarray(at, at + 1024), at + 1024 >= bytes.length);
  } catch {
    throw new FileFault(
      'Found a DOCX file whose record of the exported text cannot be read; expected it in its properties “playbook-rendered-1” and so on. Export the document again, and make the edits there.',
    );
  }
  const whole = new Uint8Array(length);
  let at = 0;
  for (const chunk of chunks) {
    whole.set(chunk, at);
    at += chunk.length;
  }
  return strFromU8(whole);
}
