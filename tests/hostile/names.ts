import { inBody, scenario, type HostileCase } from './case.ts';

const placed = (name: string, file: string, codes: HostileCase['codes'], more: Partial<HostileCase> = {}): HostileCase => ({
  name,
  file,
  content: scenario('A lamp.'),
  codes,
  ...more,
});
const beside = (name: string, file: string, codes: HostileCase['codes'], content: string | Uint8Array = 'A lamp.'): HostileCase =>
  placed(name, 'scenarios/talking-lamp.mdx', codes, { beside: { [file]: content }, checkOnly: true });

/** Names that a system, a disk or the build takes for something else, and files that nothing would read. */
export const nameCases: HostileCase[] = [
  placed('ending in capitals', 'scenarios/lamp.MDX', ['misplaced']),
  placed('ending in two cases', 'scenarios/lamp.Mdx', ['misplaced']),
  placed('ending of Markdown', 'scenarios/lamp.markdown', ['misplaced']),
  placed('ending of an editor', 'scenarios/lamp.mdx~', ['misplaced']),
  placed('two endings', 'scenarios/lamp.mdx.txt', ['misplaced']),
  placed('no ending', 'scenarios/lamp', ['misplaced']),
  placed('device of Windows', 'scenarios/con.mdx', ['misplaced']),
  placed('another device of Windows', 'scenarios/lpt1.mdx', ['misplaced']),
  placed('folder called like a device', 'scenarios/aux/index.mdx', ['misplaced']),
  placed('name with a space', 'scenarios/a lamp.mdx', ['misplaced']),
  placed('name that ends in a space', 'scenarios/lamp.mdx ', ['misplaced']),
  placed('name with an accent', 'scenarios/café.mdx', ['misplaced']),
  placed('name with a quotation mark', 'scenarios/a"b.mdx', ['misplaced']),
  placed('name with a colon', 'scenarios/a:b.mdx', ['misplaced']),
  placed('name that starts with a hyphen', 'scenarios/-lamp.mdx', ['misplaced']),
  placed('slug of 101 letters', `scenarios/${'a'.repeat(101)}.mdx`, ['misplaced']),
  placed('folder of 250 letters', `scenarios/${'a'.repeat(250)}/index.mdx`, ['misplaced']),
  placed('slug of 100 letters', `scenarios/${'a'.repeat(100)}.mdx`, []),
  placed('two names that differ by case', 'scenarios/lamp.mdx', ['misplaced'], { beside: { 'scenarios/Lamp.mdx': scenario('A lamp.') } }),
  placed('two folders that differ by case', 'scenarios/lamp.mdx', ['misplaced'], {
    beside: { 'Scenarios/other.mdx': scenario('A lamp.') },
    checkOnly: true,
  }),
  {
    ...inBody('two pictures that differ by case', '![a](./lamp.png)', ['misplaced']),
    beside: { 'scenarios/lamp.png': 'a', 'scenarios/Lamp.png': 'a' },
    checkOnly: true,
  },
  beside('picture with a name of 240 letters', `scenarios/${'a'.repeat(240)}.png`, ['misplaced']),
  beside('notes among the entries', 'notes.txt', ['misplaced']),
  beside('framework with another ending', 'controls/lamps.yml', ['misplaced']),
  beside('framework in a folder', 'controls/more/lamps.yaml', ['misplaced']),
  beside('framework in capitals', 'controls/Lamps.yaml', ['misplaced']),
  beside('example that no template has', 'templates/lamp-note/example.yaml', ['misplaced']),
  beside('example beside a scenario', 'scenarios/example.yaml', ['misplaced']),
  beside('version with another name', 'templates/lamp-note/versions/latest.json', ['misplaced']),
  beside('words with another ending', 'words.md', ['misplaced']),
  beside('words in capitals', 'WORDS.TXT', ['misplaced']),
  beside('words that are not UTF-8', 'words.txt', ['encoding'], Buffer.from('caf\xe9\n', 'latin1')),
  beside('words in UTF-16', 'words.txt', ['encoding'], Buffer.from('\ufefflamp\n', 'utf16le')),
  beside('words with a hidden character', 'words.txt', ['hidden-character'], 'la\u200bmp\n'),
  beside('more words than can be read', 'words.txt', ['too-large'], 'lamp\n'.repeat(60_000)),
  beside('words with line ends of Windows', 'words.txt', [], '\ufefflamp\r\nLumen\r\n'),
  beside('what a Mac leaves', '.DS_Store', []),
  beside('what Windows leaves', 'scenarios/Thumbs.db', []),
  beside('what keeps a folder for git', 'guides/.gitkeep', []),
  beside('what an editor keeps of a folder', '.obsidian/workspace.json', []),
  beside('picture that no entry shows', 'scenarios/lamp.png', []),
];
