import { experimental_AstroContainer as AstroContainer } from 'astro/container';
import { expect, it } from 'vitest';
import Steps from './Steps.astro';

it('is an ordered list', async () => {
  const container = await AstroContainer.create();
  expect(await container.renderToString(Steps, { slots: { default: '<li>One</li>' } })).toMatchInlineSnapshot(
    `"<ol class="steps"><li>One</li></ol>"`,
  );
});
