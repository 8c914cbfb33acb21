// Runs before anything is installed: plain Node only. Installs what is missing, then hands over to scripts/<name>.ts.
import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = join(dirname(fileURLToPath(import.meta.url)), '..')
const [major, minor] = process.versions.node.split('.').map(Number)
if (major < 20 || (major === 20 && minor < 19)) {
  console.error(
    `需要 Node.js 20.19 或更高版本，现在是 ${process.versions.node}。 / Node.js >= 20.19 is needed.`,
  )
  process.exit(1)
}

const manifests = ['package.json', 'package-lock.json', 'contract/package.json', 'cloud/package.json']
const wanted = createHash('sha256')
for (const file of manifests)
  wanted.update(existsSync(join(root, file)) ? readFileSync(join(root, file)) : '')
const fingerprint = wanted.digest('hex')
const stamp = join(root, 'node_modules', '.installed-for')

if (!existsSync(stamp) || readFileSync(stamp, 'utf8') !== fingerprint) {
  console.log('· 安装依赖（首次约 1–2 分钟）… / installing packages')
  const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm'
  const args = ['install', '--no-audit', '--no-fund', '--loglevel=error', '--no-save']
  const installed = spawnSync(npm, args, { cwd: root, stdio: 'inherit', shell: process.platform === 'win32' })
  if (installed.status !== 0) {
    console.error('依赖安装失败，请检查网络后重试。 / npm install failed.')
    process.exit(installed.status ?? 1)
  }
  writeFileSync(stamp, fingerprint)
}

const [script, ...rest] = process.argv.slice(2)
const tsx = join(root, 'node_modules', 'tsx', 'dist', 'cli.mjs')
const run = spawnSync(process.execPath, [tsx, join(root, 'scripts', `${script}.ts`), ...rest], {
  cwd: root,
  stdio: 'inherit',
})
process.exit(run.status ?? 1)
