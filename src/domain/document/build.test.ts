import { expect, it } from 'vitest';
import { heading, strong, text } from './build.ts';

it('builds a heading of the second level, or of another, from words and nodes', () => {
  expect(heading('Scope')).toEqual({ type: 'heading', depth: 2, children: [text('Scope')] });
  expect(heading('Scope', 3)).toEqual({ type: 'heading', depth: 3, children: [text('Scope')] });
  expect(heading(strong('Scope'), 1)).toEqual({ type: 'heading', depth: 1, children: [strong('Scope')] });
});
