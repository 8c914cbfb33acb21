/** Projects: contract (rules), client (jsdom), cloud (HTTP on a migrated database), and the two end-to-end suites. */
const swc = (module, tsx = false) => [
  '@swc/jest',
  {
    jsc: {
      parser: { syntax: 'typescript', tsx },
      target: 'es2022',
      ...(tsx ? { transform: { react: { runtime: 'automatic' } } } : {}),
    },
    module: { type: module },
  },
]

/** The contract is entered by its index, or by a word's. */
const CONTRACT = {
  '^@talent/contract$': '<rootDir>/contract/src/index.ts',
  '^@talent/contract/([a-z-]+)$': '<rootDir>/contract/src/$1/index.ts',
}

const contract = {
  displayName: 'contract',
  testEnvironment: 'node',
  testMatch: ['<rootDir>/contract/src/**/*.test.ts'],
  transform: { '\\.ts$': swc('commonjs') },
}

const client = {
  displayName: 'client',
  testEnvironment: 'jsdom',
  testMatch: ['<rootDir>/src/**/*.test.{ts,tsx}'],
  transform: { '\\.[jt]sx?$': swc('commonjs', true) },
  transformIgnorePatterns: ['^(?!.*/node_modules/(@tarojs|@nutui|lodash-es)/).*/node_modules/'],
  moduleNameMapper: {
    '\\.(s?css)$': 'identity-obj-proxy',
    '^@/(.*)$': '<rootDir>/src/$1',
    ...CONTRACT,
    '^@nutui/nutui-react-taro$':
      '<rootDir>/node_modules/@nutui/nutui-react-taro/dist/cjs/packages/nutui.react.build.js',
    '^@nutui/icons-react-taro$': '<rootDir>/node_modules/@nutui/icons-react-taro/dist/es/index.es.js',
    '^(lottie-(react|web)|@nutui/lottie-miniprogram)$': '<rootDir>/src/testing/empty.ts',
    '^@tarojs/components$': '<rootDir>/src/testing/taro-components.tsx',
    '^@tarojs/taro$': '<rootDir>/src/testing/taro.ts',
  },
  setupFilesAfterEnv: ['<rootDir>/src/testing/setup.ts'],
}

const cloud = {
  displayName: 'cloud',
  // Plain Node, which loads each module once for all files of a worker: they'd load all of the backend anew, each in a world of its own.
  runner: 'jest-light-runner/child-process',
  setupFiles: ['<rootDir>/cloud/test/read-typescript.mjs'],
  testMatch: ['<rootDir>/cloud/**/*.test.ts'],
  // What can't go wrong on the embedded engine's one connection: scripts/test.ts names them when they don't run.
  testPathIgnorePatterns: [
    '/node_modules/',
    // What no engine has a part in needs no second run.
    process.env.TEST_ENGINE === 'postgres' ? '\\.once\\.test\\.ts$' : '\\.postgres\\.test\\.ts$',
  ],
  globalSetup: '<rootDir>/cloud/test/global-setup.mjs',
  globalTeardown: '<rootDir>/cloud/test/global-teardown.mjs',
  transform: {},
}

const endToEnd = (name) => ({
  displayName: name,
  testEnvironment: 'node',
  globalSetup: '<rootDir>/e2e/prepare-backend.ts',
  globalTeardown: '<rootDir>/e2e/forget-backend.ts',
  testMatch: [`<rootDir>/e2e/${name.replace('e2e-', '')}/**/*.test.ts`],
  transform: { '\\.ts$': swc('commonjs') },
  moduleNameMapper: CONTRACT,
})

module.exports = {
  testSequencer: '<rootDir>/e2e/slowest-first.mjs',
  projects: [contract, client, cloud, endToEnd('e2e-weapp'), endToEnd('e2e-h5')],
}
