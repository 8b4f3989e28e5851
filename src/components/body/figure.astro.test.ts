import { experimental_AstroContainer as AstroContainer } from 'astro/container';
import { expect, it } from 'vitest';
import Figure from './Figure.astro';

it('stresses a figure among words', async () => {
  const container = await AstroContainer.create();
  expect(await container.renderToString(Figure, { slots: { default: '58% of lamps' } })).toMatchInlineSnapshot(
    `"<strong class="figure">58% of lamps</strong>"`,
  );
});
