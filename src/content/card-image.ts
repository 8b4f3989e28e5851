import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import satori from 'satori';
import sharp from 'sharp';
import { site } from './site.ts';

/** Words of a social card. */
export interface CardWords {
  kind: string;
  title: string;
  summary: string;
}

const require = createRequire(import.meta.url);
const fonts = Promise.all(
  (
    [
      ['Newsreader', '@fontsource/newsreader/files/newsreader-latin-500-normal.woff', 500],
      ['Newsreader', '@fontsource/newsreader/files/newsreader-latin-400-normal.woff', 400],
    ] as const
  ).map(async ([name, file, weight]) => ({ name, weight, style: 'normal' as const, data: await readFile(require.resolve(file)) })),
);

const text = (value: string, style: Record<string, string | number>) => ({
  type: 'div',
  props: { style: { display: 'flex', ...style }, children: value },
});

/**
 * A social card, 1200 by 630 pixels. Letters are drawn as shapes, so that no font of the machine is needed.
 * @returns a PNG
 */
export async function cardImage({ kind, title, summary }: CardWords): Promise<Uint8Array<ArrayBuffer>> {
  const tree = {
    type: 'div',
    props: {
      style: {
        display: 'flex',
        flexDirection: 'column',
        justifyContent: 'space-between',
        width: '100%',
        height: '100%',
        padding: '64px 72px',
        background: '#fbfaf6',
        color: '#1d211f',
        borderTop: `16px solid ${site.accent.light}`,
      },
      children: [
        text(kind, { fontSize: 30, color: site.accent.light }),
        {
          type: 'div',
          props: {
            style: { display: 'flex', flexDirection: 'column', gap: 24 },
            children: [
              text(title, { fontSize: title.length > 50 ? 60 : 76, fontWeight: 500, lineHeight: 1.1 }),
              text(summary, { fontSize: 32, lineHeight: 1.35, color: '#474d49' }),
            ],
          },
        },
        text(site.name, { fontSize: 30 }),
      ],
    },
  };
  const svg = await satori(tree as unknown as Parameters<typeof satori>[0], { width: 1200, height: 630, fonts: await fonts });
  // Sixteen colours are enough for letters on one ground; without dithering it takes a third of the time.
  return new Uint8Array(await sharp(Buffer.from(svg)).png({ palette: true, colours: 16, dither: 0, effort: 1 }).toBuffer());
}
