import js from '@eslint/js';
import reactHooks from 'eslint-plugin-react-hooks';
import typescript from 'typescript-eslint';
import { boundaries } from './tools/check/boundaries.mjs';

const specs = ['**/*.spec.ts', '**/*.spec.tsx', '**/test/**', 'e2e/**', 'libs/platform/src/testing/**'];
const typescriptFiles = ['**/*.ts', '**/*.tsx'];

const noEnvironment = {
  selector: "MemberExpression[object.name='process'][property.name='env']",
  message: 'Only config.ts reads the environment.',
};
const noDefaultExport = { selector: 'ExportDefaultDeclaration', message: 'Named exports only.' };

// A default export is what tools ask of their configuration.
export default typescript.config(
  { ignores: ['**/dist/**', '**/node_modules/**', '.nx/**', '.data/**', 'coverage/**'] },
  js.configs.recommended,
  {
    files: typescriptFiles,
    extends: [typescript.configs.recommended],
    languageOptions: {
      // Told here, so that rules know without type information that a decorated class needs its imports at run time.
      parserOptions: { emitDecoratorMetadata: true, experimentalDecorators: true },
    },
    rules: {
      'max-lines': ['error', { max: 250 }],
      'no-console': 'error',
      'no-restricted-syntax': ['error', noDefaultExport, noEnvironment],
      '@typescript-eslint/consistent-type-imports': ['error', { fixStyle: 'inline-type-imports' }],
      '@typescript-eslint/consistent-type-assertions': ['error', { assertionStyle: 'never' }],
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
      '@typescript-eslint/no-non-null-assertion': 'error',
      // How a library's own types are added to.
      '@typescript-eslint/no-namespace': ['error', { allowDeclarations: true }],
      '@typescript-eslint/no-empty-object-type': ['error', { allowInterfaces: 'with-single-extends' }],
    },
  },
  // The pages have no Nest to reflect on types, and rules of their own.
  {
    files: ['apps/web/**/*.ts', 'apps/web/**/*.tsx'],
    plugins: { 'react-hooks': reactHooks },
    // The further rules of this plugin are those of React's compiler, which we don't use.
    rules: { 'react-hooks/rules-of-hooks': 'error', 'react-hooks/exhaustive-deps': 'error' },
    languageOptions: { parserOptions: { emitDecoratorMetadata: false, experimentalDecorators: false } },
  },
  ...boundaries,
  {
    files: [
      '**/config.ts',
      'libs/platform/src/config/**',
      'libs/platform/src/testing/**',
      'apps/web/vite.config.ts',
    ],
    rules: { 'no-restricted-syntax': ['error', noDefaultExport] },
  },
  {
    files: specs,
    rules: {
      'max-lines': ['error', { max: 400 }],
      'no-restricted-syntax': ['error', noDefaultExport],
      '@typescript-eslint/consistent-type-assertions': 'off',
      '@typescript-eslint/no-non-null-assertion': 'off',
    },
    languageOptions: {
      globals: named('describe it test expect beforeAll beforeEach afterAll afterEach process'.split(' ')),
    },
  },
  {
    files: ['**/*.config.ts', '**/*.config.js', '**/*.config.mjs'],
    rules: { 'no-restricted-syntax': 'off' },
  },
  {
    files: ['**/*.mjs', '*.config.js'],
    languageOptions: { globals: named(Object.getOwnPropertyNames(globalThis)) },
    rules: { 'max-lines': ['error', { max: 250 }], 'no-unused-vars': ['error', { argsIgnorePattern: '^_' }] },
  },
);

function named(globals) {
  return Object.fromEntries(globals.map((name) => [name, 'readonly']));
}
