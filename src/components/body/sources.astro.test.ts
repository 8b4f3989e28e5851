import { experimental_AstroContainer as AstroContainer } from 'astro/container';
import { expect, it } from 'vitest';
import Sources from './Sources.astro';

it('frames the sources of a page, out of reach of search', async () => {
  const container = await AstroContainer.create();
  expect(await container.renderToString(Sources, { slots: { default: '<h2>Sources</h2>' } })).toMatchInlineSnapshot(
    `"<section class="sources" data-pagefind-ignore><h2>Sources</h2></section>"`,
  );
});
