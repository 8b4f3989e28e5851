import { createHash } from 'node:crypto';
import { unlink } from 'node:fs/promises';
import { createConnection, createServer, type Server } from 'node:net';
import { tmpdir, userInfo } from 'node:os';
import path from 'node:path';

/**
 * Takes a folder for this process. The lock is a socket that only one process can listen on, and that the system closes when the
 * process ends, however it ends: nothing is left behind that a later build would have to judge.
 * @param name what is taken, such as the path of a folder
 * @returns gives it back; `undefined` if another process has it
 */
export async function tryLock(name: string): Promise<(() => Promise<void>) | undefined> {
  const address = addressOf(name);
  const first = await listen(address);
  if (first) return () => close(first);
  // Only where a socket is a file can one be left behind, and then nothing answers there.
  if (!address.startsWith(tmpdir()) || (await answers(address))) return undefined;
  await unlink(address).catch(() => undefined);
  const second = await listen(address);
  return second && (() => close(second));
}

/** Wait between two attempts, in milliseconds, and how many there are: ten minutes in all. */
const PAUSE = 200;
const ATTEMPTS = 3000;

/**
 * Takes a folder as soon as no other process has it.
 * @param onWait called once if another process has it now
 * @returns gives it back; `undefined` if another process still has it after ten minutes
 */
export async function waitForLock(name: string, onWait: () => void): Promise<(() => Promise<void>) | undefined> {
  for (let attempt = 0; attempt < ATTEMPTS; attempt++) {
    const release = await tryLock(name);
    if (release) return release;
    if (attempt === 0) onWait();
    await new Promise((resolve) => setTimeout(resolve, PAUSE));
  }
  return undefined;
}

/** On Linux and Windows a name that is no file; elsewhere a file of this user. */
function addressOf(name: string): string {
  const id = createHash('sha256').update(`${userInfo().username}\0${name}`).digest('hex').slice(0, 32);
  if (process.platform === 'linux') return `\0playbook-${id}`;
  return process.platform === 'win32' ? `\\\\.\\pipe\\playbook-${id}` : path.join(tmpdir(), `playbook-${id}`);
}

function listen(address: string): Promise<Server | undefined> {
  return new Promise((resolve, reject) => {
    const server = createServer((socket) => socket.destroy());
    server.once('error', (error: NodeJS.ErrnoException) => (error.code === 'EADDRINUSE' ? resolve(undefined) : reject(error)));
    server.listen(address, () => resolve(server.unref()));
  });
}

function answers(address: string): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = createConnection(address, () => {
      socket.destroy();
      resolve(true);
    });
    socket.once('error', () => resolve(false));
  });
}

const close = (server: Server): Promise<void> => new Promise((resolve) => server.close(() => resolve()));
