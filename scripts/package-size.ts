import { readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { buildClient, ROOT } from './lib.ts'

/** A table of the compiled mini-program's packages against their budgets; exit 1 over budget. */
const KIB = 1024
const BUDGET = {
  main: { reach: 560, fail: 640, platform: 2048 },
  sub: { reach: 400, fail: 400, platform: 2048 },
  all: { reach: 4096, fail: 4096, platform: 30_720 },
}

const dist = join(ROOT, 'dist/weapp')
const built = await buildClient('weapp')
if (built.code !== 0) {
  console.error(`构建失败 / build failed\n${built.log.slice(-2000)}`)
  process.exit(1)
}

const bytesUnder = (path: string): number =>
  statSync(path).isDirectory()
    ? readdirSync(path).reduce((sum, name) => sum + bytesUnder(join(path, name)), 0)
    : statSync(path).size

const app = JSON.parse(readFileSync(join(dist, 'app.json'), 'utf8')) as {
  subPackages?: { root: string }[]
  subpackages?: { root: string }[]
}
const subs = (app.subPackages ?? app.subpackages ?? []).map(({ root }) => ({
  name: root.replace(/\/$/, ''),
  bytes: bytesUnder(join(dist, root)),
}))
const all = bytesUnder(dist)
const rows = [
  { name: '主包 main', bytes: all - subs.reduce((sum, sub) => sum + sub.bytes, 0), budget: BUDGET.main },
  ...subs.map((sub) => ({ ...sub, budget: BUDGET.sub })),
  { name: '合计 all', bytes: all, budget: BUDGET.all },
]

const kib = (bytes: number) => (bytes / KIB).toFixed(1).padStart(8)
let over = 0
console.log(`${'package'.padEnd(24)}${'KiB'.padStart(8)}   目标 reach   上限 fail   平台 platform`)
for (const { name, bytes, budget } of rows) {
  const mark = bytes > budget.fail * KIB ? '✗ over' : bytes > budget.reach * KIB ? '! above the goal' : '✓'
  if (bytes > budget.fail * KIB) over += 1
  console.log(
    `${name.padEnd(24)}${kib(bytes)}   ${String(budget.reach).padStart(8)}   ${String(budget.fail).padStart(8)}   ${String(budget.platform).padStart(8)}   ${mark}`,
  )
}
process.exit(over > 0 ? 1 : 0)
