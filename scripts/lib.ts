import { spawn, type ChildProcess } from 'node:child_process'
import { createHash } from 'node:crypto'
import { createWriteStream, existsSync, mkdirSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { createServer } from 'node:net'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { buildEnvironment } from './build-address.ts'
import { compressSite } from './compress-site.ts'
import { isStamped, stampedWith } from './stamped.ts'

export const ROOT = join(dirname(fileURLToPath(import.meta.url)), '..')
export const bin = (name: string) =>
  join(ROOT, 'node_modules', '.bin', process.platform === 'win32' ? `${name}.cmd` : name)

export interface Ran {
  code: number
  seconds: number
  log: string
}

/**
 * Runs a command to its end; the output goes to the screen, or into `logFile` with a dot every few seconds (`quiet`: without).
 * @param options.timeout milliseconds after which it is ended, as failed
 */
export async function run(
  command: string,
  args: string[],
  options: { env?: NodeJS.ProcessEnv; logFile?: string; quiet?: boolean; timeout?: number } = {},
): Promise<Ran> {
  const started = Date.now()
  const child = spawn(command, args, {
    cwd: ROOT,
    env: { ...process.env, ...options.env },
    stdio: options.logFile ? ['ignore', 'pipe', 'pipe'] : ['ignore', 'inherit', 'inherit'],
    shell: process.platform === 'win32',
    timeout: options.timeout,
  })
  let log = ''
  const chunks: string[] = []
  if (options.logFile) {
    mkdirSync(dirname(options.logFile), { recursive: true })
    const file = createWriteStream(options.logFile)
    for (const stream of [child.stdout, child.stderr]) {
      stream?.on('data', (data: Buffer) => {
        chunks.push(data.toString())
        file.write(data)
      })
    }
  }
  const beat =
    options.logFile && !options.quiet ? setInterval(() => process.stdout.write('.'), 3000) : undefined
  const code = await new Promise<number>((resolve) => {
    child.on('error', () => resolve(127))
    child.on('close', (status) => resolve(status ?? 1))
  })
  clearInterval(beat)
  log = chunks.join('')
  return { code, seconds: Math.round((Date.now() - started) / 1000), log }
}

function* filesUnder(path: string): Generator<string> {
  if (!existsSync(path)) return
  if (statSync(path).isFile()) {
    yield path
    return
  }
  for (const name of readdirSync(path).sort()) {
    if (name !== 'node_modules' && name !== 'dist') yield* filesUnder(join(path, name))
  }
}

export function fingerprintOf(...paths: string[]): string {
  const hash = createHash('sha256')
  for (const path of paths)
    for (const file of filesUnder(join(ROOT, path))) hash.update(file).update(readFileSync(file))
  return hash.digest('hex')
}

/** Everything a build reads, the versions of its packages included; Taro reads the `.env` files by itself. */
const CLIENT_SOURCES = [
  'src',
  'contract/src',
  'contract/package.json',
  'config',
  'types',
  'package.json',
  'package-lock.json',
  'babel.config.js',
  'project.config.json',
  ...['', '.local', '.production', '.production.local'].map((ending) => `.env${ending}`),
]

/**
 * Builds the client for one target unless `dist/<target>` was built from exactly these sources.
 * @param quiet no dots: something else is on the screen meanwhile
 */
export async function buildClient(
  target: 'weapp' | 'h5',
  env: NodeJS.ProcessEnv = {},
  quiet = false,
): Promise<Ran & { fresh: boolean }> {
  const stamp = join(ROOT, '.cache', `built-${target}`)
  const sources = target === 'h5' ? [...CLIENT_SOURCES, 'scripts/compress-site.ts'] : CLIENT_SOURCES
  const building = { NODE_ENV: 'production', ...env }
  const wanted = fingerprintOf(...sources) + buildEnvironment({ ...process.env, ...building })
  if (existsSync(join(ROOT, 'dist', target)) && isStamped(stamp, wanted))
    return { code: 0, seconds: 0, log: '', fresh: false }
  const ran = await stampedWith(stamp, wanted, () => build(target, building, quiet))
  return { ...ran, fresh: true }
}

async function build(target: 'weapp' | 'h5', env: NodeJS.ProcessEnv, quiet: boolean): Promise<Ran> {
  const ran = await run(bin('taro'), ['build', '--type', target, '--no-check'], {
    env,
    logFile: join(ROOT, 'reports', `build-${target}.log`),
    quiet,
  })
  // Taro answers 0 for some failed builds: the entry file is the proof.
  const entry = join(ROOT, 'dist', target, target === 'h5' ? 'index.html' : 'app.json')
  const code =
    ran.code === 0 && existsSync(entry) && !/ERROR in|Module build failed|✖/.test(ran.log) ? 0 : ran.code || 1
  if (code === 0 && target === 'h5') compressSite(dirname(entry))
  return { ...ran, code }
}

/** The program of the backend, compiled. @throws Error when it can't be */
export async function compiledServer(): Promise<string> {
  const { code } = await run(process.execPath, ['cloud/compile.mjs'])
  if (code !== 0) throw new Error('the backend could not be compiled, see above')
  return 'cloud/dist/src/server.js'
}

/** The first free port from `wanted` upward. */
export async function freePort(wanted: number): Promise<number> {
  const free = await new Promise<boolean>((resolve) => {
    const probe = createServer()
    probe.once('error', () => resolve(false))
    probe.listen(wanted, '127.0.0.1', () => probe.close(() => resolve(true)))
  })
  return free ? wanted : freePort(wanted + 1)
}

/** Waits until `url` answers 200; null when the process ended or `seconds` passed first. */
export async function waitFor(url: string, child: ChildProcess, seconds: number): Promise<boolean> {
  for (let i = 0; i < seconds * 5; i += 1) {
    if (child.exitCode !== null) return false
    try {
      if ((await fetch(url)).ok) return true
    } catch {
      // not listening yet
    }
    await new Promise((resolve) => setTimeout(resolve, 200))
  }
  return false
}
