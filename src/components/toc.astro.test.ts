import { experimental_AstroContainer as AstroContainer } from 'astro/container';
import { expect, it } from 'vitest';
import Toc from './Toc.astro';

const item = (id: string, text: string, depth = 2) => ({ id, text, depth });

it('lists the headings of the second level', async () => {
  const container = await AstroContainer.create();
  const items = [item('why', 'Why & when'), item('detail', 'A detail', 3), item('do-it', 'Do it')];
  expect(await container.renderToString(Toc, { props: { items } })).toMatchInlineSnapshot(
    `"<nav class="toc" aria-labelledby="toc-title"><details open><summary id="toc-title">On this page</summary><ol><li><a href="#why">Why &amp; when</a></li><li><a href="#do-it">Do it</a></li></ol></details></nav>"`,
  );
});

it('is not there for a single heading', async () => {
  const container = await AstroContainer.create();
  expect((await container.renderToString(Toc, { props: { items: [item('why', 'Why'), item('detail', 'A detail', 3)] } })).trim()).toBe('');
});
