import { experimental_AstroContainer as AstroContainer } from 'astro/container';
import { expect, it } from 'vitest';
import Plain from './Plain.astro';

it('is a block with the class of its name', async () => {
  const container = await AstroContainer.create();
  expect(await container.renderToString(Plain, { props: { name: 'Leave' }, slots: { default: '<p>Words</p>' } })).toMatchInlineSnapshot(
    `"<div class="leave"><p>Words</p></div>"`,
  );
});

it('is nothing but its content among words', async () => {
  const container = await AstroContainer.create();
  expect(
    await container.renderToString(Plain, { props: { name: 'When', inline: true }, slots: { default: 'if asked' } }),
  ).toMatchInlineSnapshot(`"if asked"`);
});
