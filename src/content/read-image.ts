import { lstat } from 'node:fs/promises';
import path from 'node:path';
import { imageMetadata } from 'astro/assets/utils';
import sharp from 'sharp';
import { IMAGE_LIMITS } from '../domain/limits.ts';
import { readContentFile } from './files.ts';

/** What keeps an image from being shown: its kind, the end of a message, and what to do. */
export interface ImageFault {
  code: 'image-type' | 'image-large';
  /** After "Found the image …, ". */
  what: string;
  hint: string;
}

/** What the first bytes of each type say that browsers show and the site can make smaller, and what sharp calls it. */
const TYPES: Record<string, { format: string; is: (head: Buffer) => boolean }> = {
  png: { format: 'png', is: (head) => head.subarray(0, 8).toString('latin1') === '\x89PNG\r\n\x1a\n' },
  jpg: { format: 'jpeg', is: (head) => head.subarray(0, 3).toString('hex') === 'ffd8ff' },
  jpeg: { format: 'jpeg', is: (head) => head.subarray(0, 3).toString('hex') === 'ffd8ff' },
  webp: {
    format: 'webp',
    is: (head) => head.subarray(0, 4).toString('latin1') === 'RIFF' && head.subarray(8, 12).toString('latin1') === 'WEBP',
  },
  avif: { format: 'heif', is: (head) => head.subarray(4, 11).toString('latin1') === 'ftypavi' },
};

/** Width of the copy that is made to try an image: the smallest that the site makes. */
const TRIAL_WIDTH = 360;

const { fileBytes, pixels, side, ratio } = IMAGE_LIMITS;
const number = new Intl.NumberFormat('en-GB');
const smaller = 'Make it at most 2,000 pixels wide and save it again.';

/**
 * Decodes an image of the content as the build will, within its limits.
 * @param content absolute path of the content folder
 * @param file path of the image from there, as `listContent` found it
 * @returns what is wrong with it, or nothing: then the site can be built with it
 */
export async function imageFault(content: string, file: string): Promise<ImageFault | undefined> {
  const type = TYPES[file.slice(file.lastIndexOf('.') + 1).toLowerCase()];
  const { size } = await lstat(path.join(content, file));
  if (size > fileBytes)
    return { code: 'image-large', what: `of ${Math.ceil(size / 1000)} KB, expected at most ${fileBytes / 1000} KB.`, hint: smaller };
  const read = await readContentFile(content, file, fileBytes);
  // What is no regular file has been reported where the folder was listed.
  if (!read.bytes) return undefined;
  const bytes = Buffer.from(read.bytes);
  if (!type?.is(bytes)) return wrongType();
  try {
    return tooManyPixels(await imageMetadata(bytes, file)) ?? (await decodeFault(bytes, type.format));
  } catch (error) {
    // The trial ends with what a library says of the bytes; its first line is enough.
    const said = (error instanceof Error ? error.message : String(error)).split('\n')[0];
    return {
      code: 'image-type',
      what: `which cannot be decoded to its end (${said}).`,
      hint: 'The file is damaged or cut off. Open the original and save it again as PNG or JPEG.',
    };
  }
}

const wrongType = (): ImageFault => ({
  code: 'image-type',
  what: `which is no ${Object.keys(TYPES).join(', ')} by its name and its first bytes.`,
  hint: 'Save it as PNG (drawings, screenshots) or JPEG (photographs).',
});

/** What is wrong with the size of an image; read from its header, before anything is decoded. */
function tooManyPixels({ width, height, frames = 1 }: { width: number; height: number; frames?: number }): ImageFault | undefined {
  const large = (what: string): ImageFault => ({ code: 'image-large', what, hint: smaller });
  const size = `of ${number.format(width)} by ${number.format(height)} pixels`;
  if (!(width >= 1 && height >= 1)) return { ...large(`${size}, expected at least 1 by 1.`), code: 'image-type' };
  if (Math.max(width, height) > side) return large(`${size}, expected at most ${number.format(side)} on a side.`);
  if (width * height * frames > pixels)
    return large(
      `${size}${frames > 1 ? ` and ${frames} frames` : ''}, expected at most ${number.format(pixels / 1e6)} million pixels in all.`,
    );
  if (Math.max(width / height, height / width) > ratio)
    return large(`${size}, expected no side more than ${ratio} times as long as the other.`);
  return undefined;
}

async function decodeFault(bytes: Buffer, format: string): Promise<ImageFault | undefined> {
  const options = { failOn: 'error', limitInputPixels: pixels } as const;
  const found = await sharp(bytes, { ...options, limitInputPixels: false }).metadata();
  if (found.format !== format || (format === 'heif' && found.compression !== 'av1')) return wrongType();
  const large = tooManyPixels({ width: found.width, height: found.pageHeight ?? found.height, frames: found.pages });
  if (large) return large;
  // Every pixel of every frame is decoded, and a small copy made as the site makes it.
  await sharp(bytes, { ...options, pages: -1 }).stats();
  await sharp(bytes, { ...options, pages: -1 })
    .rotate()
    .resize({ width: TRIAL_WIDTH, withoutEnlargement: true })
    .webp({ effort: 0 })
    .toBuffer();
  return undefined;
}
