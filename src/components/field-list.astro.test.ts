import { experimental_AstroContainer as AstroContainer } from 'astro/container';
import { expect, it } from 'vitest';
import ComponentList from './ComponentList.astro';
import FieldList from './FieldList.astro';
import PartList from './PartList.astro';

const field = { path: 'lines[].side', id: 'field-lines-side', type: 'one of the values below', required: true, description: 'Which side.' };

it('shows a field with its anchor, its form and its values', async () => {
  const container = await AstroContainer.create();
  const html = await container.renderToString(FieldList, {
    props: { fields: [{ ...field, values: ['cost', 'benefit'], default: '"cost"', required: false }] },
  });
  expect(html).toContain('<div id="field-lines-side">');
  expect(html).toContain('<a href="#field-lines-side"><code>lines[].side</code></a> <span class="kind">has a default</span>');
  expect(html).toContain('Left out, it is <code>&quot;cost&quot;</code>.');
  expect(html).toContain('Values: <code>cost</code>, <code>benefit</code>.');
});

it('leads from a field to its part, and shows each group of it', async () => {
  const container = await AstroContainer.create();
  expect(await container.renderToString(FieldList, { props: { fields: [{ ...field, part: 'part-time' }] } })).toContain(
    '<a href="#part-time">',
  );
  const part = {
    id: 'part-time',
    title: 'Time',
    description: '',
    fields: [],
    rules: ['One rule.'],
    variants: [{ value: 'type: constant', description: 'Always the same.', fields: [field] }],
  };
  const html = await container.renderToString(PartList, { props: { parts: [part] } });
  expect(html).toContain('<h3 id="part-time">Time</h3>');
  expect(html).toContain('<li>One rule.</li>');
  expect(html).toMatch(/<code>type: constant<\/code>.*Always the same\./);
});

it('shows how a component is written and where it stands', async () => {
  const container = await AstroContainer.create();
  const step = {
    name: 'Step',
    purpose: 'One step.',
    place: 'block',
    children: true,
    parent: 'Steps',
    attributes: { title: { type: 'string', required: true } },
  };
  const html = await container.renderToString(ComponentList, { props: { components: [step] } });
  expect(html).toContain('<code>&lt;Step&gt;…&lt;/Step&gt;</code>');
  expect(html).toContain('Stands in &lt;Steps&gt;. <code>title</code>: text, required.');
});
