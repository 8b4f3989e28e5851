import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { HOSTILE_ANSWERS } from '../../../tests/hostile/answers.ts';
import { mapTexts } from '../submission/marks.ts';
import type { Answers, Row } from './answers.ts';
import { answersText, parseAnswersFile } from './answers-file.ts';
import { plainText } from './plain.ts';

const identity = { template: 'ai-use-policy', version: '1.0.0', sha256: 'a1'.repeat(32) };
const read = (answers: Answers) => parseAnswersFile(parse(answersText(identity, answers), { schema: 'core' }));

describe('an answers file', () => {
  it('says what it is, and can be read', () => {
    const answers = {
      team: 'marketing',
      size: 3,
      eu: true,
      kinds: ['a', 'b'],
      rows: [{ tool: 'A: one', 'on-off': 'no' } as Row, { tool: 'true' }],
    };
    expect(answersText(identity, answers)).toMatchInlineSnapshot(`
      "# Answers to a template of the playbook. “Import” under “My documents” opens them in the form, and \`playbook fork\` takes them.
      template: ai-use-policy
      version: "1.0.0"
      sha256: a1a1a1a1a1a1a1a1a1a1a1a1a1a1a1a1a1a1a1a1a1a1a1a1a1a1a1a1a1a1a1a1
      answers:
        team: marketing
        size: 3
        eu: true
        kinds:
          - a
          - b
        rows:
          - tool: "A: one"
            on-off: "no"
          - tool: "true"
      "
    `);
    expect(read(answers)).toEqual({ identity, answers });
  });

  it.each(Object.entries(HOSTILE_ANSWERS))('holds %s as text', (_name, value) => {
    const answers = { text: value, many: [value, value], rows: [{ text: value, list: [value] }] };
    expect(read(answers)).toEqual({ identity, answers: mapTexts(answers, plainText) });
  });

  it('holds every answer', () => {
    const text = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.string({ unit: 'grapheme' }),
      fc.constantFrom(...Object.values(HOSTILE_ANSWERS)),
    );
    const scalar = fc.oneof(
      text,
      fc.boolean(),
      fc.double({ noNaN: true, noDefaultInfinity: true }).map((value) => value || 0),
      fc.array(text),
    );
    const key = fc.oneof(fc.stringMatching(/^[a-z][a-z0-9-]{0,8}$/), fc.constantFrom('null', 'true', 'no', 'y', 'on', 'constructor'));
    const answers = fc.dictionary(key, fc.oneof(scalar, fc.array(fc.dictionary(key, scalar), { minLength: 1 })));
    fc.assert(
      fc.property(answers, (value) => {
        expect(read({ ...value })).toEqual({ identity, answers: mapTexts({ ...value }, plainText) });
      }),
    );
  });

  it.each([
    ['a text', 'hello', 'Found "hello", expected the keys template, version, sha256 and answers.'],
    ['nothing', null, 'Found null, expected the keys template, version, sha256 and answers.'],
    [
      'another key',
      { ...identity, answers: {}, extra: 1 },
      'Found the key "extra" in the answers file, expected only template, version, sha256 and answers.',
    ],
    [
      'a path as a template',
      { ...identity, template: '../a', answers: {} },
      'Found "../a" under "template" of the answers file, expected the id of a template.',
    ],
    [
      'a number as a version',
      { ...identity, version: 1, answers: {} },
      'Found 1 under "version" of the answers file, expected a version such as 1.0.0.',
    ],
    [
      'no hash',
      { ...identity, sha256: undefined, answers: {} },
      'Found nothing under "sha256" of the answers file, expected the SHA-256 of the release, 64 hex digits.',
    ],
    [
      'a list of answers',
      { ...identity, answers: ['a'] },
      'Found ["a"] under "answers" of the answers file, expected an answer by the id of each field.',
    ],
    [
      'an answer that is none',
      { ...identity, answers: { a: { b: 1 } } },
      'Found {"a":{"b":1}} under "answers" of the answers file, expected an answer by the id of each field.',
    ],
    [
      'a number that is none',
      { ...identity, answers: { a: Infinity } },
      'Found {"a":null} under "answers" of the answers file, expected an answer by the id of each field.',
    ],
  ])('refuses %s', (_name, value, fault) => {
    expect(parseAnswersFile(value)).toEqual({ fault });
  });
});
