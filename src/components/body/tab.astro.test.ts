import { experimental_AstroContainer as AstroContainer } from 'astro/container';
import { expect, it } from 'vitest';
import Tab from './Tab.astro';

it('is open and named by its summary', async () => {
  const container = await AstroContainer.create();
  expect(
    await container.renderToString(Tab, { props: { label: 'By post & by van' }, slots: { default: '<p>Words</p>' } }),
  ).toMatchInlineSnapshot(`"<details class="tab" open><summary>By post &amp; by van</summary><p>Words</p></details>"`);
});
