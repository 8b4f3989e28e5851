import { experimental_AstroContainer as AstroContainer } from 'astro/container';
import { expect, it } from 'vitest';
import Cite from './Cite.astro';

const props = { id: 'log', label: 'Lamp Board, 2025', words: 'A log. Counted: 40 lamps.', reviewBy: '2027-05-24', page: '/sources/log/' };

it('links to the record, describes the link, and waits with the word that its review is overdue', async () => {
  const container = await AstroContainer.create();
  expect(await container.renderToString(Cite, { props })).toMatchInlineSnapshot(
    `"<span class="cite"><a href="/sources/log/" aria-describedby="cite-log">(Lamp Board, 2025)</a><span role="tooltip" id="cite-log" class="tip" data-pagefind-ignore>A log. Counted: 40 lamps.</span><span class="mark" data-due="2027-05-24" data-pagefind-ignore hidden> review overdue</span></span>"`,
  );
});

it('has an id of its own each time it stands on a page', async () => {
  const container = await AstroContainer.create();
  const locals = {};
  const ids = [];
  for (let i = 0; i < 3; i++) {
    const html = await container.renderToString(Cite, { props, locals });
    ids.push(/aria-describedby="([^"]*)"/.exec(html)?.[1]);
    expect(html).toContain(`id="${ids[i]}"`);
  }
  expect(ids).toEqual(['cite-log', 'cite-log-2', 'cite-log-3']);
});
