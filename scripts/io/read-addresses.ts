import { existsSync } from 'node:fs';
import { listContent, readContentFile } from '../../src/content/files.ts';
import { walk } from '../../src/domain/document/walk.ts';
import type { Position } from '../../src/domain/issue.ts';
import { decode } from '../../src/markdown/decode.ts';
import { parseYaml, splitFrontmatter, type Yaml } from '../../src/markdown/frontmatter.ts';
import { parseBody } from '../../src/markdown/parse.ts';

/** Where an external address is written. */
export interface Place {
  /** Path of the file, from the root of the content. */
  file: string;
  position: Position;
}

const EXTERNAL = /^https?:\/\/\S+$/;

/**
 * Every external address that a content folder leads to, each with all its places: values of the frontmatter and of
 * the controls that are addresses, and links of the bodies. Nothing is executed; files with faults give what can be read.
 * @param content absolute path of the folder
 */
export async function readAddresses(content: string): Promise<Map<string, Place[]>> {
  const found = new Map<string, Place[]>();
  const add = (url: string, place: Place) => {
    const places = found.get(url);
    if (places) places.push(place);
    else found.set(url, [place]);
  };
  const { files } = existsSync(content) ? await listContent(content) : { files: [] };
  for (const file of files) {
    if (!/\.(mdx|yaml)$/.test(file)) continue;
    const { bytes } = await readContentFile(content, file);
    const source = bytes && decode(bytes, file).text;
    if (source === undefined) continue;
    if (file.endsWith('.yaml')) {
      addressesOf(parseYaml(source, file), file, add);
      continue;
    }
    const { yaml } = splitFrontmatter(source);
    if (yaml !== undefined) addressesOf(parseYaml(yaml, file, 1), file, add);
    const { tree, positions } = parseBody(source, file);
    walk(tree, (node) => {
      if ((node.type === 'link' || node.type === 'definition') && EXTERNAL.test(node.url)) {
        add(node.url, { file, position: positions.get(node) ?? { line: 1, column: 1, endLine: 1, endColumn: 1 } });
      }
    });
  }
  return found;
}

function addressesOf({ data, locate }: Yaml, file: string, add: (url: string, place: Place) => void): void {
  const visit = (value: unknown, at: (string | number)[]): void => {
    if (typeof value === 'string' && EXTERNAL.test(value)) add(value, { file, position: locate(at) });
    else if (Array.isArray(value)) value.forEach((item, i) => visit(item, [...at, i]));
    else if (typeof value === 'object' && value !== null) for (const [key, item] of Object.entries(value)) visit(item, [...at, key]);
  };
  visit(data, []);
}
