import { status } from '../../scripts/fork/commands/status.ts';
import { update } from '../../scripts/fork/commands/update.ts';
import type { UpdateOptions } from '../../scripts/fork/update-types.ts';
import { lampPolicy, publish } from './releases.ts';
import type { Workspace } from './workspace.ts';

/** Files of a document of the lamp policy. */
export const FILE = 'lamp-policy.md';
export const YAML = 'lamp-policy.answers.yaml';
/** A sentence of version 1.0.0, what version 1.1.0 makes of it, and what a person does. */
export const OLD = 'a customer list may not lie under a lamp.';
export const NEW = 'a customer list may not lie under any lamp, also when nobody is in the room.';
export const MINE = 'no customer list may ever come near a candle.';

/** What a test does again and again in the workspace that it has at the moment. */
export const lamps = (at: () => Workspace) => ({
  /** Publishes versions of the lamp policy. */
  release: (...versions: Parameters<typeof lampPolicy>[0][]) =>
    publish(
      at().site,
      versions.map((version) => lampPolicy(version)),
    ),
  /** Updates all documents. @returns the exit code, and what was said */
  call: async (options: UpdateOptions = {}): Promise<[number, string]> => {
    at().said.length = 0;
    return [await update(undefined, options, at().machine), at().said.join('\n')];
  },
  /** Asks how the documents stand. @returns the exit code, and what was said */
  stand: async (): Promise<[number, string]> => {
    at().said.length = 0;
    return [await status({}, at().machine), at().said.join('\n')];
  },
  /** The documents of the lock. */
  lock: async () => (JSON.parse(await at().read('.playbook/lock.json')) as { documents: Record<string, unknown>[] }).documents,
});
