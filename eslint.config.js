import tseslint from 'typescript-eslint'

/**
 * Client code is functional: no classes, no `any`, and fp-ts by its root (its subpaths crash in
 * plain Node).
 */
const restrictedImports = {
  patterns: [
    { group: ['fp-ts/*'], message: "Import fp-ts by its root: import { taskEither as TE } from 'fp-ts'." },
    { group: ['io-ts/*'], message: "Import io-ts by its root: import * as t from 'io-ts'." },
  ],
}

export default tseslint.config(
  {
    ignores: [
      ...['**/dist/**', 'src/generated/**', 'coverage/**', '**/*.cjs', 'test/consumer/**'],
      // Its packages are installed on demand: test/bench/contendersCompile.slow.test.ts lints it.
      'bench/contenders/**',
    ],
  },
  ...tseslint.configs.recommendedTypeChecked,
  {
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    linterOptions: { reportUnusedDisableDirectives: 'error' },
    rules: {
      'no-restricted-imports': ['error', restrictedImports],
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/consistent-type-imports': ['error', { fixStyle: 'inline-type-imports' }],
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
      '@typescript-eslint/require-await': 'off',
      '@typescript-eslint/no-import-type-side-effects': 'error',
      eqeqeq: 'error',
      'prefer-const': 'error',
    },
  },
  {
    files: ['src/**/*.{ts,js}', 'cli/src/**/*.ts'],
    rules: {
      'no-restricted-syntax': [
        'error',
        {
          selector: 'ClassDeclaration, ClassExpression',
          message: 'Entities, errors and ports are plain readonly data.',
        },
        { selector: 'ThrowStatement', message: 'Operations give their failures as values.' },
      ],
    },
  },
  { files: ['*.js', '*/bin/*.js', '**/*.mjs'], ...tseslint.configs.disableTypeChecked },
)
