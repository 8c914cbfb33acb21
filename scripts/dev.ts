import { spawn, type ChildProcess } from 'node:child_process'
import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { bin, ROOT, waitFor } from './lib.ts'

/**
 * `dev`: the backend, started anew at each change, and H5 with reload, whose page asks the backend through its own
 * address. `dev weapp`: the same backend and the mini-program, built into dist/weapp at each change for WeChat DevTools.
 */
const target = process.argv[2] === 'weapp' ? 'weapp' : 'h5'
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
console.log(
  target === 'h5'
    ? '后端已启动，改动后自动重启；正在构建网页端 / the backend runs and watches; building H5 …'
    : '后端已启动，改动后自动重启；正在编译小程序到 dist/weapp，改动后自动重编，在微信开发者工具中导入本仓库根目录 / the backend runs and watches; building the mini-program into dist/weapp, import the repository root in WeChat DevTools …',
)
// What is in dist from now on isn't what a build would leave there.
rmSync(join(ROOT, '.cache', `built-${target}`), { force: true })
begin(bin('taro'), ['build', '--type', target, '--watch', '--no-check'], { NODE_ENV: 'development' }).on(
  'exit',
  (code) => end(code ?? 1),
)
