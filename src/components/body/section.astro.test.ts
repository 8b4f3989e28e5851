import { experimental_AstroContainer as AstroContainer } from 'astro/container';
import { expect, it } from 'vitest';
import Section from './Section.astro';

it('is a section; its anchor is that of its heading', async () => {
  const container = await AstroContainer.create();
  expect(await container.renderToString(Section, { slots: { default: '<h2 id="scope">Scope</h2>' } })).toMatchInlineSnapshot(
    `"<section><h2 id="scope">Scope</h2></section>"`,
  );
});
