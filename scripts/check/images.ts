import { closeSync, lstatSync, openSync, readSync } from 'node:fs';
import path from 'node:path';
import { finding, type Finding } from '../../src/domain/check/rule.ts';
import { walk } from '../../src/domain/document/walk.ts';
import type { Entry } from '../../src/domain/graph/entry.ts';

/** Most bytes of an image as it is contributed; the site makes smaller ones of it. */
const MOST_IMAGE_BYTES = 1_000_000;

/** What the first bytes of the image types say that browsers show and the site can make smaller. */
const TYPES: Record<string, (head: Buffer) => boolean> = {
  png: (head) => head.subarray(0, 4).toString('latin1') === '\x89PNG',
  jpg: (head) => head.readUInt16BE(0) === 0xffd8,
  jpeg: (head) => head.readUInt16BE(0) === 0xffd8,
  webp: (head) => head.subarray(0, 4).toString('latin1') === 'RIFF' && head.subarray(8, 12).toString('latin1') === 'WEBP',
  avif: (head) => head.subarray(4, 12).toString('latin1').startsWith('ftypavi'),
};

/** Local images of an entry: each is of a type that browsers show, and not too large. */
export function checkImages(entry: Entry, content: string): Finding[] {
  const found: Finding[] = [];
  walk(entry.tree, (node) => {
    if (node.type !== 'image') return;
    const file = path.resolve(content, path.dirname(entry.file), node.url);
    // What is no file inside the folder was reported when the entry was read, and a link is not followed.
    const stats = file.startsWith(content + path.sep) ? lstatSync(file, { throwIfNoEntry: false }) : undefined;
    if (!stats?.isFile()) return;
    const ending = path.extname(file).slice(1).toLowerCase();
    if (!TYPES[ending]?.(headOf(file))) {
      found.push(
        finding(
          'error',
          'image-type',
          entry,
          `Found the image ${node.url}, which is no ${Object.keys(TYPES).join(', ')} by its name and its first bytes.`,
          {
            node,
            hint: 'Save it as PNG (drawings, screenshots) or JPEG (photographs).',
          },
        ),
      );
    }
    const { size } = stats;
    if (size > MOST_IMAGE_BYTES) {
      found.push(
        finding(
          'error',
          'image-large',
          entry,
          `Found the image ${node.url} of ${Math.round(size / 1000)} KB, expected at most ${MOST_IMAGE_BYTES / 1000} KB.`,
          {
            node,
            hint: 'Make it at most 2,000 pixels wide and save it again.',
          },
        ),
      );
    }
  });
  return found;
}

function headOf(file: string): Buffer {
  const head = Buffer.alloc(12);
  const handle = openSync(file, 'r');
  readSync(handle, head, 0, head.length, 0);
  closeSync(handle);
  return head;
}
