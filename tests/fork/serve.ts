import { readFile } from 'node:fs/promises';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import path from 'node:path';

/** Answers a request before the files do. @returns whether it did */
export type Answer = (request: IncomingMessage, response: ServerResponse) => boolean;

/** Serves a folder on the loopback address. @returns its address with a slash at its end, and what stops it */
export async function serveFolder(folder: string, answer: Answer = () => false): Promise<{ address: string; stop: () => Promise<void> }> {
  const server = createServer((request, response) => {
    if (answer(request, response)) return;
    const { pathname } = new URL(request.url ?? '/', 'http://localhost');
    readFile(path.join(folder, decodeURIComponent(pathname))).then(
      (bytes) => response.setHeader('content-type', 'application/json').end(bytes),
      () => response.writeHead(404).end(),
    );
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    address: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`,
    stop: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
