import { existsSync, readdirSync } from 'node:fs'
import { resolve } from 'node:path'
import js from '@eslint/js'
import importPlugin from 'eslint-plugin-import'
import reactHooks from 'eslint-plugin-react-hooks'
import tseslint from 'typescript-eslint'

const featuresOf = (root) =>
  existsSync(root)
    ? readdirSync(root, { withFileTypes: true })
        .filter((entry) => entry.isDirectory())
        .map((entry) => entry.name)
    : []

/**
 * A feature is entered by its index (or, on the server, by what it declares to share) only. A zone for each that enters, not
 * for each that is entered: the rule goes through the zones for every file, and those of all pairs took most of linting.
 */
const insideOf = (root, open, above = []) => {
  const except = open.map((name) => resolve(root, '*', name))
  const message = 'enter another feature by its index, not its inside'
  return [
    ...featuresOf(root).map((feature) => ({
      target: `${root}/${feature}`,
      from: `${root}/!(${feature})/**/*`,
      except,
      message,
    })),
    ...above.map((target) => ({ target, from: `${root}/**/*`, except, message })),
  ]
}

/** Words the others build on: they know things as subjects and import none of the features above. */
const GROUND = ['account', 'audit', 'consent', 'file', 'import', 'notification', 'publication', 'session']

/** Imports run one way: contract ← lib ← components ← features ← pages; contract ← cloud. */
const ZONES = [
  {
    target: './contract',
    from: ['./src', './cloud'],
    message: 'the contract imports nothing of src or cloud',
  },
  { target: './src', from: './cloud', message: 'the client speaks to cloud through the contract' },
  { target: './cloud', from: './src', message: 'cloud imports nothing of the client' },
  {
    target: './src/lib',
    from: ['./src/components', './src/features', './src/pages', './src/packages'],
    message: 'lib is lowest',
  },
  {
    target: './src/components',
    from: ['./src/features', './src/pages', './src/packages'],
    message: 'components know no business',
  },
  {
    target: ['./src/components', './src/features', './src/pages', './src/packages'],
    from: './src/lib/server-data',
    except: ['./index.ts'],
    message: 'server data is entered by its index',
  },
  {
    target: './src/features',
    from: ['./src/pages', './src/packages'],
    message: 'features are below pages',
  },
  {
    target: './cloud/src/lib',
    from: ['./cloud/src/http', './cloud/src/features', './cloud/src/seed'],
    message: 'lib is lowest',
  },
  {
    target: ['./cloud/src/http', './cloud/src/db', './cloud/src/jobs', './cloud/src/platform'],
    from: './cloud/src/seed',
    message: 'the seed is on top',
  },
  {
    target: GROUND.map((feature) => `./cloud/src/features/${feature}`),
    from: './cloud/src/features',
    except: GROUND.map((feature) => `./${feature}`),
    message: 'the ground imports no feature above it: that feature registers what it answers',
  },
  ...insideOf('./src/features', ['index.ts', 'index.tsx']),
  ...insideOf('./cloud/src/features', ['index.ts', 'tables.ts'], ['./cloud/src/seed']),
]

export default tseslint.config(
  {
    ignores: [
      '**/node_modules/',
      'dist/',
      'cloud/dist/',
      '.data/',
      '.cache/',
      'reports/',
      'coverage/',
      '.swc/',
    ],
  },
  js.configs.recommended,
  ...tseslint.configs.recommended,
  {
    plugins: { import: importPlugin },
    settings: {
      'import/resolver': {
        typescript: {
          project: ['tsconfig.json', 'contract/tsconfig.json', 'cloud/tsconfig.json', 'tsconfig.tools.json'],
          noWarnOnMultipleProjects: true,
        },
      },
    },
    rules: {
      'import/no-restricted-paths': ['error', { zones: ZONES }],
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
      '@typescript-eslint/consistent-type-imports': 'error',
      'max-lines': ['error', { max: 400, skipBlankLines: true, skipComments: true }],
      eqeqeq: 'error',
      'no-console': 'error',
    },
  },
  {
    ignores: ['contract/src/calendar/dates.ts'],
    rules: {
      'no-restricted-imports': [
        'error',
        {
          patterns: [
            {
              group: ['dayjs', 'dayjs/*'],
              message:
                'Days and instants go through contract/src/calendar/dates.ts: used directly, dayjs is wrong in zones with daylight saving.',
            },
          ],
        },
      ],
    },
  },
  {
    files: ['src/**/*.{ts,tsx}'],
    ignores: ['src/lib/clock.ts', '**/*.test.{ts,tsx}', 'src/testing/**'],
    rules: {
      'no-restricted-syntax': [
        'error',
        ...[
          'NewExpression[callee.name="Date"][arguments.length=0]',
          'MemberExpression[object.name="Date"][property.name="now"]',
        ].map((selector) => ({
          selector,
          message:
            'The phone’s clock decides nothing: src/lib/clock.ts has the server’s; lengths of time are measured by performance.now().',
        })),
      ],
    },
  },
  // What the formatter leaves as it is: comments, and what it can't break.
  {
    rules: {
      'max-len': [
        'error',
        {
          code: 140,
          ignoreStrings: true,
          ignoreTemplateLiterals: true,
          ignoreUrls: true,
          ignoreRegExpLiterals: true,
        },
      ],
    },
  },
  {
    files: ['scripts/**', 'e2e/**', 'config/**', '*.mjs', '*.js', '**/*-cli.ts'],
    rules: { 'no-console': 'off' },
  },
  // An error's own words may hold what somebody entered.
  {
    files: ['cloud/src/**/*.ts'],
    ignores: ['**/*.test.ts', 'cloud/src/lib/report.ts'],
    rules: {
      'no-restricted-syntax': [
        'error',
        {
          selector: 'NewExpression[callee.name="Error"]',
          message: 'ExplainedError: the log keeps the words of no other error.',
        },
        {
          selector: 'MemberExpression[object.name="process"][property.name="stderr"]',
          message: 'report() of cloud/src/lib/report.ts writes no words of an error that may hold a value.',
        },
      ],
    },
  },
  // Nothing unawaited may fail unheard: in a process of ours that ends it, and not even `void` excuses it.
  {
    files: ['{cloud,contract,scripts,e2e}/**/*.ts'],
    rules: {
      '@typescript-eslint/no-floating-promises': ['error', { ignoreVoid: false }],
      '@typescript-eslint/no-misused-promises': 'error',
    },
  },
  // On a phone it ends nothing: `void` says that it tells its failure itself (`useSubmit`, swr) or has none to tell.
  {
    files: ['src/**/*.{ts,tsx}'],
    rules: {
      '@typescript-eslint/no-floating-promises': ['error', { ignoreVoid: true }],
      '@typescript-eslint/no-misused-promises': 'error',
    },
  },
  {
    files: ['{cloud,contract}/**/*.ts', 'src/**/*.{ts,tsx}'],
    languageOptions: { parserOptions: { projectService: true } },
  },
  {
    files: ['{scripts,e2e}/**/*.ts'],
    languageOptions: { parserOptions: { project: 'tsconfig.tools.json' } },
  },
  // Content is data: as long as it is.
  { files: ['cloud/src/seed/content/**'], rules: { 'max-lines': 'off' } },
  {
    files: ['**/*.js', '**/*.mjs'],
    languageOptions: {
      globals: {
        module: 'writable',
        require: 'readonly',
        process: 'readonly',
        console: 'readonly',
        __dirname: 'readonly',
        setTimeout: 'readonly',
        URL: 'readonly',
      },
    },
    rules: { '@typescript-eslint/no-require-imports': 'off' },
  },
  {
    files: ['src/**/*.{ts,tsx}'],
    plugins: { 'react-hooks': reactHooks },
    rules: { 'react-hooks/rules-of-hooks': 'error', 'react-hooks/exhaustive-deps': 'error' },
  },
)
