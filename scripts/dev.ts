import { spawn, type ChildProcess } from 'node:child_process'
import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { bin, ROOT, waitFor } from './lib.ts'

/** The backend, started anew at each change, and H5 with reload, whose page asks the backend through its own address. */
const BACKEND_PORT = '8787'
const children: ChildProcess[] = []
const begin = (command: string, args: string[], env: NodeJS.ProcessEnv) => {
  const child = spawn(command, args, {
    cwd: ROOT,
    stdio: ['ignore', 'inherit', 'inherit'],
    env: { ...process.env, ...env },
    shell: process.platform === 'win32',
  })
  children.push(child)
  return child
}
const end = (code = 0) => {
  for (const child of children) child.kill('SIGTERM')
  process.exit(code)
}
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => end())

const server = begin(
  process.execPath,
  ['--import', 'tsx', '--watch', '--watch-preserve-output', 'cloud/src/server.ts'],
  {
    PORT: BACKEND_PORT,
    LOG_LEVEL: process.env.LOG_LEVEL ?? 'warn',
  },
)
server.on('exit', (code) => end(code ?? 1))
if (!(await waitFor(`http://127.0.0.1:${BACKEND_PORT}/readyz`, server, 60))) {
  console.error('服务没有启动成功，请看上面的说明。 / the backend did not start, see above')
  end(1)
}
console.log('后端已启动，改动后自动重启；正在构建网页端 / the backend runs and watches; building H5 …')
// What is in dist/h5 from now on isn't what `npm start` would build.
rmSync(join(ROOT, '.cache', 'built-h5'), { force: true })
begin(bin('taro'), ['build', '--type', 'h5', '--watch', '--no-check'], { NODE_ENV: 'development' }).on(
  'exit',
  (code) => end(code ?? 1),
)
