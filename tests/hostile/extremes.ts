import { inBody, inFields, type HostileCase } from './case.ts';

/** Values at the ends of what a schema takes: each passes the check, so the build must take it too. */
export const extremeCases: HostileCase[] = [
  inFields('title in letters that no font here has', { title: '"日本語のランプ 😀 שלום 👩‍💻 ไฟ"' }, []),
  inFields('title of one word of 90 letters', { title: 'W'.repeat(90) }, []),
  inFields('title of characters that HTML and XML mind', { title: '"<b>&amp; ]]> \'a\' --> </script>"' }, []),
  inFields('title of one full stop', { title: '"."' }, []),
  inFields('title in Greek capitals', { title: 'Ἀΰλον Σ ς ß' }, []),
  inFields('more minutes than a life has', { minutes: '1e+300' }, []),
  inFields('hardly any minutes', { minutes: '1e-300' }, []),
  inFields('first day and last day of the calendar', { reviewed: '0001-01-01', reviewBy: '9999-12-31' }, []),
  inFields('owner called like a tag', { owner: '"<script>alert(1)</script>"' }, []),
  inFields('every topic, and each twice', { topics: '[ai-governance, platforms, workflow, data, budget, people, data]' }, []),
  inFields('entry that comes next of itself', { related: '[scenarios/talking-lamp]' }, []),
  inFields('stated numbers beyond all', { statedNumbers: '\n  - values: [1e308, -0, 0.1]\n    why: A scale.' }, []),
  inBody('no words at all', '', []),
  inBody('heading without words', '## \n\nA lamp.', []),
  inBody('heading in no letters', '## 😀\n\nA lamp.\n\n## 😀', []),
  inBody('heading called like a property', '## constructor\n\n## toString\n\n## __proto__', []),
  inBody('code in no language', '```\u{1f4a1}\nA lamp.\n```\n\n```constructor\nA lamp.\n```', []),
  inBody('table of one cell', '| |\n|-|\n| |', []),
  inBody('footnote in a footnote', 'A lamp.[^a]\n\n[^a]: B.[^b]\n\n[^b]: C.', []),
];
