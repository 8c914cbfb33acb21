import { execFile } from 'node:child_process'
import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { freePort } from '../lib.ts'

/** `fast` ends connections and writes everything down, `immediate` is a crash: the next start recovers. */
export type StopMode = 'fast' | 'immediate'

/** A PostgreSQL of this script's own, so that it may be restarted and nobody else's is. */
export interface Cluster {
  readonly url: string
  /** Whoever makes the load goes on meanwhile. */
  restart(mode: StopMode): Promise<void>
  /** Its folder goes when this script ends. */
  stop(): Promise<void>
}

const call = promisify(execFile)
const VERSIONS = '/usr/lib/postgresql'

/** null where PostgreSQL's programs aren't installed on this machine. */
export async function openCluster(): Promise<Cluster | null> {
  const version = existsSync(VERSIONS) ? readdirSync(VERSIONS).sort().pop() : undefined
  if (version === undefined) return null
  const folder = mkdtempSync(join(tmpdir(), 'talent-faults-pg-'))
  // However this script ends.
  process.once('exit', () => rmSync(folder, { recursive: true, force: true }))
  const data = join(folder, 'data')
  const isRoot = process.getuid?.() === 0
  const run = async (program: string, ...args: string[]) => {
    const command = [join(VERSIONS, version, 'bin', program), ...args]
    // PostgreSQL refuses to run as root.
    const [first = '', ...rest] = isRoot ? ['runuser', '-u', 'postgres', '--', ...command] : command
    await call(first, rest)
  }
  mkdirSync(data)
  if (isRoot) await call('chown', ['-R', 'postgres', folder])
  const port = await freePort(25_432)
  await run('initdb', '-D', data, '-A', 'trust', '-U', 'postgres', '-E', 'UTF8', '--locale=C.UTF-8')
  const control = (action: string, mode: StopMode = 'fast') =>
    run(
      'pg_ctl',
      '-D',
      data,
      '-w',
      '-m',
      mode,
      '-l',
      join(folder, 'log'),
      '-o',
      `-p ${port} -k ${folder}`,
      action,
    )
  await control('start')
  return {
    url: `postgres://postgres@127.0.0.1:${port}/postgres`,
    restart: (mode) => control('restart', mode),
    stop: async () => control('stop'),
  }
}
