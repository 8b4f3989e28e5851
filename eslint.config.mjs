import astro from 'eslint-plugin-astro';
import importX from 'eslint-plugin-import-x';
import * as regexp from 'eslint-plugin-regexp';
import { createTypeScriptImportResolver } from 'eslint-import-resolver-typescript';
import tseslint from 'typescript-eslint';

/**
 * Which layer may import which: the table of src/README.md. A layer that is not named for another is banned there.
 * Type imports are held to it as well.
 */
const LAYERS = ['domain', 'content', 'markdown', 'exports', 'components', 'labs', 'tools', 'layouts', 'pages', 'styles'];
const MAY_IMPORT = {
  domain: ['domain'],
  markdown: ['domain', 'markdown'],
  exports: ['domain', 'exports'],
  content: ['domain', 'markdown', 'content'],
  components: ['domain', 'markdown', 'components', 'labs', 'tools'],
  labs: ['domain', 'exports', 'labs', 'tools'],
  tools: ['domain', 'exports', 'markdown', 'labs', 'tools'],
  layouts: ['domain', 'content', 'components', 'layouts', 'labs', 'tools', 'styles'],
  pages: ['domain', 'content', 'components', 'layouts', 'labs', 'tools', 'styles'],
};

const banned = (layer) => {
  const patterns = LAYERS.filter((other) => other !== layer && !MAY_IMPORT[layer].includes(other)).map((other) => ({
    regex: `^(\\.\\./)+${other}/`,
    message: `src/${layer} may not import src/${other}; the table is in src/README.md.`,
  }));
  patterns.push({ regex: '(^|/)scripts/', message: 'Nothing imports scripts.' });
  if (layer === 'domain') {
    patterns.push({ regex: '^(astro|node:|@astrojs|#)', message: 'The domain is pure: no Astro, no Node.' });
  }
  if (layer === 'exports') patterns.push({ regex: '^(astro|node:|zod$)', message: 'An export is made in the browser as well as in Node.' });
  if (layer === 'labs' || layer === 'tools')
    patterns.push({ regex: '^(astro|node:|zod$)', message: 'A tool runs in the browser and ships no schema library.' });
  if (layer === 'components') patterns.push({ regex: '^(astro:content|node:)', message: 'A component gets values and fetches nothing.' });
  return patterns;
};

export default tseslint.config(
  {
    ignores: ['dist*', '.dist*', 'bin', '.astro', '.cache', 'node_modules', 'public', '**/*.mdx', 'test-results', 'playwright-report'],
  },
  ...tseslint.configs.recommended,
  ...astro.configs.recommended,
  {
    plugins: { 'import-x': importX, regexp },
    settings: { 'import-x/resolver-next': [createTypeScriptImportResolver()] },
    rules: {
      'import-x/no-cycle': 'error',
      '@typescript-eslint/consistent-type-imports': ['error', { fixStyle: 'separate-type-imports' }],
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
    },
  },
  {
    // A pattern that can match a text in many ways, or starts anew at each of its characters, lets one file stop the check.
    files: ['src/**', 'scripts/**', '*.{ts,mjs}'],
    rules: {
      'regexp/no-super-linear-backtracking': ['error', { report: 'potential' }],
      'regexp/no-super-linear-move': ['error', { report: 'potential' }],
    },
  },
  {
    // What reaches a terminal or the log of a workflow is cleaned in one place.
    files: ['scripts/**/*.ts'],
    ignores: ['scripts/io/output.ts'],
    rules: {
      'no-console': 'error',
      'no-restricted-syntax': [
        'error',
        {
          selector: 'MemberExpression[property.name=/^_?write$/][object.property.name=/^std(out|err)$/]',
          message: 'Say it with say() or warn() of scripts/io/output.ts, which cleans what comes from outside.',
        },
      ],
      'no-restricted-imports': [
        'error',
        {
          paths: ['console', 'node:console', 'process', 'node:process'].map((name) => ({
            name,
            message: 'Output goes through scripts/io/output.ts.',
          })),
        },
      ],
    },
  },
  ...Object.keys(MAY_IMPORT).map((layer) => ({
    files: [`src/${layer}/**/*.{ts,astro}`],
    ignores: ['**/*.test.ts'],
    rules: { 'no-restricted-imports': ['error', { patterns: banned(layer) }] },
  })),
  {
    // A chunk or the connection may be gone, and the code that asks for it must be able to say so. Workers and Node load differently.
    files: ['src/labs/**/*.ts', 'src/tools/**/*.ts', 'src/components/**/*.astro', 'src/layouts/**/*.astro', 'src/pages/**/*.astro'],
    ignores: ['**/*.test.ts'],
    rules: {
      'no-restricted-syntax': [
        'error',
        {
          selector: 'ImportExpression:not(CallExpression[callee.name="loaded"] ImportExpression)',
          message: 'Ask for a part of the site by `loaded(import(…))` of tools/kit/loaded.ts, and say it if it does not arrive.',
        },
      ],
    },
  },
);
