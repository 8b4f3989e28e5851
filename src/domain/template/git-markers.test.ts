import { describe, expect, it } from 'vitest';
import { findGitMarkers } from './git-markers.ts';

const lines = (...words: string[]): string => words.join('\n');
const found = (text: string, isMarkdown = true): number[] => findGitMarkers(text, isMarkdown).map(({ line }) => line);

const CONFLICT = lines('One.', '<<<<<<< HEAD', 'Two.', '=======', 'Three.', '>>>>>>> main', 'Four.');

describe('findGitMarkers', () => {
  it.each<[string, string, number[]]>([
    ['a conflict', CONFLICT, [2, 4, 6]],
    ['line ends of Windows', CONFLICT.replaceAll('\n', '\r\n'), [2, 4, 6]],
    ['line ends of old', CONFLICT.replaceAll('\n', '\r'), [2, 4, 6]],
    ['a byte order mark', `\ufeff${CONFLICT.slice(5)}`, [1, 3, 5]],
    ['the style diff3', CONFLICT.replace('=======', '||||||| 1234abc\nWas.\n======='), [2, 4, 6, 8]],
    ['the style diff3 with a message', CONFLICT.replace('=======', '||||||| parent of 1234abc (Say (it))\nWas.\n======='), [2, 4, 6, 8]],
    ['no labels', CONFLICT.replace(' HEAD', '').replace(' main', ''), [2, 4, 6]],
    ['markers of 32 signs', CONFLICT.replaceAll(/[<=>]{7}/g, (signs) => signs[0]!.repeat(32)), [2, 4, 6]],
    ['markers of 3 signs', CONFLICT.replaceAll(/[<=>]{7}/g, (signs) => signs[0]!.repeat(3)), [2, 4, 6]],
    ['an empty side', lines('<<<<<<< HEAD', '=======', 'Three.', '>>>>>>> main'), [1, 2, 4]],
    ['frontmatter', lines('---', '<<<<<<< HEAD', 'version: 1.0.0', '=======', 'version: 1.1.0', '>>>>>>> main', '---'), [2, 4, 6]],
    ['two conflicts', `${CONFLICT}\n${CONFLICT}`, [2, 4, 6, 9, 11, 13]],
    ['a start that was left', lines('One.', '<<<<<<< HEAD', 'Two.'), [2]],
    ['an end that was left', lines('One.', '>>>>>>> main', 'Two.'), [2]],
    ['a middle and an end that were left', lines('One.', '', '=======', 'Two.', '>>>>>>> main'), [3, 5]],
    ['an old side that was left', lines('One.', '||||||| 1234abc', 'Two.'), [2]],
    ['a side that opens code', CONFLICT.replace('Two.', '```\nTwo.'), [2, 5, 7]],
    ['a conflict around closed code', CONFLICT.replace('Two.', '```\nTwo.\n```'), [2, 6, 8]],
    ['code that is never closed', `\`\`\`\n${CONFLICT}`, [3, 5, 7]],
    ['a fence that closes with too few signs', `\`\`\`\`\n\`\`\`\n${CONFLICT}`, [4, 6, 8]],
    ['an example of another kind of fence inside', `~~~\n\`\`\`\n~~~\n${CONFLICT}`, [5, 7, 9]],
  ])('finds %s', (_, text, expected) => expect(found(text)).toEqual(expected));

  it.each<[string, string]>([
    ['nothing', ''],
    ['an underline of a heading', lines('Title', '=======', '', 'Words.')],
    ['many underlines', lines('Title', '=======', 'Other', '=======')],
    ['an underline and a quote below', lines('Title', '=====', '', '> Words.')],
    ['an example between fences', `Git writes:\n\n\`\`\`text\n${CONFLICT}\n\`\`\`\n`],
    ['an example between tildes', `~~~\n${CONFLICT}\n~~~`],
    ['an example that is indented', CONFLICT.replaceAll(/^/gm, '    ')],
    ['quotes in quotes', lines('> a', '>> b', '>>> c', '>>>> d', '>>>>> e', '>>>>>> f', '>>>>>>> g')],
    ['a quote of three levels', lines('>>> a', '', 'b', '===', '>>> c')],
    ['a row of empty cells', lines('| a | b |', '| - | - |', '|||||||', '||||||| x |')],
    ['signs within a line', 'Write <<<<<<< HEAD to start a conflict.'],
    ['signs that stand at a word', lines('<<<<<<<HEAD', '>>>>>>>main')],
    ['a merge key', '<<: *default'],
    ['different lengths', lines('<<< a', 'b', '====', 'c', '>>>>> d')],
  ])('does not take %s for one', (_, text) => expect(found(text)).toEqual([]));

  it('knows no fences outside of Markdown', () => {
    expect(found(`\`\`\`\n${CONFLICT}\n\`\`\``, false)).toEqual([3, 5, 7]);
  });

  it('gives the line as it stands there', () => {
    expect(findGitMarkers(CONFLICT, true)[0]).toEqual({ line: 2, text: '<<<<<<< HEAD' });
  });

  it('looks at each line once, however many markers there are', () => {
    let looks = 0;
    const text = CONFLICT.repeat(1);
    const counted = (count: number): number => {
      looks = 0;
      const many = Array.from({ length: count }, () => `\n${text}`).join('');
      // Every line that is looked at is one match of the pattern for markers.
      const exec = RegExp.prototype.exec;
      RegExp.prototype.exec = function (this: RegExp, words: string) {
        looks += 1;
        return exec.call(this, words);
      };
      try {
        findGitMarkers(many, true);
      } finally {
        RegExp.prototype.exec = exec;
      }
      return looks;
    };
    const [once, twice] = [counted(200), counted(400)];
    expect(once).toBeGreaterThan(1000);
    expect(twice).toBeLessThan(2.1 * once);
  });
});
