import eslint from '@eslint/js';
import reactHooks from 'eslint-plugin-react-hooks';
import globals from 'globals';
import typescript from 'typescript-eslint';

const tests = ['**/*.spec.ts', '**/*.db-spec.ts', '**/*.e2e-spec.ts', 'test/**', '**/*.spec.tsx'];
// classes that Nest constructs, or whose decorated members it reads, need the classes they name at run time
const nest = ['apps/api/**', 'apps/worker/**', 'apps/*.ts', 'libs/**'];

const onlyRule = {
  selector:
    "CallExpression:matches([callee.object.name=/^(it|test|describe)$/][callee.property.name='only'], [callee.name=/^(fit|fdescribe)$/])",
  message: 'Others run all tests: take .only out.',
};

export default typescript.config(
  { ignores: ['dist/', 'node_modules/', '.data/', 'coverage/', 'apps/web/src/lib/api.gen.ts'] },
  eslint.configs.recommended,
  {
    files: ['**/*.{ts,tsx}'],
    extends: [typescript.configs.recommendedTypeChecked],
    languageOptions: {
      parserOptions: {
        projectService: true,
        tsconfigRootDir: import.meta.dirname,
      },
    },
    linterOptions: { reportUnusedDisableDirectives: 'error' },
    rules: {
      'no-console': 'error',
      // checks on control characters are how input is refused
      'no-control-regex': 'off',
      eqeqeq: ['error', 'always', { null: 'ignore' }],
      'max-lines': ['error', { max: 350 }],
      'max-lines-per-function': ['error', { max: 70, skipBlankLines: true, skipComments: true }],
      'no-restricted-syntax': ['error', onlyRule],
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/no-floating-promises': 'error',
      '@typescript-eslint/no-misused-promises': ['error', { checksVoidReturn: { attributes: false } }],
      '@typescript-eslint/switch-exhaustiveness-check': ['error', { considerDefaultExhaustiveForUnions: true }],
      '@typescript-eslint/consistent-type-imports': ['error', { fixStyle: 'separate-type-imports' }],
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
      // an amount is a number with a name, and the minus of a number is right
      '@typescript-eslint/no-unsafe-unary-minus': 'off',
      // hooks and handlers of frameworks are async by contract, whether or not they wait for something
      '@typescript-eslint/require-await': 'off',
    },
  },
  // a migration is a list of tables
  { files: ['migrations/**'], rules: { 'max-lines-per-function': 'off' } },
  { files: nest, rules: { '@typescript-eslint/consistent-type-imports': 'off' } },
  {
    files: tests,
    rules: {
      // a describe is one function, and as long as its cases
      'max-lines-per-function': 'off',
      // answers over HTTP and rows of SQL come without a type
      '@typescript-eslint/no-unsafe-assignment': 'off',
      '@typescript-eslint/no-unsafe-member-access': 'off',
      '@typescript-eslint/no-unsafe-argument': 'off',
      '@typescript-eslint/no-unsafe-call': 'off',
      '@typescript-eslint/no-unsafe-return': 'off',
    },
  },
  {
    files: ['apps/web/**/*.{ts,tsx}'],
    extends: [reactHooks.configs.flat['recommended-latest']],
    languageOptions: { globals: globals.browser },
    rules: {
      // a component with its markup is one function
      'max-lines-per-function': ['error', { max: 150, skipBlankLines: true, skipComments: true }],
      // the router is told of a redirect by throwing it
      '@typescript-eslint/only-throw-error': 'off',
    },
  },
  { files: ['**/*.{mjs,cjs,js}'], languageOptions: { globals: globals.node } },
  {
    files: ['**/*.cjs'],
    languageOptions: { sourceType: 'commonjs' },
    rules: { '@typescript-eslint/no-require-imports': 'off' },
  },
);
