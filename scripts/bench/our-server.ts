import { spawn, type ChildProcess } from 'node:child_process'
import { ROOT } from '../lib.ts'

/** The product in a process of its own, as it runs for real, without what would refuse a load. */
export const startServer = (
  databaseUrl: string,
  keys: { field: Buffer; index: Buffer },
  port: number,
  entry = 'cloud/src/server.ts',
): ChildProcess =>
  spawn(process.execPath, ['--import', 'tsx', entry], {
    cwd: ROOT,
    stdio: ['ignore', 'inherit', 'inherit'],
    env: {
      ...process.env,
      NODE_ENV: 'production',
      DATABASE_URL: databaseUrl,
      FIELD_KEYS: `bench:${keys.field.toString('base64')}`,
      BLIND_INDEX_KEY: keys.index.toString('base64'),
      PORT: String(port),
      // The board's coordinator is a demo person.
      DEMO: 'true',
      RATE_LIMIT: '0',
      OVERLOAD_DELAY: '0',
      LOG_LEVEL: 'error',
      WEB_DIR: '',
    },
  })
