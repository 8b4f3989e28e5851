import { describe, expect, it } from 'vitest';
import { readPlaybook } from '../../scripts/io/read-playbook.ts';
import { loadConfig } from '../../src/content/load-config.ts';
import { controlAnchor } from '../../src/domain/schema/rule.ts';
import { SITES } from '../sites.ts';
import { readText } from './files.ts';

const { config, out, base } = SITES.find(({ name }) => name === 'main')!;
const { entries, frameworks } = await readPlaybook((await loadConfig(config)).content);
const published = entries.filter(({ data }) => data.status === 'published');

/** Controls with the addresses of the published entries that name them. */
const templates = published.flatMap((entry) =>
  entry.collection === 'templates'
    ? [...(entry.data.controls ?? []), ...(entry.data.rules ?? []).flatMap((rule) => rule.controls)].map(
        (control) => [control, `${base}templates/${entry.slug}/`] as const,
      )
    : [],
);
const scenarios = published.flatMap((entry) =>
  entry.collection === 'scenarios'
    ? (entry.data.controls ?? []).map((control) => [control, `${base}scenarios/${entry.slug}/`] as const)
    : [],
);

const hrefs = (html: string): string[] => [...html.matchAll(/\shref="?([^"\s>]+)/g)].map((match) => match[1]!);

/** Links of each control on the page of all controls, by its anchor. */
const items = new Map(
  readText(out, 'controls/index.html')
    .split(/<div(?=[^>]*\sid=)/)
    .map((part) => [/\sid="?([^"\s>]+)/.exec(part)?.[1], hrefs(part)] as const),
);
/** Sections of the crosswalk of a framework by their ids, each with its links. */
const sectionsOf = (framework: string): Map<string | undefined, string[]> =>
  new Map(
    readText(out, `controls/${framework}/index.html`)
      .split(/<h2(?=[^>]*\sid=)/)
      .map((part) => [/\sid="?([^"\s>]+)/.exec(part)?.[1], hrefs(part)]),
  );

describe('the pages of controls', () => {
  it('link each control to every template that names it, as a whole or in a rule', () => {
    expect(templates.length).toBeGreaterThan(50);
    expect(templates.filter(([control, address]) => !items.get(controlAnchor(control))?.some((href) => href.startsWith(address)))).toEqual(
      [],
    );
  });

  it.each(frameworks.map(({ id, controls }) => [id, controls.map((control) => `${id}:${control.id}`)] as const))(
    'of %s have each control in one section, with the templates and scenarios that name it',
    (id, refs) => {
      const sections = sectionsOf(id);
      for (const ref of refs) {
        const anchor = `${base}controls/#${controlAnchor(ref)}`;
        const holding = [...sections].filter(([, links]) => links.includes(anchor));
        const named = templates.some(([control]) => control === ref);
        const raised = scenarios.some(([control]) => control === ref);
        expect([ref, holding.map(([section]) => section)]).toEqual([
          ref,
          [named ? 'answered' : raised ? 'raised' : expect.stringMatching(/^not-(covered|verified)$/)],
        ]);
        const [, links] = holding[0]!;
        for (const [control, address] of [...templates, ...scenarios])
          if (control === ref) expect(links.some((href) => href.startsWith(address))).toBe(true);
      }
    },
  );
});
