import { readFile, realpath } from 'node:fs/promises';
import { STATUS_CODES, type IncomingMessage, type RequestListener, type ServerResponse } from 'node:http';
import path from 'node:path';
import send from 'send';
import { isHashed } from '../io/build-files.ts';
import { findFile } from './find-file.ts';
import { sitePath } from './site-path.ts';

/** Methods that a folder of files can answer. */
const METHODS = 'GET, HEAD';

/** A file whose name holds the hash of its content never changes; everything else is asked for anew each time. */
const IMMUTABLE = 'public, max-age=31536000, immutable';
const FRESH = 'no-cache';

/**
 * Answers requests from the folder of a built site, as a public host does: the files that are there, `index.html` of a folder, and
 * the page 404.html with its status for all else. An answer never holds a path of this machine.
 * @param out folder of the site; it may be replaced by another build while the server runs
 * @param base path under which the site stands, with a slash at either end
 */
export function siteHandler(out: string, base: string): RequestListener {
  return (request, response) => {
    answer(request, response, out, base).catch(() => {
      if (response.headersSent) response.destroy();
      else say(request, response, 500, 'The server could not read this file.');
    });
  };
}

async function answer(request: IncomingMessage, response: ServerResponse, out: string, base: string): Promise<void> {
  response.setHeader('x-content-type-options', 'nosniff');
  if (request.method !== 'GET' && request.method !== 'HEAD') {
    response.setHeader('allow', METHODS);
    // What the request carries is not read, so the connection cannot be used again.
    response.setHeader('connection', 'close');
    return say(request, response, 405, `This server only answers ${METHODS.replace(', ', ' and ')}.`);
  }
  if (!isOwnHost(request.headers.host)) return say(request, response, 403, 'This server only answers at the address it printed.');
  const wanted = sitePath(request.url ?? '/', base);
  if (wanted === 400) return say(request, response, 400, 'This is not an address that a page can have.');
  const root = await realpath(out).catch(() => undefined);
  const found = wanted === 404 || root === undefined ? undefined : await findFile(root, wanted);
  if (wanted === 404 || root === undefined || found === undefined) return sayMissing(request, response, root);
  if (found === 'folder') {
    const address = [base.slice(0, -1), ...wanted.names.map(encodeURIComponent), ''].join('/');
    response.setHeader('location', address + wanted.query);
    return say(request, response, 301, `This page is at ${address}`);
  }
  const suffix = /^bytes=-(\d+)$/.exec(request.headers.range ?? '')?.[1];
  // The end of a file that is longer than the file is all of it (RFC 9110, 14.1.2); the library takes it for none.
  if (suffix !== undefined && Number(suffix) > found.size) request.headers.range = 'bytes=0-';
  await sendFile(request, response, root, path.relative(root, found.file).split(path.sep));
}

function sendFile(request: IncomingMessage, response: ServerResponse, root: string, names: readonly string[]): Promise<void> {
  return new Promise((resolve, reject) => {
    response.on('close', resolve);
    send(request, `/${names.map(encodeURIComponent).join('/')}`, { root, index: false, dotfiles: 'allow', cacheControl: false })
      .on('headers', () => response.setHeader('cache-control', isHashed(names.join('/')) ? IMMUTABLE : FRESH))
      .on('directory', () => void sayMissing(request, response, root).catch(reject))
      .on('error', (error: Error & { status?: number; headers?: Record<string, string> }) => {
        if (response.headersSent) return response.destroy();
        for (const name of response.getHeaderNames()) if (name !== 'x-content-type-options') response.removeHeader(name);
        for (const [name, value] of Object.entries(error.headers ?? {})) response.setHeader(name, value);
        if (error.status === 404) void sayMissing(request, response, root).catch(reject);
        else say(request, response, error.status ?? 500, SENTENCES[error.status ?? 500] ?? SENTENCES[500]!);
      })
      .pipe(response);
  });
}

const SENTENCES: Record<number, string> = {
  412: 'The file is not as the request expects.',
  416: 'The file has no such range.',
  500: 'The server could not read this file.',
};

/** The page of the site that says so, or a sentence if the site has none. */
async function sayMissing(request: IncomingMessage, response: ServerResponse, root: string | undefined): Promise<void> {
  const found = root === undefined ? undefined : await findFile(root, { names: ['404.html'], folder: false });
  if (!found || found === 'folder') return say(request, response, 404, 'There is no such page.');
  const page = await readFile(found.file);
  response.setHeader('content-type', 'text/html; charset=utf-8');
  finish(request, response, 404, page);
}

function say(request: IncomingMessage, response: ServerResponse, status: number, sentence: string): void {
  response.setHeader('content-type', 'text/plain; charset=utf-8');
  finish(request, response, status, Buffer.from(`${status} ${STATUS_CODES[status]}\n${sentence}\n`));
}

function finish(request: IncomingMessage, response: ServerResponse, status: number, body: Buffer): void {
  response.setHeader('cache-control', FRESH);
  response.setHeader('content-length', body.length);
  response.writeHead(status);
  response.end(request.method === 'HEAD' ? undefined : body);
}

/**
 * Whether a request was meant for this machine. A page of another host may have its name lead here, and would then read the answer:
 * such a name has a dot in it, and is neither an address in numbers nor below `localhost`.
 */
function isOwnHost(host: string | undefined): boolean {
  const name = (host ?? '').replace(/:\d+$/, '').toLowerCase();
  return !name.includes('.') || name.endsWith('.localhost') || /^\d+(?:\.\d+){3}$/.test(name) || /^\[[\d:a-f.]+\]$/.test(name);
}
