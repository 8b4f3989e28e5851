import { deflateSync, crc32 } from 'node:zlib';
import sharp from 'sharp';
import { inBody, type HostileCase } from './case.ts';

const shown = (name: string, file: string, codes: HostileCase['codes'], bytes: () => Promise<Uint8Array>): HostileCase => ({
  ...inBody(`image: ${name}`, `![A lamp](./${file})`, codes, codes.length > 0 ? '16:1' : undefined),
  beside: { [`scenarios/${file}`]: bytes },
  checkOnly: true,
});

const chunk = (type: string, data: Buffer): Buffer => {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const frame = Buffer.alloc(8);
  frame.writeUInt32BE(data.length, 0);
  frame.writeUInt32BE(crc32(body), 4);
  return Buffer.concat([frame.subarray(0, 4), body, frame.subarray(4)]);
};

/** A PNG whose header claims a size, with the data of one row of white. */
function claiming(width: number, height: number): () => Promise<Uint8Array> {
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.set([8, 0], 8);
  const data = deflateSync(Buffer.alloc(100, 255));
  const end = chunk('IEND', Buffer.alloc(0));
  return () =>
    Promise.resolve(Buffer.concat([Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'), chunk('IHDR', header), chunk('IDAT', data), end]));
}

const picture = (width = 400, height = 300) =>
  sharp({ create: { width, height, channels: 3, background: '#7a3b00', noise: { type: 'gaussian', mean: 128, sigma: 30 } } });
const cut = (bytes: Uint8Array, share: number): Uint8Array => bytes.subarray(0, Math.floor(bytes.length * share));
const flat = (width: number, height: number) => sharp({ create: { width, height, channels: 3, background: '#7a3b00' } });

/** Pictures that are none, that are damaged, and that are larger than they look. */
export const imageCases: HostileCase[] = [
  shown('PNG of ten bytes', 'lamp.png', ['image-type'], () => Promise.resolve(Buffer.from('89504e470d0a1a0a0000', 'hex'))),
  shown('nothing at all', 'lamp.png', ['image-type'], () => Promise.resolve(new Uint8Array())),
  shown('PNG that claims all pixels there are', 'lamp.png', ['image-large'], claiming(2 ** 31 - 1, 2 ** 31 - 1)),
  shown('PNG that claims a billion pixels', 'lamp.png', ['image-large'], claiming(9_999, 9_999)),
  shown('PNG without width', 'lamp.png', ['image-type'], claiming(0, 10)),
  shown('PNG with less data than it claims', 'lamp.png', ['image-type'], claiming(400, 300)),
  shown('PNG cut off', 'lamp.png', ['image-type'], async () => cut(await picture().png().toBuffer(), 0.5)),
  shown('PNG with damaged data', 'lamp.png', ['image-type'], async () => {
    const bytes = await picture().png().toBuffer();
    return bytes.fill(0x55, bytes.length >> 1, (bytes.length >> 1) + 200);
  }),
  shown('JPEG cut off', 'lamp.jpg', ['image-type'], async () => cut(await picture().jpeg().toBuffer(), 0.5)),
  shown('JPEG of its first bytes', 'lamp.jpeg', ['image-type'], async () => cut(await picture().jpeg().toBuffer(), 0.02)),
  shown('WebP cut off', 'lamp.webp', ['image-type'], async () => cut(await picture().webp().toBuffer(), 0.5)),
  shown('AVIF cut off', 'lamp.avif', ['image-type'], async () => cut(await picture().avif({ effort: 0 }).toBuffer(), 0.5)),
  shown('GIF', 'lamp.gif', ['image-type'], () => picture().gif().toBuffer()),
  shown('drawing under the name of a PNG', 'lamp.png', ['image-type'], () =>
    Promise.resolve(Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"/>')),
  ),
  shown('JPEG under the name of a PNG', 'lamp.png', ['image-type'], () => picture().jpeg().toBuffer()),
  shown('thinner than any page', 'lamp.png', ['image-large'], () => flat(4_000, 1).png().toBuffer()),
  shown('longer than WebP can be', 'lamp.png', ['image-large'], () => flat(200, 17_000).png().toBuffer()),
  shown('frames of more pixels than one', 'lamp.webp', ['image-large'], () => {
    const [side, frames] = [2_000, 7];
    // Frames that are alike would become one.
    const raw = Buffer.concat(Array.from({ length: frames }, (_, i) => Buffer.alloc(side * side * 3, i * 30)));
    return sharp(raw, { raw: { width: side, height: side * frames, channels: 3, pageHeight: side } })
      .webp({ effort: 0, quality: 1 })
      .toBuffer();
  }),
  // What is only unusual is taken, and built.
  shown('sound PNG', 'lamp.png', [], () => picture().png().toBuffer()),
  shown('ending in capitals', 'lamp.PNG', [], () => picture().png().toBuffer()),
  shown('JPEG that is turned by its data', 'lamp.jpg', [], () => picture(300, 400).withMetadata({ orientation: 6 }).jpeg().toBuffer()),
  shown('JPEG for print', 'lamp.jpeg', [], () => picture().toColourspace('cmyk').jpeg().toBuffer()),
  shown('PNG of 16 bits', 'lamp.png', [], () => picture().toColourspace('rgb16').png().toBuffer()),
  shown('one pixel', 'lamp.png', [], () => flat(1, 1).png().toBuffer()),
  shown('a hundred times as long as it is high', 'lamp.png', [], () => flat(1_000, 10).png().toBuffer()),
  shown('a hundred times as high as it is long', 'lamp.png', [], () => flat(10, 1_000).png().toBuffer()),
  shown('AVIF', 'lamp.avif', [], () => picture().avif({ effort: 0 }).toBuffer()),
  shown('name with an accent and a space', 'Lämpe eins.v2.png', [], () => picture().png().toBuffer()),
];
