import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { siteHandler } from '../../scripts/serve/site-handler.ts';
import { SITES } from '../sites.ts';

/** A test site whose answers change while a browser reads it, on a port and so with a store of its own. */
export interface ChangingSite {
  /** Address of a path of the site. */
  at: (path?: string) => string;
  /** Answers that stand before the files, by path. */
  instead: Map<string, (response: ServerResponse) => void>;
  stop: () => Promise<void>;
}

/** Serves the built main site. */
export async function changingSite(): Promise<ChangingSite> {
  const instead = new Map<string, (response: ServerResponse) => void>();
  const files = siteHandler(SITES[0]!.out, '/');
  const server = createServer((request, response) => {
    const other = instead.get(new URL(request.url ?? '/', 'http://localhost').pathname);
    if (other) other(response);
    else files(request, response);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    at: (path = '/') => `http://127.0.0.1:${(server.address() as AddressInfo).port}${path}`,
    instead,
    stop: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

/** A page that a public host lets a browser take from its cache for ten minutes. */
export const cachedPage =
  (words: string) =>
  (response: ServerResponse): void =>
    void response
      .writeHead(200, { 'content-type': 'text/html; charset=utf-8', 'cache-control': 'max-age=600' })
      .end(`<!doctype html><html lang="en-GB"><head><title>Lamps</title></head><body><main>${words}</main></body></html>`);
