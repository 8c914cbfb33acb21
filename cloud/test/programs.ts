import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { CLOUD_FOLDER } from '../src/lib/own-folder.ts'

/** Where a program lies that the suite's setup compiled. @param program as `src/server` */
export const compiled = (program: string): string => join(CLOUD_FOLDER, 'dist', `${program}.js`)

/** A key that can be used. */
export const KEY = Buffer.alloc(32, 7).toString('base64')

/** Programs of ours, each run to its end in a folder that lasts one test. */
export function usePrograms() {
  const here = { folder: '' }
  beforeEach(() => void (here.folder = mkdtempSync(join(tmpdir(), 'talent-start-'))))
  afterEach(() => rmSync(here.folder, { recursive: true, force: true }))

  /** @param program from `cloud/src`, without its ending; gives what it ended with, and all it wrote */
  async function run(program: string, env: NodeJS.ProcessEnv) {
    const child = spawn(process.execPath, [compiled(`src/${program}`)], {
      stdio: ['ignore', 'pipe', 'pipe'],
      env: {
        ...process.env,
        NODE_OPTIONS: '',
        DATABASE_URL: '',
        DATA_DIR: here.folder,
        DEMO: 'false',
        FIELD_KEYS: `test:${KEY}`,
        BLIND_INDEX_KEY: KEY,
        ...env,
      },
    })
    let written = ''
    for (const stream of [child.stdout, child.stderr])
      stream.on('data', (chunk) => (written += String(chunk)))
    await once(child, 'close')
    return { code: child.exitCode, written }
  }
  return { here, run }
}
