import { notUtf8 } from '../../markdown/decode.ts';

/** The text of a file, or why it has none, in a sentence or two. */
export type DecodedDocument = { text: string } | { fault: string };

/**
 * Text of a document, an answers file or a backup, without its byte order mark.
 * @param name as messages name the file
 */
export function decodeDocument(bytes: Uint8Array, name: string): DecodedDocument {
  try {
    return { text: new TextDecoder('utf-8', { fatal: true }).decode(bytes) };
  } catch {
    const { position, message, hint } = notUtf8(bytes, name);
    return { fault: `${name}:${position!.line}:${position!.column} ${message} ${hint}` };
  }
}
