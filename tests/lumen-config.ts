import { cpSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';

const LUMEN = path.resolve(import.meta.dirname, 'fixtures/lumen');

/** Puts the configuration of the other organisation into a folder anywhere, with the files that it names beside the content. */
export function copyLumenConfig(folder: string): void {
  for (const item of readdirSync(LUMEN, { withFileTypes: true }))
    if (item.isFile()) cpSync(path.join(LUMEN, item.name), path.join(folder, item.name));
  const config = path.join(folder, 'playbook.config.ts');
  // The copy imports its type from the source.
  writeFileSync(
    config,
    readFileSync(config, 'utf8').replace(
      /from '[^']*config\.ts'/,
      `from '${path.resolve(import.meta.dirname, '../src/domain/schema/config.ts')}'`,
    ),
  );
}
