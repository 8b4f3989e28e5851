import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { carryOver, MANIFEST } from './carry-over.ts';

let folder: string;
beforeEach(() => (folder = mkdtempSync(path.join(tmpdir(), 'playbook-carry-'))));
afterEach(() => rmSync(folder, { recursive: true, force: true }));

/** A built site with a page and these files. */
function site(name: string, ...files: string[]): string {
  const out = path.join(folder, name);
  for (const file of ['index.html', 'pagefind/pagefind.js', ...files]) {
    mkdirSync(path.dirname(path.join(out, file)), { recursive: true });
    writeFileSync(path.join(out, file), `${name} ${file}`);
  }
  return out;
}

const read = (out: string, file: string) => readFileSync(path.join(out, file), 'utf8');
const inAstro = (out: string) => readdirSync(path.join(out, '_astro')).sort();

describe('carryOver', () => {
  it('lets a page of the last build find its scripts, styles and index in the new one', async () => {
    const first = site('first', '_astro/search.AAAAAAAA.js', '_astro/Base.BBBBBBBB.css', 'pagefind/index/en_1.pf_index');
    await carryOver(undefined, first);
    const second = site('second', '_astro/search.CCCCCCCC.js', 'pagefind/index/en_2.pf_index');
    expect(await carryOver(first, second)).toEqual([
      '_astro/Base.BBBBBBBB.css',
      '_astro/search.AAAAAAAA.js',
      'pagefind/index/en_1.pf_index',
    ]);
    expect(read(second, '_astro/search.AAAAAAAA.js')).toBe('first _astro/search.AAAAAAAA.js');
    expect(inAstro(second)).toEqual(['Base.BBBBBBBB.css', 'search.AAAAAAAA.js', 'search.CCCCCCCC.js']);
    expect(JSON.parse(read(second, MANIFEST))).toEqual({ files: ['_astro/search.CCCCCCCC.js', 'pagefind/index/en_2.pf_index'] });
  });

  it('carries what a build made, and not what that build carried', async () => {
    const builds = ['first', 'second', 'third'].map((name) => site(name, `_astro/${name}.AAAAAAAA.js`));
    let last: string | undefined;
    for (const build of builds) {
      await carryOver(last, build);
      last = build;
    }
    expect(inAstro(builds[2]!)).toEqual(['second.AAAAAAAA.js', 'third.AAAAAAAA.js']);
  });

  it('keeps what was carried when the same site is built again, since that replaces nothing', async () => {
    const first = site('first', '_astro/first.AAAAAAAA.js');
    await carryOver(undefined, first);
    const second = site('second', '_astro/second.AAAAAAAA.js');
    await carryOver(first, second);
    const again = site('again', '_astro/second.AAAAAAAA.js');
    expect(await carryOver(second, again)).toEqual(['_astro/first.AAAAAAAA.js']);
    const third = site('third', '_astro/third.AAAAAAAA.js');
    await carryOver(again, third);
    expect(inAstro(third)).toEqual(['second.AAAAAAAA.js', 'third.AAAAAAAA.js']);
  });

  it('leaves a file that both builds have, and all that has no hash, to the new build', async () => {
    const first = site('first', '_astro/same.AAAAAAAA.js', 'theme.css');
    const second = site('second', '_astro/same.AAAAAAAA.js');
    expect(await carryOver(first, second)).toEqual([]);
    expect(read(second, '_astro/same.AAAAAAAA.js')).toBe('second _astro/same.AAAAAAAA.js');
    expect(read(second, 'pagefind/pagefind.js')).toBe('second pagefind/pagefind.js');
    expect(existsSync(path.join(second, 'theme.css'))).toBe(false);
  });

  it('has nothing to carry in a fresh checkout, and from a folder that holds no site', async () => {
    const first = site('first', '_astro/a.AAAAAAAA.js');
    expect(await carryOver(undefined, first)).toEqual([]);
    expect(await carryOver(path.join(folder, 'nowhere'), first)).toEqual([]);
    writeFileSync(path.join(folder, 'file'), '');
    expect(await carryOver(path.join(folder, 'file'), first)).toEqual([]);
  });

  it.each([
    ['no JSON', '{'],
    ['no list', '{"files":"x"}'],
    ['a list of what are no names', '{"files":[1]}'],
  ])('carries all hashed files of a site whose manifest is %s', async (_, manifest) => {
    const first = site('first', '_astro/a.AAAAAAAA.js');
    writeFileSync(path.join(first, MANIFEST), manifest);
    expect(await carryOver(first, site('second'))).toEqual(['_astro/a.AAAAAAAA.js']);
  });

  it('takes no path from a manifest that leads elsewhere, and follows no link', async () => {
    const first = site('first', '_astro/a.AAAAAAAA.js');
    writeFileSync(path.join(folder, 'secret'), 'SECRET');
    symlinkSync(path.join(folder, 'secret'), path.join(first, '_astro/link.AAAAAAAA.js'));
    writeFileSync(
      path.join(first, MANIFEST),
      JSON.stringify({ files: ['../secret', '_astro/../../secret', '_astro/link.AAAAAAAA.js', '_astro/gone.js'] }),
    );
    expect(await carryOver(first, site('second', '_astro/b.AAAAAAAA.js'))).toEqual([]);
  });
});
