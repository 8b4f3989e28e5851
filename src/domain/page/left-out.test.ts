import { describe, expect, it } from 'vitest';
import type { Issue } from '../issue.ts';
import { filesWithErrors, previewSentence } from './left-out.ts';

const issue = (file: string, severity: Issue['severity'] = 'error'): Issue => ({ code: 'schema', severity, file, message: 'Found x.' });
const pathOf = (file: string) => (file.endsWith('.mdx') ? `/${file.replace(/(\/index)?\.mdx$/, '')}/` : undefined);

describe('files with errors', () => {
  it('are named once, in order, each with its errors; warnings and suggestions leave nothing out', () => {
    const files = filesWithErrors(
      [
        issue('roles/b.mdx'),
        issue('guides/a.mdx'),
        issue('roles/b.mdx'),
        issue('roles/c.mdx', 'warning'),
        issue('roles/d.mdx', 'suggestion'),
      ],
      pathOf,
    );
    expect(files.map(({ file, path, errors }) => [file, path, errors.length])).toEqual([
      ['guides/a.mdx', '/guides/a/', 1],
      ['roles/b.mdx', '/roles/b/', 2],
    ]);
  });

  it('are the template where its adopted example has an error', () => {
    expect(filesWithErrors([issue('templates/brief/example.yaml')], pathOf)).toMatchObject([
      { file: 'templates/brief/index.mdx', path: '/templates/brief/' },
    ]);
  });
});

it.each([
  [[], 'Preview of a change that is not published. The check found no errors.'],
  [['a.mdx'], 'Preview: 1 entry was left out because the check found errors in it.'],
  [['a.mdx', 'b.mdx'], 'Preview: 2 entries were left out because the check found errors in them.'],
  [['controls/a.yaml'], 'Preview: 1 file was left out because the check found errors in it.'],
  [['a.mdx', 'controls/a.yaml'], 'Preview: 1 entry and 1 other file were left out because the check found errors in them.'],
])('a preview without %j says so', (files, sentence) => {
  expect(
    previewSentence(
      filesWithErrors(
        files.map((file) => issue(file)),
        pathOf,
      ),
    ),
  ).toBe(sentence);
});
