import { messageOf, ForkError } from '../fault.ts';
import { assertAllowed, DOWNLOAD, UnreachableError } from './rules.ts';

/** The body of an address; nothing where the server says that there is none (404 or 410). */
export async function download(address: URL): Promise<Buffer | undefined> {
  const signal = AbortSignal.timeout(DOWNLOAD.milliseconds);
  let url = address;
  for (let hop = 0; hop <= DOWNLOAD.redirects; hop++) {
    assertAllowed(url);
    const response = await ask(url, signal);
    const location = response.headers.get('location');
    if (response.status >= 300 && response.status < 400 && location) {
      await response.body?.cancel();
      if (!URL.canParse(location, url)) throw new ForkError(`${url.href} leads to ${JSON.stringify(location)}, which is no address.`);
      url = new URL(location, url);
      continue;
    }
    if (response.ok) return readBody(response, url);
    await response.body?.cancel();
    if (response.status === 404 || response.status === 410) return undefined;
    throw new UnreachableError(`${url.href} answered ${response.status}, expected 200. Try again later.`);
  }
  throw new ForkError(`${address.href} leads on more than ${DOWNLOAD.redirects} times.`);
}

async function ask(url: URL, signal: AbortSignal): Promise<Response> {
  try {
    return await fetch(url, { redirect: 'manual', signal, headers: { accept: 'application/json', 'user-agent': 'playbook' } });
  } catch (error) {
    throw unreachable(url, error);
  }
}

/** Reads no more than is allowed, whatever the server says of its length. */
async function readBody(response: Response, url: URL): Promise<Buffer> {
  const parts: Uint8Array[] = [];
  let size = 0;
  if (!response.body) return Buffer.alloc(0);
  try {
    for await (const part of response.body as unknown as AsyncIterable<Uint8Array>) {
      size += part.byteLength;
      if (size > DOWNLOAD.bytes) break;
      parts.push(part);
    }
  } catch (error) {
    throw unreachable(url, error);
  }
  if (size > DOWNLOAD.bytes) throw new ForkError(`${url.href} is larger than ${DOWNLOAD.bytes / 1024 / 1024} MB, which no release is.`);
  return Buffer.concat(parts);
}

function unreachable(url: URL, error: unknown): UnreachableError {
  const cause = error instanceof Error && error.cause instanceof Error ? error.cause : error;
  const why =
    error instanceof Error && error.name === 'TimeoutError' ? `no answer in ${DOWNLOAD.milliseconds / 1000} seconds` : messageOf(cause);
  return new UnreachableError(
    `${url.href} did not answer (${why || 'no connection'}). Check the address and the connection, then try again.`,
    {
      cause: error,
    },
  );
}
