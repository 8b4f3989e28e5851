import { createServer, type RequestListener, type Server } from 'node:http';

/** The two loopback addresses: a browser that is sent to `localhost` may try either first. */
const LOOPBACK = ['127.0.0.1', '::1'];

/** Ports tried after the one that was asked for. */
const TRIED = 20;

/** A server that listens. */
export interface Listening {
  port: number;
  stop: () => Promise<void>;
}

/**
 * Listens on this machine only; on the next port that is free if the wanted one is taken.
 * @throws Error with what to do if no port can be had
 */
export async function listen(handler: RequestListener, wanted: number): Promise<Listening> {
  const last = Math.min(65_535, wanted + TRIED);
  for (let port = wanted; port <= last; port++) {
    const servers: Server[] = [];
    const stop = async () => void (await Promise.all(servers.map(close)));
    try {
      for (const host of LOOPBACK) {
        const server = await listenOn(handler, port, host);
        if (server) servers.push(server);
      }
      if (servers.length > 0) return { port, stop };
      throw new Error('This machine has no loopback address to serve the site on. Check its network settings.');
    } catch (error) {
      await stop();
      const { code } = error as NodeJS.ErrnoException;
      if (code === 'EACCES') throw new Error(`Port ${port} may not be used by this user. Name one above 1023 with --port.`);
      if (code !== 'EADDRINUSE') throw error;
    }
  }
  throw new Error(
    last === wanted
      ? `Port ${wanted} is taken, and there is none after it. Stop what uses it, or name another with --port.`
      : `The ports ${wanted} to ${last} are all taken. Stop what uses them, or name another with --port.`,
  );
}

/** @returns `undefined` if this machine has no such address, as without IPv6 */
function listenOn(handler: RequestListener, port: number, host: string): Promise<Server | undefined> {
  const server = createServer(handler);
  server.on('connect', (_request, socket) => {
    // A peer that is gone already is no error of the server.
    socket.on('error', () => socket.destroy());
    socket.end('HTTP/1.1 405 Method Not Allowed\r\nAllow: GET, HEAD\r\nConnection: close\r\n\r\n');
  });
  return new Promise((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) =>
      ['EADDRNOTAVAIL', 'EAFNOSUPPORT'].includes(error.code ?? '') ? resolve(undefined) : reject(error),
    );
    server.listen(port, host, () => resolve(server));
  });
}

function close(server: Server): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => resolve());
    server.closeAllConnections();
  });
}
