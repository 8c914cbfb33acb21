import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { freePort } from '../lib.ts'

/** A PostgreSQL of this script's own, so that it may be restarted and nobody else's is. */
export interface Cluster {
  readonly url: string
  restart(): void
  remove(): void
}

const VERSIONS = '/usr/lib/postgresql'

/** null where PostgreSQL's programs aren't installed on this machine. */
export async function openCluster(): Promise<Cluster | null> {
  const version = existsSync(VERSIONS) ? readdirSync(VERSIONS).sort().pop() : undefined
  if (version === undefined) return null
  const folder = mkdtempSync(join(tmpdir(), 'talent-faults-pg-'))
  const data = join(folder, 'data')
  const isRoot = process.getuid?.() === 0
  const run = (program: string, ...args: string[]) => {
    const command = [join(VERSIONS, version, 'bin', program), ...args]
    // PostgreSQL refuses to run as root.
    const [first = '', ...rest] = isRoot ? ['runuser', '-u', 'postgres', '--', ...command] : command
    const { status, stderr } = spawnSync(first, rest, {
      encoding: 'utf8',
      stdio: ['ignore', 'ignore', 'pipe'],
    })
    if (status !== 0) throw new Error(`${program}: ${stderr}`)
  }
  mkdirSync(data)
  if (isRoot) spawnSync('chown', ['-R', 'postgres', folder])
  const port = await freePort(25_432)
  run('initdb', '-D', data, '-A', 'trust', '-U', 'postgres', '-E', 'UTF8', '--locale=C.UTF-8')
  const control = (action: string) =>
    run(
      'pg_ctl',
      '-D',
      data,
      '-w',
      '-m',
      'fast',
      '-l',
      join(folder, 'log'),
      '-o',
      `-p ${port} -k ${folder}`,
      action,
    )
  control('start')
  return {
    url: `postgres://postgres@127.0.0.1:${port}/postgres`,
    restart: () => control('restart'),
    remove: () => {
      control('stop')
      rmSync(folder, { recursive: true, force: true })
    },
  }
}
