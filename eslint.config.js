import js from '@eslint/js';
import { defineConfig } from 'eslint/config';
import astro from 'eslint-plugin-astro';
import tseslint from 'typescript-eslint';

export default defineConfig(
  { ignores: ['dist/', '.astro/', 'node_modules/', 'test-results/', 'playwright-report/', '.cache/'] },
  js.configs.recommended,
  ...tseslint.configs.strict,
  ...astro.configs.recommended,
  {
    rules: {
      // Dense numeric code indexes typed arrays whose bounds the loop already guarantees.
      '@typescript-eslint/no-non-null-assertion': 'off',
      eqeqeq: 'error',
    },
  },
  {
    files: ['src/optim/**/*.ts', 'src/figure/**/*.ts', 'src/widgets/**/*.ts'],
    ignores: ['**/*.test.ts'],
    rules: { 'no-restricted-globals': ['error', 'document', 'window', 'Date'] },
  },
  {
    // What a code cell gives its code; see src/cell/worker.ts.
    files: ['content/listings/*.js'],
    languageOptions: { globals: { print: 'readonly', plot: 'readonly' } },
  },
  {
    files: ['public/**/*.js', 'src/**/*.{ts,tsx,astro}'],
    languageOptions: {
      globals: {
        document: 'readonly',
        window: 'readonly',
        customElements: 'readonly',
        HTMLElement: 'readonly',
        URL: 'readonly',
      },
    },
  },
);
