import { LINK_LIMITS } from '../../domain/limits.ts';
import type { FormValues } from '../../domain/template/values.ts';
import { isFormValues, isTemplate, isVersion } from './draft.ts';

/** Answers that a link carries. */
export interface LinkedAnswers {
  template: string;
  version: string;
  values: FormValues;
}

/** What a link held: answers, or why there are none in a sentence. */
export type LinkResult = { ok: true; answers: LinkedAnswers } | { ok: false; message: string };

const NAME = '#answers=';
/** What is said to who would make a link that is too long to be opened. */
export const LINK_TOO_LONG = `These answers have more than the ${LINK_LIMITS.bytes / 1_000_000} MB that a link may carry, so no link was made. Download the answers and send that file instead.`;
const DAMAGED = 'The link is damaged: its answers cannot be read. Ask for it again, and copy it as a whole.';

/**
 * The fragment of an address that carries answers. A browser never sends a fragment to a server.
 * @returns nothing where there are more answers than a link is opened with
 */
export async function toFragment(template: string, version: string, values: FormValues): Promise<string | undefined> {
  const filled = Object.fromEntries(Object.entries(values).filter(([, texts]) => texts.some((text) => text !== '')));
  const bytes = new TextEncoder().encode(JSON.stringify([template, version, filled]));
  if (bytes.length > LINK_LIMITS.bytes) return undefined;
  return NAME + toBase64(await collect(new Blob([bytes]).stream().pipeThrough(new CompressionStream('deflate-raw')), Infinity));
}

/** Reads such a fragment. @returns nothing where the fragment is another one */
export async function fromFragment(hash: string): Promise<LinkResult | undefined> {
  if (!hash.startsWith(NAME)) return undefined;
  const fault = (message: string): LinkResult => ({ ok: false, message });
  if (hash.length > LINK_LIMITS.characters) return fault(TOO_LONG);
  const packed = fromBase64(hash.slice(NAME.length));
  if (!packed) return fault(DAMAGED);
  try {
    const bytes = await collect(new Blob([packed]).stream().pipeThrough(new DecompressionStream('deflate-raw')), LINK_LIMITS.bytes);
    const value: unknown = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
    if (!Array.isArray(value) || value.length !== 3) return fault(DAMAGED);
    const [template, version, values] = value as unknown[];
    if (!isTemplate(template) || !isVersion(version) || !isFormValues(values)) return fault(DAMAGED);
    return { ok: true, answers: { template, version, values } };
  } catch (error) {
    return fault(error instanceof RangeError ? TOO_LONG : DAMAGED);
  }
}

const TOO_LONG = `The link carries more than ${LINK_LIMITS.bytes / 1_000_000} MB of answers, which is more than a link may. It was not opened.`;

/** All bytes of a stream. @throws RangeError as soon as there are more than the limit */
async function collect(stream: ReadableStream<Uint8Array>, limit: number): Promise<Uint8Array<ArrayBuffer>> {
  const chunks: Uint8Array<ArrayBuffer>[] = [];
  let length = 0;
  const reader = stream.getReader();
  for (let part = await reader.read(); !part.done; part = await reader.read()) {
    length += part.value.length;
    if (length > limit) {
      await reader.cancel();
      throw new RangeError('More bytes than the limit.');
    }
    chunks.push(part.value as Uint8Array<ArrayBuffer>);
  }
  return new Uint8Array(await new Blob(chunks).arrayBuffer());
}

/** Base64 with the letters that an address may have, without padding. */
function toBase64(bytes: Uint8Array): string {
  let binary = '';
  for (const byte of bytes) binary += String.fromCharCode(byte);
  return btoa(binary).replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '');
}

function fromBase64(text: string): Uint8Array<ArrayBuffer> | undefined {
  if (!/^[\w-]+$/.test(text)) return undefined;
  try {
    return Uint8Array.from(atob(text.replaceAll('-', '+').replaceAll('_', '/')), (letter) => letter.charCodeAt(0));
  } catch {
    return undefined;
  }
}
