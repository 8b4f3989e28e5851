import { inBody, inFields, scenario, type HostileCase } from './case.ts';

const link = (name: string, url: string): HostileCase => inBody(`link: ${name}`, `[a](${url})`, ['unsafe-address'], '16:1');
const image = (name: string, url: string): HostileCase => inBody(`image: ${name}`, `![a](${url})`, ['unsafe-address'], '16:1');
const source = (name: string, url: string): HostileCase => ({
  name: `source: ${name}`,
  file: 'sources/enquiry-log.mdx',
  content: scenario('A log.')
    .replace(/situation:[^]*binds\.\n/, '')
    .replace(
      'status:',
      `publisher: Lumen\nurl: ${url}\npublished: undated\naccessed: 2026-10-01\npopulation: Callers\nkind: primary\nfigures: []\nstatus:`,
    ),
  codes: ['schema'],
  at: '10:6',
});

/** Addresses that execute, leave the site unseen, or leave the folder. */
export const addressCases: HostileCase[] = [
  link('javascript', 'javascript:alert(1)'),
  link('javascript in another case', 'JaVaScRiPt:alert(1)'),
  link('javascript with an entity', '&#106;avascript:alert(1)'),
  link('javascript with a tab', '<java&Tab;script:alert(1)>'),
  link('javascript after a line break', '<&#10;javascript:alert(1)>'),
  link('vbscript', 'vbscript:msgbox(1)'),
  link('data', 'data:text/html;base64,PHNjcmlwdD4='),
  link('file', 'file:///etc/passwd'),
  link('blob', 'blob:https://evil.example/a'),
  link('relative to the protocol', '//evil.example'),
  link('backslashes for slashes', '/\\evil.example'),
  link('two backslashes', '\\\\\\\\evil.example\\\\share'),
  link('tab between slashes', '</&Tab;/evil.example>'),
  link('host that is a name', 'https://lamp.example@evil.example/'),
  link('no host', 'https://'),
  inBody('definition: javascript', '[a][b]\n\n[b]: javascript:alert(1)', ['unsafe-address'], '18:1'),
  inBody('definition: data in angle brackets', '[a][b]\n\n[b]: <data:text/html,a>', ['unsafe-address'], '18:1'),
  inBody('autolink of javascript', '<javascript:alert(1)>', ['mdx-syntax'], '16:1'),
  image('another host', 'https://evil.example/pixel.png'),
  image('relative to the protocol', '//evil.example/pixel.png'),
  image('data', 'data:image/svg+xml,a'),
  image('javascript', 'javascript:alert(1)'),
  image('root of the machine', '/etc/passwd'),
  image('backslashes', '..\\\\..\\\\outside\\\\secret.png'),
  image('query for the bundler', './lamp.png?raw'),
  image('percent signs', './%2e%2e/%2e%2e/outside/secret.png'),
  image('a picture that can hold code', './lamp.svg'),
  image('a folder', './'),
  inBody('image: out of the folder', '![a](../../outside/secret.png)', ['image-missing'], '16:1'),
  inBody('image: far out of the folder', '![a](../../../../../../../../etc/logo.png)', ['image-missing'], '16:1'),
  inBody('image by reference', '![a][b]\n\n[b]: https://evil.example/pixel.png', ['unsafe-address'], '16:1'),
  source('javascript', 'javascript:alert(1)'),
  source('javascript with a tab', '"java\\tscript:alert(1)"'),
  source('data', '"data:text/html,a"'),
  source('no protocol', '//evil.example'),
  inFields('old address: out of the site', { redirectFrom: '[/../../outside/]' }, ['schema']),
  inFields('old address: another host', { redirectFrom: '[https://evil.example/]' }, ['schema']),
  inFields('old address: relative to the protocol', { redirectFrom: '[//evil.example/]' }, ['schema']),
  inFields('old address: backslash', { redirectFrom: "['/\\evil']" }, ['schema']),
  inFields('reference out of the collection', { related: '[scenarios/../../outside]' }, ['schema']),
  inFields('role out of its folder', { roles: '[../../outside]' }, ['schema']),
  inBody('id of a component out of its folder', '<Related entry="../../outside/secret" />', ['reference-unknown'], '16:1'),
];
