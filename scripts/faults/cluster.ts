import { execFile, execFileSync } from 'node:child_process'
import { existsSync, mkdirSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { freePort } from '../lib.ts'
import { temporaryFolder, whenLeaving } from './leave-nothing.ts'

/** `fast` ends connections and writes everything down, `immediate` is a crash: the next start recovers. */
export type StopMode = 'fast' | 'immediate'

/** A PostgreSQL of this script's own, so that it may be restarted and nobody else's is. It ends with this script. */
export interface Cluster {
  readonly url: string
  /** Whoever makes the load goes on meanwhile. */
  restart(mode: StopMode): Promise<void>
}

const call = promisify(execFile)
const VERSIONS = '/usr/lib/postgresql'

/** null where PostgreSQL's programs aren't installed on this machine. */
export async function openCluster(): Promise<Cluster | null> {
  const version = existsSync(VERSIONS) ? readdirSync(VERSIONS).sort().pop() : undefined
  if (version === undefined) return null
  const folder = temporaryFolder('pg-')
  const data = join(folder, 'data')
  const isRoot = process.getuid?.() === 0
  const command = (program: string, ...args: string[]): [string, string[]] => {
    const path = join(VERSIONS, version, 'bin', program)
    // PostgreSQL refuses to run as root.
    return isRoot ? ['runuser', ['-u', 'postgres', '--', path, ...args]] : [path, args]
  }
  const run = (program: string, ...args: string[]) => call(...command(program, ...args))
  whenLeaving(() => {
    if (existsSync(join(data, 'postmaster.pid')))
      execFileSync(...command('pg_ctl', 'stop', '-D', data, '-w', '-m', 'immediate'), { stdio: 'ignore' })
  })
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
    restart: async (mode) => void (await control('restart', mode)),
  }
}
