import { experimental_AstroContainer as AstroContainer } from 'astro/container';
import { expect, it } from 'vitest';
import Lines from './Lines.astro';

it('stands around an old line and its new one', async () => {
  const container = await AstroContainer.create();
  expect(await container.renderToString(Lines, { slots: { default: '<p>Words</p>' } })).toMatchInlineSnapshot(
    `"<div class="lines"><p>Words</p></div>"`,
  );
});
