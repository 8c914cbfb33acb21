import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { createServer, type AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Crash } from './crashing-server.ts'
import { copyTemplate, loadEmbedded } from './fresh-database.ts'
import { compiled } from './programs.ts'

export interface ServerProcess {
  readonly address: string
  readonly child: ChildProcess
  /** Its log and whatever else it wrote. */
  readonly written: () => string
}
/** Data of its own, on which the real process can be started again and again. */
export interface ServerHome {
  /** Resolves when it listens. */
  start(crash: Crash, closeMs?: number): Promise<ServerProcess>
  /** Kills the one that was started last. */
  stop(): Promise<void>
  close(): Promise<void>
}

const freePort = () =>
  new Promise<number>((resolve) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const { port } = server.address() as AddressInfo
      server.close(() => resolve(port))
    })
  })

/** Migrated already: a folder of the embedded engine, or a database on the server that is tested on. */
async function openData(folder: string): Promise<{ url: string; drop: () => Promise<void> }> {
  if (process.env.TEST_ENGINE === 'postgres') return copyTemplate('crash')
  const database = join(folder, 'database')
  mkdirSync(database)
  await (await loadEmbedded(join(database, 'pg'))).close()
  return { url: '', drop: async () => {} }
}

/** @param demo with demo people and content, which takes seconds */
export async function openServerHome(demo: boolean): Promise<ServerHome> {
  const folder = mkdtempSync(join(tmpdir(), 'talent-crash-'))
  const data = await openData(folder)
  let child: ChildProcess | undefined
  const stop = async () => {
    if (child === undefined || child.exitCode !== null || child.signalCode !== null) return
    const ended = once(child, 'close')
    child.kill('SIGKILL')
    await ended
  }

  return {
    start: async (crash, closeMs) => {
      const port = await freePort()
      const env = {
        ...process.env,
        FIELD_KEYS: `test:${Buffer.alloc(32, 7).toString('base64')}`,
        BLIND_INDEX_KEY: Buffer.alloc(32, 9).toString('base64'),
        NODE_OPTIONS: '',
        LOG_LEVEL: 'fatal',
        PORT: String(port),
        DATA_DIR: folder,
        DATABASE_URL: data.url,
        DEMO: String(demo),
        CRASH: crash,
        CLOSE_MS: closeMs === undefined ? '' : String(closeMs),
      }
      const started = spawn(process.execPath, [compiled('test/crashing-server')], {
        env,
        stdio: ['ignore', 'pipe', 'pipe'],
      })
      child = started
      let written = ''
      const listening = new Promise<void>((resolve, reject) => {
        const hear = (chunk: Buffer) => {
          written += chunk.toString()
          if (written.includes('listening')) resolve()
        }
        started.stdout.on('data', hear)
        started.stderr.on('data', hear)
        started.on('exit', (code) =>
          reject(new Error(`the process ended with ${code} before it listened: ${written}`)),
        )
      })
      await listening
      return { address: `http://127.0.0.1:${port}`, child: started, written: () => written }
    },
    stop,
    close: async () => {
      await stop()
      await data.drop()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}
