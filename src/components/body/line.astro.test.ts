import { experimental_AstroContainer as AstroContainer } from 'astro/container';
import { expect, it } from 'vitest';
import Line from './Line.astro';

it('tells an old line', async () => {
  const container = await AstroContainer.create();
  expect(await container.renderToString(Line, { props: { name: 'Old' }, slots: { default: '<p>Words</p>' } })).toMatchInlineSnapshot(
    `"<div class="line line-old"><p>Words</p></div>"`,
  );
});

it('tells a new line from it', async () => {
  const container = await AstroContainer.create();
  expect(await container.renderToString(Line, { props: { name: 'New' }, slots: { default: '<p>Words</p>' } })).toMatchInlineSnapshot(
    `"<div class="line line-new"><p>Words</p></div>"`,
  );
});
