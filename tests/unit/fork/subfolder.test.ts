import { mkdir } from 'node:fs/promises';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { forget } from '../../../scripts/fork/commands/forget.ts';
import { fork } from '../../../scripts/fork/commands/fork.ts';
import { render } from '../../../scripts/fork/commands/render.ts';
import { status } from '../../../scripts/fork/commands/status.ts';
import { update } from '../../../scripts/fork/commands/update.ts';
import { lampPolicy, publish } from '../../fork/releases.ts';
import { createWorkspace, type Workspace } from '../../fork/workspace.ts';

let at: Workspace;
let inner: Workspace['machine'];
/** The folder of the playbook, as it is typed in the folder `rules/own` of the documents. */
const FROM = '../../../playbook';

beforeEach(async () => {
  at = await createWorkspace();
  await fork('lamp-policy', { answers: '../answers.yaml', out: 'rules/own' }, at.machine);
  inner = { ...at.machine, current: path.join(at.root, 'rules/own') };
  await publish(at.site, [lampPolicy('1.0.0'), lampPolicy('1.1.0')]);
  at.said.length = 0;
});
afterEach(() => at.remove());

describe('in a folder below that of the lock', () => {
  it('--from is a path from there', async () => {
    expect(await status({ from: FROM }, inner)).toBe(2);
    expect(await render('lamp-policy', { format: 'md', from: FROM }, inner)).toBe(0);
    expect(await update('lamp-policy', { from: FROM }, inner)).toBe(0);
    expect(await at.read('rules/own/lamp-policy.md')).toContain('version: 1.1.0');
    await expect(update('lamp-policy', { from: '../playbook' }, inner)).rejects.toThrow(`Found no templates in ${at.root}`);
  });

  it('a document is named by its path from there, or by its id', async () => {
    expect(await update('lamp-policy.md', {}, inner)).toBe(0);
    expect(await render('../own/lamp-policy.md', { format: 'md' }, inner)).toBe(0);
    expect(await forget('./lamp-policy.md', inner)).toBe(0);
    expect(await at.read('.playbook/lock.json')).toContain('"documents": []');
  });

  it('another file of a document is written beside it, or where --out says from there', async () => {
    const elsewhere = { ...at.machine, current: path.join(at.root, 'elsewhere') };
    await mkdir(elsewhere.current);
    expect(await render('lamp-policy', { format: 'yaml' }, elsewhere)).toBe(0);
    expect(await render('lamp-policy', { format: 'yaml', out: 'own.yaml' }, elsewhere)).toBe(0);
    expect(await at.read('rules/own/lamp-policy.yaml')).toBe(await at.read('elsewhere/own.yaml'));
    expect(at.said).toEqual(['Written: ../rules/own/lamp-policy.yaml.', 'Written: own.yaml.']);
  });

  it.each(['rules/own/lamp-policy.md', '../../../lamp-policy.md'])('a path from elsewhere, %s, names none', async (file) => {
    await mkdir(path.join(inner.current, 'rules'));
    await expect(update(file, {}, inner)).rejects.toThrow(`Found no document "${file}" in ${at.root}.`);
  });
});
