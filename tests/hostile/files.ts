import { scenario, type HostileCase } from './case.ts';

const placed = (name: string, file: string, codes: HostileCase['codes'], before?: string): HostileCase => ({
  name,
  file,
  content: scenario('A lamp.'),
  codes,
  before,
});
const sound = 'scenarios/talking-lamp.mdx';

/** Names and kinds of files that lead out of the folder or into trouble. */
export const fileCases: HostileCase[] = [
  placed('link to a file outside', sound, ['symlink'], 'ln -s ../../outside/entry.mdx content/scenarios/linked.mdx'),
  placed('link to a folder outside', sound, ['symlink'], 'ln -s ../outside content/guides'),
  placed('link to the folder itself', sound, ['symlink'], 'ln -s .. content/scenarios/again'),
  placed('link to itself', sound, ['symlink'], 'ln -s loop.mdx content/scenarios/loop.mdx'),
  placed('link to nothing', sound, ['symlink'], 'ln -s nowhere content/scenarios/nothing.mdx'),
  placed('link to a file of the machine', sound, ['symlink'], 'ln -s /etc/passwd content/scenarios/passwd.mdx'),
  placed('link to a file inside', sound, ['symlink'], 'ln -s talking-lamp.mdx content/scenarios/silent-lamp.mdx'),
  placed(
    'link among the controls',
    sound,
    ['symlink'],
    'mkdir content/controls && ln -s ../../outside/entry.mdx content/controls/nist.yaml',
  ),
  {
    ...placed('link for an image', sound, ['symlink', 'image-missing'], 'ln -s ../../outside/secret.png content/scenarios/lamp.png'),
    content: scenario('![a](./lamp.png)'),
  },
  placed('pipe that never ends', sound, ['misplaced'], 'mkfifo content/scenarios/pipe.mdx'),
  placed('folder with the name of an entry', sound, [], 'mkdir content/scenarios/folder.mdx'),
  placed(
    'two files of one entry',
    sound,
    ['slug-duplicate', 'title-duplicate'],
    'mkdir content/scenarios/talking-lamp && cp content/scenarios/talking-lamp.mdx content/scenarios/talking-lamp/index.mdx',
  ),
  placed('name with an escape sequence', 'scenarios/a\u001b[2Jb.mdx', ['misplaced']),
  placed('name with a line break', 'scenarios/a\n::error::b.mdx', ['misplaced']),
  placed('name that is turned round', 'scenarios/a\u202exdm.mdx', ['misplaced']),
  placed('name with a backslash', 'scenarios/..\\..\\a.mdx', ['misplaced']),
  placed('name with a percent sign', 'scenarios/%2e%2e%2fa.mdx', ['misplaced']),
  placed('name in capitals', 'scenarios/Lamp.mdx', ['misplaced']),
  placed('name of dots', 'scenarios/....mdx', ['misplaced']),
  placed('name that is no UTF-8', sound, ['misplaced'], `touch "$(printf 'content/scenarios/a\\377.mdx')"`),
  placed('slug called constructor', 'scenarios/constructor.mdx', ['reserved-key']),
  placed('slug called __proto__', 'scenarios/__proto__.mdx', ['misplaced']),
  placed('entry two folders down', 'scenarios/a/b/index.mdx', ['misplaced']),
  placed('entry outside a collection', 'lamp.mdx', ['misplaced']),
  placed('module beside an entry', 'scenarios/evil.js', ['misplaced']),
  placed('module in capitals', 'scenarios/EVIL.TS', ['misplaced']),
  placed('page of HTML', 'scenarios/evil.html', ['misplaced']),
];
