import path from 'node:path';
import { expect, it } from 'vitest';
import { readPlaybook } from '../../scripts/io/read-playbook.ts';
import { loadConfig } from '../../src/content/load-config.ts';

it('finds nothing wrong with the playbook of another organisation', async () => {
  const { config, content } = await loadConfig(path.resolve(import.meta.dirname, '../fixtures/lumen/playbook.config.ts'));
  const { issues, files } = await readPlaybook(content);
  expect({ name: config.name, issues, files }).toEqual({ name: 'Lumen Marketing Handbook', issues: [], files: 7 });
});
