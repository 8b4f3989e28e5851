import { beforeAll, describe, expect, it } from 'vitest';
import { createDocx } from '../../src/exports/docx.ts';
import { createXlsx } from '../../src/exports/xlsx.ts';
import { HOSTILE_ANSWERS } from '../hostile/answers.ts';
import { createSample, readSamples, type Sample } from './documents.ts';
import { answers, everything, oneAnswer, oneAnswerOf } from './everything.ts';
import { describePackageFaults, readPackage } from './ooxml.ts';

let samples: Sample[];
beforeAll(async () => {
  samples = [
    ...(await readSamples()),
    createSample(everything, answers),
    createSample(everything, {}),
    ...Object.values(HOSTILE_ANSWERS).map((value) => createSample(oneAnswer, oneAnswerOf(value))),
  ];
});

describe('an exported file', () => {
  it('is a sound package of Word', async () => {
    expect(samples.length).toBeGreaterThan(40);
    for (const { document, identity, answers } of samples)
      expect(describePackageFaults(await createDocx(document, identity, answers))).toEqual([]);
  });

  it('is a sound package of Excel without a formula', async () => {
    for (const { document, identity, answers } of samples) {
      const bytes = await createXlsx(document, identity, answers);
      expect(describePackageFaults(bytes)).toEqual([]);
      for (const [path, text] of readPackage(bytes)) if (path.includes('worksheets/')) expect(text).not.toMatch(/<f[ >/]/);
    }
  });

  it('keeps each of its properties in 255 characters', async () => {
    for (const { document, identity, answers } of samples) {
      const custom = readPackage(await createDocx(document, identity, answers)).get('docProps/custom.xml')!;
      for (const [, value] of custom.matchAll(/<vt:lpwstr>([^<]*)</g))
        expect(value!.replace(/&\w+;/g, '&').length).toBeLessThanOrEqual(240);
    }
  });

  it('is set as its release says', async () => {
    const { document, identity, answers } = samples.find(({ release }) => release.id === 'everything')!;
    const parts = readPackage(await createDocx(document, identity, answers));
    expect(parts.get('word/document.xml')).toContain('<w:pgSz w:w="16838" w:h="11906" w:orient="landscape"/>');
    expect(parts.get('word/styles.xml')).toContain('<w:lang w:val="en-GB"/>');
    expect(Number(/<w:sz w:val="(\d+)"/.exec(parts.get('word/styles.xml')!)![1])).toBeGreaterThanOrEqual(20);
    expect(parts.get('word/document.xml')!.match(/<w:tblHeader\/>/g)).toHaveLength(5);
    expect(parts.get('docProps/core.xml')).toContain('<dc:title>Everything &amp; more</dc:title>');
  });

  it('has the same parts whenever it is made', async () => {
    const { document, identity, answers } = createSample(oneAnswer, oneAnswerOf('word'));
    const made = async () => [...readPackage(await createDocx(document, identity, answers))];
    expect(await made()).toEqual(await made());
  });
});
