import { join } from 'node:path'
import type { Config } from '../src/config.ts'

export const testConfig = (folder: string, overrides: Partial<Config> = {}): Config => ({
  host: '127.0.0.1',
  port: 0,
  databaseUrl: undefined,
  dataDir: folder,
  filesDir: join(folder, 'files'),
  fieldKeys: [{ id: 'test', key: Buffer.alloc(32, 7) }],
  blindIndexKey: Buffer.alloc(32, 9),
  wechat: null,
  demo: true,
  webDir: undefined,
  publicAddress: undefined,
  logLevel: 'silent',
  rateLimit: 0,
  // A busy machine isn't what is tested.
  overloadDelay: 0,
  trustProxy: false,
  metricsToken: undefined,
  ...overrides,
})
