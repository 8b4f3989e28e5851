import { spawn } from 'node:child_process';
import { pathToFileURL } from 'node:url';

type Message = { id?: number; method?: string; params?: unknown; result?: unknown; error?: { message: string } };

/** A fault as an editor shows it. */
export interface Diagnostic {
  message: string;
  range: { start: { line: number; character: number } };
}

/** A language server, driven as an editor drives it. */
export interface Editor {
  /** Opens a document. @returns its faults */
  open: (file: string, language: string, text: string) => Promise<Diagnostic[]>;
  /** Completions at a place, counted from 0, by label. */
  complete: (file: string, line: number, character: number) => Promise<string[]>;
  close: () => void;
}

/**
 * Starts a language server for a workspace.
 * @param server path of its script; it speaks over its standard streams
 * @param root absolute path of the workspace
 * @param settings answers to `workspace/configuration`, by section
 * @param options what the editor's extension hands over at the start
 */
export async function startEditor(server: string, root: string, settings: Record<string, unknown>, options: object): Promise<Editor> {
  const child = spawn('node', [server, '--stdio'], { cwd: root, stdio: ['pipe', 'pipe', 'ignore'] });
  const waiting = new Map<number, (message: Message) => void>();
  const faults = new Map<string, Diagnostic[]>();
  let next = 1;
  const send = (message: Message) => {
    const body = JSON.stringify({ jsonrpc: '2.0', ...message });
    child.stdin.write(`Content-Length: ${Buffer.byteLength(body)}\r\n\r\n${body}`);
  };
  const request = (method: string, params: unknown) =>
    new Promise<unknown>((resolve, reject) => {
      const id = next++;
      waiting.set(id, ({ result, error }) => (error ? reject(new Error(error.message)) : resolve(result)));
      send({ id, method, params });
    });
  onMessages(child.stdout, (message) => {
    if (message.id !== undefined && message.method === undefined) waiting.get(message.id)?.(message);
    else if (message.method === 'workspace/configuration') {
      const { items } = message.params as { items: { section: string }[] };
      send({ id: message.id, result: items.map(({ section }) => settings[section] ?? null) });
    } else if (message.method === 'textDocument/publishDiagnostics') {
      const { uri, diagnostics } = message.params as { uri: string; diagnostics: Diagnostic[] };
      faults.set(uri, diagnostics);
    } else if (message.id !== undefined) send({ id: message.id, result: null });
  });
  const rootUri = pathToFileURL(root).href;
  await request('initialize', {
    processId: process.pid,
    rootUri,
    workspaceFolders: [{ uri: rootUri, name: 'playbook' }],
    initializationOptions: options,
    capabilities: {
      workspace: { configuration: true, workspaceFolders: true },
      textDocument: { publishDiagnostics: {}, completion: { completionItem: { snippetSupport: true } } },
    },
  });
  send({ method: 'initialized', params: {} });
  send({ method: 'workspace/didChangeConfiguration', params: { settings } });
  return {
    async open(file, languageId, text) {
      const uri = pathToFileURL(file).href;
      faults.delete(uri);
      send({ method: 'textDocument/didOpen', params: { textDocument: { uri, languageId, version: 1, text } } });
      for (let tries = 0; tries < 2400 && !faults.get(uri)?.length; tries++) await new Promise((resolve) => setTimeout(resolve, 50));
      return faults.get(uri) ?? [];
    },
    async complete(file, line, character) {
      const params = { textDocument: { uri: pathToFileURL(file).href }, position: { line, character } };
      const result = (await request('textDocument/completion', params)) as { items: { label: string }[] } | null;
      return result?.items.map((item) => item.label) ?? [];
    },
    close: () => child.kill(),
  };
}

function onMessages(stream: NodeJS.ReadableStream, take: (message: Message) => void): void {
  let buffer = Buffer.alloc(0);
  stream.on('data', (chunk: Buffer) => {
    buffer = Buffer.concat([buffer, chunk]);
    for (;;) {
      const head = buffer.indexOf('\r\n\r\n');
      if (head < 0) return;
      const length = Number(/Content-Length: (\d+)/.exec(buffer.toString('utf8', 0, head))?.[1]);
      if (buffer.length < head + 4 + length) return;
      take(JSON.parse(buffer.toString('utf8', head + 4, head + 4 + length)) as Message);
      buffer = buffer.subarray(head + 4 + length);
    }
  });
}
