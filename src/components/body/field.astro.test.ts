import { experimental_AstroContainer as AstroContainer } from 'astro/container';
import { expect, it } from 'vitest';
import Field from './Field.astro';

it('marks a blank among words', async () => {
  const container = await AstroContainer.create();
  expect(await container.renderToString(Field, { slots: { default: '[Team]' } })).toMatchInlineSnapshot(
    `"<span class="field">[Team]</span>"`,
  );
});
