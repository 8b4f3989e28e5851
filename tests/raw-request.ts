import { connect } from 'node:net';

/** An answer as it came over the wire. */
export interface RawAnswer {
  status: number;
  headers: Record<string, string>;
  body: string;
  /** Everything that came, for what no answer may hold. */
  all: string;
}

/**
 * Sends the lines of a request as they are: clients of HTTP would mend what a hostile one would not.
 * @param head the first line and further headers
 * @throws Error if the connection is closed without an answer
 */
export function rawRequest(port: number, ...head: string[]): Promise<RawAnswer> {
  const host = head.some((line) => /^host:/i.test(line)) ? [] : ['Host: localhost'];
  return new Promise((resolve, reject) => {
    const chunks: Buffer[] = [];
    const socket = connect(port, '127.0.0.1');
    socket.on('error', reject);
    socket.on('data', (chunk) => chunks.push(chunk));
    socket.on('close', () => {
      const all = Buffer.concat(chunks).toString('utf8');
      const [top = '', ...rest] = all.split('\r\n\r\n');
      const [first = '', ...lines] = top.split('\r\n');
      const status = /^HTTP\/1\.1 (\d{3}) /.exec(first)?.[1];
      if (!status) return reject(new Error(`The connection was closed without an answer to ${head[0]}.`));
      const headers = Object.fromEntries(
        lines.map((line) => [line.split(':')[0]!.toLowerCase(), line.slice(line.indexOf(':') + 1).trim()]),
      );
      resolve({ status: Number(status), headers, body: rest.join('\r\n\r\n'), all });
    });
    socket.write([...head, ...host, 'Connection: close', '', ''].join('\r\n'));
  });
}
