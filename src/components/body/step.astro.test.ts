import { experimental_AstroContainer as AstroContainer } from 'astro/container';
import { expect, it } from 'vitest';
import Step from './Step.astro';

it('is an item of a list', async () => {
  const container = await AstroContainer.create();
  expect(await container.renderToString(Step, { slots: { default: '<p>Words</p>' } })).toMatchInlineSnapshot(`"<li><p>Words</p></li>"`);
});
