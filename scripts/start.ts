import { spawn } from 'node:child_process'
import { join } from 'node:path'
import type { DemoPerson } from '../contract/src/account/index.ts'
import { ROLE_LABEL } from '../contract/src/index.ts'
import { buildClient, compiledServer, freePort, ROOT, waitFor } from './lib.ts'

const say = (line: string) => process.stdout.write(`${line}\n`)

process.stdout.write('[1/2] 构建网页端 / building the H5 client ')
const built = await buildClient('h5')
if (built.code !== 0) {
  say(`\n构建失败，详见 reports/build-h5.log / the build failed\n${built.log.slice(-2000)}`)
  process.exit(1)
}
say(built.fresh ? ` 完成（${built.seconds} 秒）` : '已是最新')

const port = process.env.PORT ? Number(process.env.PORT) : await freePort(8787)
say(
  `[2/2] 启动服务 / starting the backend${process.env.DATABASE_URL ? '（PostgreSQL）' : '（内嵌数据库，首次会建库并写入演示数据）'}`,
)
const address = `http://localhost:${port}`
const server = spawn(process.execPath, ['--enable-source-maps', await compiledServer()], {
  cwd: ROOT,
  stdio: 'inherit',
  env: {
    LOG_LEVEL: 'warn',
    PUBLIC_ADDRESS: address,
    ...process.env,
    PORT: String(port),
    WEB_DIR: join(ROOT, 'dist/h5'),
  },
})
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => server.kill('SIGTERM'))
server.on('exit', (code) => process.exit(code ?? 0))

if (!(await waitFor(`${address}/readyz`, server, 60))) {
  say('服务没有启动成功，请看上面的说明。 / the backend did not start, see above')
  server.kill('SIGTERM')
  process.exit(1)
}

say(`\n  人才服务已就绪：${address}\n  接口文档：${address}/docs\n`)
const reply = await fetch(`${address}/api/demo/people`)
if (reply.ok) {
  const { people } = (await reply.json()) as { people: DemoPerson[] }
  say('  可选的演示人物（在“我的”点登录后选择，无需密码）：')
  for (const person of people)
    say(`    ${person.name}  ${person.roles.map((role) => ROLE_LABEL[role]).join('、')}  ${person.note}`)
}
say('\n  按 Ctrl+C 停止。')
