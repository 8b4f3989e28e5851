import { experimental_AstroContainer as AstroContainer } from 'astro/container';
import { expect, it } from 'vitest';
import Card from './Card.astro';

it('frames the facts of an entry', async () => {
  const container = await AstroContainer.create();
  expect(await container.renderToString(Card, { slots: { default: '<ul><li>Fact</li></ul>' } })).toMatchInlineSnapshot(
    `"<div class="facts"><ul><li>Fact</li></ul></div>"`,
  );
});
