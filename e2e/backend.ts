import { spawn, type ChildProcess } from 'node:child_process'
import { cpSync, mkdtempSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

const ROOT = join(__dirname, '..')

export interface Backend {
  url: string
  /** Stops the process and removes its data. */
  stop: () => Promise<void>
}

const anyPort = () =>
  new Promise<number>((resolve, reject) => {
    const probe = createServer()
    probe.once('error', reject)
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address()
      probe.close(() =>
        address && typeof address === 'object' ? resolve(address.port) : reject(new Error('no port')),
      )
    })
  })

const ended = (child: ChildProcess) =>
  new Promise<void>((resolve) => (child.exitCode === null ? child.once('exit', () => resolve()) : resolve()))

/**
 * The real server as a process of its own: embedded database in a fresh folder, seeded, serving the built H5 client.
 * @param kept the folder to use, which is left when it stops
 */
export const startBackend = (env: NodeJS.ProcessEnv = {}, kept?: string): Promise<Backend> =>
  start('src/server', env, kept).then(({ url, stop }) => ({ url, stop }))

/** The same, seeded at a moment and going on from there, until it is moved to another. */
export async function startBackendAt(
  moment: string,
  env: NodeJS.ProcessEnv = {},
): Promise<Backend & { moveTo: (moment: string) => Promise<void> }> {
  const { url, stop, child } = await start('test/clocked-server', { ...env, CLOCK: moment })
  const moveTo = async (next: string) => {
    const moved = new Promise<void>((resolve) => {
      const hear = (chunk: Buffer) => {
        if (!chunk.toString().includes('it is ')) return
        child.stdout.off('data', hear)
        resolve()
      }
      child.stdout.on('data', hear)
    })
    child.stdin.write(`${next}\n`)
    await moved
  }
  return { url, stop, moveTo }
}

async function start(program: string, env: NodeJS.ProcessEnv, kept?: string) {
  const folder = kept ?? mkdtempSync(join(tmpdir(), 'talent-e2e-'))
  const seeded = process.env.E2E_SEEDED
  // With settings of its own it may seed otherwise.
  const likeSeeded = kept === undefined && Object.keys(env).every((name) => name === 'WEB_DIR')
  if (likeSeeded && seeded !== undefined) cpSync(seeded, folder, { recursive: true })
  const port = await anyPort()
  const url = `http://127.0.0.1:${port}`
  const child = spawn(process.execPath, ['--enable-source-maps', `cloud/dist/${program}.js`], {
    cwd: ROOT,
    stdio: 'pipe',
    env: {
      ...process.env,
      NODE_OPTIONS: '',
      NODE_ENV: 'production',
      DATABASE_URL: '',
      PORT: String(port),
      HOST: '127.0.0.1',
      DATA_DIR: join(folder, 'data'),
      FILES_DIR: join(folder, 'files'),
      WEB_DIR: process.env.WEB_DIR ?? join(ROOT, 'dist/h5'),
      LOG_LEVEL: 'warn',
      // A busy machine isn't what is tested.
      OVERLOAD_DELAY: '0',
      ...env,
    },
  })
  let said = ''
  for (const stream of [child.stdout, child.stderr])
    stream.on('data', (chunk: Buffer) => (said += chunk.toString()))
  const stop = async () => {
    child.kill('SIGTERM')
    const killer = setTimeout(() => child.kill('SIGKILL'), 10_000)
    await ended(child)
    clearTimeout(killer)
    if (kept === undefined) rmSync(folder, { recursive: true, force: true })
  }
  for (let i = 0; i < 300; i += 1) {
    if (child.exitCode !== null) break
    try {
      if ((await fetch(`${url}/readyz`)).ok) return { url, stop, child }
    } catch {
      // not listening yet
    }
    await new Promise((resolve) => setTimeout(resolve, 200))
  }
  await stop()
  throw new Error(`the backend did not start:\n${said}`)
}
