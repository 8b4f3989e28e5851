import { experimental_AstroContainer as AstroContainer } from 'astro/container';
import { describe, expect, it } from 'vitest';
import { checkSubmission } from '../../domain/submission/check.ts';
import { SUGGESTION_KINDS } from '../../domain/submission/kinds.ts';
import { toSubmission } from '../../domain/submission/read-form.ts';
import Form from './Form.astro';

const licence = { name: 'CC BY 4.0', url: 'https://creativecommons.org/licenses/by/4.0/' };
const site = { name: 'The Playbook', url: 'https://p.example/' };
const render = async (props: object) => (await AstroContainer.create()).renderToString(Form, { props: { licence, site, ...props } });

describe('the form', () => {
  it('has a field for every value of every kind', async () => {
    const html = await render({});
    const names = new Set([...html.matchAll(/\sname="([^"]+)"/g)].map((match) => match[1]!));
    for (const kind of SUGGESTION_KINDS) {
      const rows = { 'before.0.name': '', 'after.0.name': '', 'changes.0.what': '', 'outcome.value': 'x' };
      // Whatever an empty form lacks must have a field in which to mend it.
      const paths = checkSubmission(toSubmission({ kind, basis: 'published', ...rows })).map((fault) => fault.path);
      const wanted = paths.filter((path) => path !== 'basis');
      expect(wanted.length).toBeGreaterThan(2);
      expect(wanted.filter((path) => !names.has(path))).toEqual([]);
    }
    expect(names).toContain('names');
  });

  it('gives every field a label of its own', async () => {
    const html = await render({});
    const ids = [...html.matchAll(/<(?:input|select|textarea)[^>]*\sid="([^"]+)"/g)].map((match) => match[1]!);
    expect(ids.length).toBeGreaterThan(30);
    expect(new Set(ids).size).toBe(ids.length);
    for (const id of ids) expect(html).toContain(`for="${id}"`);
  });

  it('offers an issue only where there is a repository, and an address only where there is one', async () => {
    const bare = await render({});
    expect(bare).not.toContain('data-issue');
    expect(bare).not.toContain('mailto:');
    expect(bare).toMatch(/data-download[^>]*disabled/);
    const full = await render({ repository: 'https://github.com/x/y', contact: 'a@b.example' });
    expect(full).toMatch(/data-issue[^>]*disabled/);
    expect(full).toContain('mailto:a@b.example');
  });
});
