import { experimental_AstroContainer as AstroContainer } from 'astro/container';
import { expect, it } from 'vitest';
import Document from './Document.astro';

it('is blank unless it is filled', async () => {
  const container = await AstroContainer.create();
  expect(await container.renderToString(Document, { slots: { default: '<p>Words</p>' } })).toMatchInlineSnapshot(
    `"<div class="document"><p>Words</p></div>"`,
  );
});

it('marks an adopted example', async () => {
  const container = await AstroContainer.create();
  expect(await container.renderToString(Document, { props: { filled: true }, slots: { default: '<p>Words</p>' } })).toMatchInlineSnapshot(
    `"<div class="document document-filled"><p>Words</p></div>"`,
  );
});
