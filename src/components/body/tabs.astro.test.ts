import { experimental_AstroContainer as AstroContainer } from 'astro/container';
import { expect, it } from 'vitest';
import Tabs from './Tabs.astro';

it('stands around its tabs', async () => {
  const container = await AstroContainer.create();
  expect(await container.renderToString(Tabs, { slots: { default: '<details></details>' } })).toMatchInlineSnapshot(
    `"<div class="tabs"><details></details></div>"`,
  );
});
