import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, it } from 'vitest';
import { loadConfig } from '../../src/content/load-config.ts';
import type { BenchView } from '../../src/domain/policy/bench-view.ts';
import { templateIndex, templateRegistry, templateRelease } from '../../src/domain/schema/release.ts';
import type { MachinePolicy } from '../../src/domain/schema/machine-policy.ts';
import { scenarioList } from '../../src/domain/schema/scenario-list.ts';
import { environmentOf, runPlaybook, SITES } from '../sites.ts';
import { filesOf, readText } from './files.ts';

const json = (out: string, file: string): unknown => JSON.parse(readText(out, file));
const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');

describe.each(SITES)('registry of $name', ({ out, config }) => {
  const registry = templateRegistry.parse(json(out, 'api/templates.json'));

  it('lists every template that has a page', () => {
    const pages = filesOf(out, '.html').flatMap((file) => /^templates\/([a-z0-9-]+)\/fill\/index\.html$/.exec(file)?.[1] ?? []);
    expect(registry.templates.map((template) => template.id).sort()).toEqual(pages.sort());
    expect(pages.length).toBeGreaterThan(0);
  });

  it.each(registry.templates.map((template) => template.id))('publishes every version of %s byte for byte as it was frozen', async (id) => {
    const { content } = await loadConfig(path.resolve(config));
    const listed = registry.templates.find((template) => template.id === id)!;
    const index = templateIndex.parse(json(out, path.posix.join('api', listed.index)));
    expect(index.latest).toBe(listed.latest);
    for (const version of index.versions) {
      const file = `templates/${id}/versions/${version.path}`;
      const text = readText(out, file);
      expect(sha256(text)).toBe(version.sha256);
      expect(text).toBe(readFileSync(path.join(content, file), 'utf8'));
      expect(templateRelease.parse(JSON.parse(text))).toMatchObject({ id, version: version.version });
    }
    expect(readText(out, `templates/${id}/latest.json`)).toBe(readText(out, `templates/${id}/versions/${index.latest}.json`));
    expect(listed.sha256).toBe(index.versions[0]!.sha256);
  });
});

describe('policies of main', () => {
  const { out } = SITES.find((site) => site.name === 'main')!;
  const files = filesOf(path.join(out, 'policies'), '.json').filter((file) => file !== 'policy.schema.json');

  it('fit the JSON Schema that they name', () => {
    const validate = new Ajv2020({ strict: false }).compile(json(out, 'policies/policy.schema.json') as object);
    expect(files).toContain('ai-use-policy.json');
    for (const file of files) {
      expect(validate(json(out, `policies/${file}`)), JSON.stringify(validate.errors)).toBe(true);
      expect(validate({ ...(json(out, `policies/${file}`) as object), rules: [{}] })).toBe(false);
    }
  });

  it('have a block of instructions with the reason of every rule', () => {
    for (const file of files) {
      const { rules } = json(out, `policies/${file}`) as MachinePolicy;
      const words = readText(out, `policies/${file.replace('.json', '.txt')}`);
      expect(rules.filter((rule) => !words.includes(`Reason: ${rule.why}`))).toEqual([]);
    }
  });

  it('answer each scenario alike on the page of the bench and by the command', () => {
    const list = scenarioList.parse(json(out, 'api/scenarios.json'));
    expect(list.scenarios.every(({ path: page }) => existsSync(path.join(out, 'api', page, 'index.html')))).toBe(true);
    const { output } = runPlaybook(['policy', 'test', '--format', 'json', '--from', out], environmentOf(SITES[0]!));
    const [{ view }] = JSON.parse(output) as [{ view: BenchView }];
    expect(view.lines.map((line) => line.slug).sort()).toEqual(list.scenarios.map((scenario) => scenario.slug));
    const words = readText(out, 'bench/index.html');
    const rows = [...words.matchAll(/<tr>(.*?)<\/tr>/gs)].map((match) =>
      match[1]!
        .replace(/<[^>]*>/g, ' ')
        .replace(/&#39;|&#x27;/g, "'")
        .replace(/\s+/g, ' '),
    );
    for (const line of view.lines) {
      const row = rows.find((text) => text.includes(line.title));
      expect(row, line.title).toContain(line.verdict);
    }
  });
});
