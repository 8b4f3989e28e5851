import astro from 'eslint-plugin-astro';
import importX from 'eslint-plugin-import-x';
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
    ignores: [
      'dist',
      'dist-preview',
      '.dist*',
      'bin',
      '.astro',
      '.cache',
      'node_modules',
      'public',
      '**/*.mdx',
      'test-results',
      'playwright-report',
    ],
  },
  ...tseslint.configs.recommended,
  ...astro.configs.recommended,
  {
    plugins: { 'import-x': importX },
    settings: { 'import-x/resolver-next': [createTypeScriptImportResolver()] },
    rules: {
      'import-x/no-cycle': 'error',
      '@typescript-eslint/consistent-type-imports': ['error', { fixStyle: 'separate-type-imports' }],
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
    },
  },
  ...Object.keys(MAY_IMPORT).map((layer) => ({
    files: [`src/${layer}/**/*.{ts,astro}`],
    ignores: ['**/*.test.ts'],
    rules: { 'no-restricted-imports': ['error', { patterns: banned(layer) }] },
  })),
);
