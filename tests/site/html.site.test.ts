import { HtmlValidate } from 'html-validate';
import { describe, expect, it } from 'vitest';
import { SITES } from '../sites.ts';
import { filesOf, readText } from './files.ts';

const validator = new HtmlValidate({
  extends: ['html-validate:recommended', 'html-validate:document'],
  rules: {
    // Astro writes void elements and attributes as HTML allows them; these rules are about taste.
    'void-style': 'off',
    'attribute-boolean-style': 'off',
    'attribute-empty-style': 'off',
    'no-trailing-whitespace': 'off',
    'long-title': 'off',
    // A table of wide content scrolls inside a region, which must have the role to have a name.
    'prefer-native-element': 'off',
    'doctype-style': 'off',
    // A form that is filled in on the page is sent nowhere.
    'wcag/h32': 'off',
    // Boxes of one question have one name.
    'form-dup-name': ['error', { shared: ['radio', 'button', 'reset', 'submit', 'checkbox'] }],
    // Integrity is for files of other hosts; this site has none.
    'require-sri': 'off',
  },
});

describe.each(SITES)('markup of $name', ({ out }) => {
  const files = filesOf(out, '.html');
  it('has pages to validate', () => expect(files.length).toBeGreaterThan(20));
  it('is valid on every page', async () => {
    const faults: string[] = [];
    for (const file of files) {
      const report = await validator.validateString(readText(out, file), file);
      for (const result of report.results) {
        for (const message of result.messages)
          faults.push(`${file}:${message.line}:${message.column} ${message.ruleId}: ${message.message}`);
      }
    }
    expect(faults).toEqual([]);
  });
});
