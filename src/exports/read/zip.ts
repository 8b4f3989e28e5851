import { Inflate } from 'fflate';
import { DOCX_LIMITS } from '../../domain/limits.ts';
import { FileFault, tooMany } from './fault.ts';

/** A file in an archive, as the directory at the end of the archive tells of it. */
export interface ZipEntry {
  path: string;
  /** Bytes once unpacked. */
  size: number;
  /** Where its packed bytes begin and end. */
  start: number;
  end: number;
  isPacked: boolean;
}

/** Records of the format by their signatures, and the bytes that each has before its name: PKWARE APPNOTE 6.3.10, 4.3. */
const END = { signature: 0x06054b50, length: 22 };
const END64 = 0x06064b50;
const LOCATOR64 = { signature: 0x07064b50, length: 20 };
const CENTRAL = { signature: 0x02014b50, length: 46 };
const LOCAL = { signature: 0x04034b50, length: 30 };
/** A number that stands in the extra field of zip64 instead. */
const ELSEWHERE = 0xffffffff;
/** Bytes that are unpacked at a time, so that a file that lies about its size is stopped at most 16 MB later. */
const STEP = 16_384;

export const damaged = (): FileFault =>
  new FileFault('Found a damaged file. Open it in a word processor, save it as “Word document (.docx)” and try again.');

/**
 * Lists the files of an archive. The library unpacks what an archive says, and believes its sizes; here the directory is checked first.
 * @throws FileFault for a damaged archive, and one whose files overlap or are too many
 */
export function listEntries(bytes: Uint8Array): ZipEntry[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  try {
    const entries = readDirectory(view, bytes);
    // Packed bytes that several files share make a small archive a large one.
    const order = [...entries].sort((a, b) => a.header - b.header);
    if (order.some((entry, i) => i > 0 && entry.header < order[i - 1]!.end)) throw damaged();
    return entries;
  } catch (error) {
    // A place past the end of the archive.
    if (error instanceof RangeError) throw damaged();
    throw error;
  }
}

function readDirectory(view: DataView, bytes: Uint8Array): (ZipEntry & { header: number })[] {
  const { count, offset } = readEnd(view);
  if (count > DOCX_LIMITS.entries) throw tooMany('files', DOCX_LIMITS.entries);
  const entries: (ZipEntry & { header: number })[] = [];
  let at = offset;
  for (let i = 0; i < count; i++) {
    if (view.getUint32(at, true) !== CENTRAL.signature) throw damaged();
    const [nameLength, extraLength, commentLength] = [28, 30, 32].map((field) => view.getUint16(at + field, true)) as [
      number,
      number,
      number,
    ];
    const isEncrypted = (view.getUint16(at + 8, true) & 1) === 1;
    const method = view.getUint16(at + 10, true);
    if (isEncrypted || (method !== 0 && method !== 8)) throw damaged();
    const name = bytes.subarray(at + CENTRAL.length, at + CENTRAL.length + nameLength);
    const extra = at + CENTRAL.length + nameLength;
    const [size, packed, header] = readSizes(view, at, extra, extra + extraLength);
    if (view.getUint32(header, true) !== LOCAL.signature) throw damaged();
    const localLength = view.getUint16(header + 26, true);
    const local = bytes.subarray(header + LOCAL.length, header + LOCAL.length + localLength);
    const path = new TextDecoder().decode(name);
    if (path !== new TextDecoder().decode(local)) throw damaged();
    const start = header + LOCAL.length + localLength + view.getUint16(header + 28, true);
    if (start + packed > bytes.length || (method === 0 && packed !== size)) throw damaged();
    entries.push({ path, size, start, end: start + packed, isPacked: method === 8, header });
    at = extra + extraLength + commentLength;
  }
  return entries;
}

/** Number of files, and where their directory begins. */
function readEnd(view: DataView): { count: number; offset: number } {
  const first = Math.max(0, view.byteLength - END.length - 0xffff);
  for (let at = view.byteLength - END.length; at >= first; at--) {
    if (view.getUint32(at, true) !== END.signature) continue;
    const [count, offset] = [view.getUint16(at + 10, true), view.getUint32(at + 16, true)];
    if (count !== 0xffff && offset !== ELSEWHERE) return { count, offset };
    const locator = at - LOCATOR64.length;
    if (view.getUint32(locator, true) !== LOCATOR64.signature) throw damaged();
    const end = readLong(view, locator + 8);
    if (view.getUint32(end, true) !== END64) throw damaged();
    return { count: readLong(view, end + 32), offset: readLong(view, end + 48) };
  }
  throw damaged();
}

/** Size, packed size and place of a file; zip64 keeps what is too large for 32 bits in an extra field. */
function readSizes(view: DataView, at: number, extra: number, extraEnd: number): [number, number, number] {
  const found = [view.getUint32(at + 24, true), view.getUint32(at + 20, true), view.getUint32(at + 42, true)];
  if (!found.includes(ELSEWHERE)) return found as [number, number, number];
  for (let field = extra; field + 4 <= extraEnd; field += 4 + view.getUint16(field + 2, true)) {
    if (view.getUint16(field, true) !== 1) continue;
    let next = field + 4;
    const long = found.map((value) => (value === ELSEWHERE ? readLong(view, (next += 8) - 8) : value));
    return long as [number, number, number];
  }
  throw damaged();
}

const readLong = (view: DataView, at: number): number => Number(view.getBigUint64(at, true));

/**
 * Unpacks a file of an archive.
 * @throws FileFault if it is not as long as the directory says; no more than that is unpacked
 */
export function unpackEntry(bytes: Uint8Array, { size, start, end, isPacked }: ZipEntry): Uint8Array {
  if (!isPacked) return bytes.subarray(start, end);
  const unpacked = new Uint8Array(size);
  let length = 0;
  const inflate = new Inflate((chunk) => {
    if (length + chunk.length > size) throw damaged();
    unpacked.set(chunk, length);
    length += chunk.length;
  });
  try {
    for (let at = start; at < end; at += STEP) inflate.push(bytes.subarray(at, Math.min(at + STEP, end)), at + STEP >= end);
  } catch {
    throw damaged();
  }
  if (length !== size) throw damaged();
  return unpacked;
}
