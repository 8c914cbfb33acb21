import { spawnSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'

/**
 * One migrated database for the whole run; the files copy it (`fresh-database.ts`). In a process of its own: jest can't
 * load TypeScript modules here.
 */
export default function setup() {
  // Programs that tests run as processes of their own start from there.
  const compile = fileURLToPath(new URL('../compile.mjs', import.meta.url))
  if (spawnSync(process.execPath, [compile], { stdio: 'inherit' }).status !== 0)
    throw new Error('the programs could not be compiled, see above')
  const script = fileURLToPath(new URL('prepare-database.ts', import.meta.url))
  const made = spawnSync(process.execPath, ['--import', 'tsx', script], {
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'inherit'],
    env: { ...process.env, NODE_OPTIONS: '' },
  })
  if (made.status !== 0) throw new Error('the database for the tests could not be prepared, see above')
  process.env.TEST_PREPARED = made.stdout.trim().split('\n').pop()
}
