import { expect, test } from '@playwright/test';
import { contentArea, type Paper } from '../../src/domain/template/page-fill.ts';
import type { Answers } from '../../src/domain/template/answers.ts';
import { longestAnswers } from '../../src/domain/template/longest.ts';
import { builtTemplates, openFilled, type BuiltTemplate } from './filled.ts';

const FORMATS: [Paper, string][] = [
  ['a4', 'A4'],
  ['letter', 'Letter'],
];

/** The adopted example, and the longest plausible answers for each option of each question that decides what else is said. */
function variants({ release, example }: BuiltTemplate): [string, Answers][] {
  const { fields } = release;
  const choices = fields.flatMap((field) =>
    field.type === 'choice' ? field.options.map((option) => [field.id, option.value] as const) : [],
  );
  return [
    ...(example ? [['the example', example] as [string, Answers]] : []),
    ...[['', ''] as const, ...choices].map(([id, value]): [string, Answers] => [
      `the longest answers${id && `, ${id} ${value}`}`,
      longestAnswers(fields, example, id ? { [id]: value } : {}),
    ]),
  ];
}

for (const template of builtTemplates()) {
  const { release } = template;
  test.describe(`${template.site}: ${release.id} in print`, () => {
    for (const [name, answers] of variants(template)) {
      test(`takes ${release.pages} of A4 and Letter with ${name}`, async ({ page }) => {
        await openFilled(page, template, answers);
        const gauge = await page.locator('[data-gauge]').textContent();
        for (const [paper, format] of FORMATS) {
          const pdf = (await page.pdf({ format, landscape: release.landscape, tagged: true })).toString('latin1');
          // Every page is one object of its own; the list of pages is another type.
          const pages = [...pdf.matchAll(/\/Type\s*\/Page\b(?!s)/g)].length;
          const [, ...box] = /\/MediaBox\s*\[\s*0 0 ([\d.]+) ([\d.]+)/.exec(pdf)!.map(Number);
          const { width, height } = contentArea(paper, release.landscape);
          expect(box[0]! > box[1]!).toBe(width > height);
          expect(`${pages} of ${format}, ${gauge}`).toBe(`${Math.min(pages, release.pages)} of ${format}, ${gauge}`);
          expect(pdf).toMatch(/\/MarkInfo\s*<<[^>]*\/Marked true/);
          expect(pdf).toContain('/StructTreeRoot');
          const roles = new Set([...pdf.matchAll(/\/S\s*\/(\w+)/g)].map((match) => match[1]));
          expect([...roles]).toEqual(
            expect.arrayContaining(['H1', 'H2', ...(/"table"/.test(JSON.stringify(release.body)) ? ['TH', 'TD'] : [])]),
          );
        }
        expect(gauge).toMatch(/^Fills/);
      });
    }

    test('shows what is not answered as a blank, however printing was started', async ({ page }) => {
      await openFilled(page, template, {});
      await page.emulateMedia({ media: 'print' });
      const blanks = page.locator('[data-paper] .blank');
      expect(await blanks.count()).toBeGreaterThan(0);
      const unlike = await blanks.evaluateAll((all) =>
        all
          .filter((blank) => {
            const { borderBottomStyle, borderBottomWidth, borderBottomColor, color, visibility } = getComputedStyle(blank);
            const isLined = borderBottomStyle === 'dotted' && Number.parseFloat(borderBottomWidth) > 0 && borderBottomColor === color;
            return !(isLined && visibility === 'visible' && /^\[.+\]$/.test(blank.textContent) && blank.getClientRects().length > 0);
          })
          .map((blank) => blank.outerHTML),
      );
      expect(unlike).toEqual([]);
      // Nothing but the document is on paper: neither the form nor the list of what is missing.
      await expect(page.locator('[data-answers]')).toBeHidden();
      await expect(page.locator('[data-exports]')).toBeHidden();
    });

    test('has no text below 10 pt, and lines that are not too tight', async ({ page }) => {
      await openFilled(page, template, template.example ?? longestAnswers(release.fields));
      await page.emulateMedia({ media: 'print' });
      const small = await page.locator('[data-paper]').evaluate((paper) => {
        const found: string[] = [];
        const texts = document.createTreeWalker(paper, NodeFilter.SHOW_TEXT);
        let count = 0;
        while (texts.nextNode()) {
          const element = texts.currentNode.parentElement!;
          const { fontSize, lineHeight } = getComputedStyle(element);
          const [size, line] = [Number.parseFloat(fontSize), Number.parseFloat(lineHeight)];
          count++;
          const isTight = element.closest('h1, h2, h3, h4, sup, thead') === null && line / size < 1.249;
          if (size < (10 * 96) / 72 - 0.01 || isTight)
            found.push(`${element.tagName} ${fontSize}/${lineHeight}: ${texts.currentNode.textContent}`);
        }
        return count > 10 ? found : ['the document is not there'];
      });
      expect(small).toEqual([]);
    });
  });
}
