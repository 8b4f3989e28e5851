import { experimental_AstroContainer as AstroContainer } from 'astro/container';
import { expect, it } from 'vitest';
import Image from './Image.astro';

const image = { src: '/lamps.png', width: 900, height: 500, format: 'png' as const };

it('has its size, its text and no width above its own', async () => {
  const container = await AstroContainer.create();
  expect(await container.renderToString(Image, { props: { image, alt: 'Three lamps' } })).toMatchInlineSnapshot(
    `"<picture><source srcset="/_image/?href=%2Flamps.png&amp;w=360&amp;h=200&amp;f=webp 360w, /_image/?href=%2Flamps.png&amp;w=720&amp;h=400&amp;f=webp 720w, /_image/?href=%2Flamps.png&amp;w=900&amp;h=500&amp;f=webp 900w" type="image/webp" sizes="(min-width: 48rem) 42rem, 100vw"><img src="/_image/?href=%2Flamps.png&amp;w=900&amp;h=500&amp;f=png" srcset="/_image/?href=%2Flamps.png&amp;w=360&amp;h=200&amp;f=png 360w, /_image/?href=%2Flamps.png&amp;w=720&amp;h=400&amp;f=png 720w, /_image/?href=%2Flamps.png&amp;w=900&amp;h=500&amp;f=png 900w" data-image-component="true" alt="Three lamps" sizes="(min-width: 48rem) 42rem, 100vw" loading="lazy" decoding="async" width="900" height="500"></picture>"`,
  );
});

it('has a title where one is written, and one width where it is small', async () => {
  const container = await AstroContainer.create();
  expect(
    await container.renderToString(Image, {
      props: { image: { ...image, width: 300, height: 200 }, alt: 'Three lamps', title: 'The range' },
    }),
  ).toMatchInlineSnapshot(
    `"<picture><source srcset="/_image/?href=%2Flamps.png&amp;w=300&amp;h=200&amp;f=webp 300w" type="image/webp" sizes="(min-width: 48rem) 42rem, 100vw"><img src="/_image/?href=%2Flamps.png&amp;w=300&amp;h=200&amp;f=png" srcset="/_image/?href=%2Flamps.png&amp;w=300&amp;h=200&amp;f=png 300w" data-image-component="true" alt="Three lamps" title="The range" sizes="(min-width: 48rem) 42rem, 100vw" loading="lazy" decoding="async" width="300" height="200"></picture>"`,
  );
});
