import { experimental_AstroContainer as AstroContainer } from 'astro/container';
import { expect, it } from 'vitest';
import Aside from './Aside.astro';

it('says that it is a note, and of which kind', async () => {
  const container = await AstroContainer.create();
  expect(await container.renderToString(Aside, { props: { kind: 'warning' }, slots: { default: '<p>Mind</p>' } })).toMatchInlineSnapshot(
    `"<div class="aside aside-warning" role="note"><p>Mind</p></div>"`,
  );
});

it('is a plain note where it has no kind', async () => {
  const container = await AstroContainer.create();
  expect(await container.renderToString(Aside, { slots: { default: '<p>Mind</p>' } })).toMatchInlineSnapshot(
    `"<div class="aside aside-note" role="note"><p>Mind</p></div>"`,
  );
});
