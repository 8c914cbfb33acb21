import { spawnSync } from 'node:child_process'
import { accessSync, chmodSync, constants, copyFileSync, mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import type { Dist } from './dist'

const SYSTEMS: Partial<Record<NodeJS.Platform, string>> = { linux: 'linux', darwin: 'mac', win32: 'windows' }

/** WeChat's own compiler as npm ships it: without its run bit, which a read-only node_modules can't be given in place. */
function compiler(name: 'wcc' | 'wcsc') {
  const system = SYSTEMS[process.platform]
  if (!system) throw new Error(`miniprogram-compiler has no ${name} for ${process.platform}`)
  const shipped = join(
    dirname(require.resolve('miniprogram-compiler/package.json')),
    'bin',
    system,
    system === 'windows' ? `${name}.exe` : name,
  )
  try {
    accessSync(shipped, constants.X_OK)
    return shipped
  } catch {
    const copy = join(mkdtempSync(join(tmpdir(), 'talent-wcc-')), name)
    copyFileSync(shipped, copy)
    chmodSync(copy, 0o755)
    return copy
  }
}

function run(name: 'wcc' | 'wcsc', args: string[], cwd: string) {
  const { status, stdout, stderr, error } = spawnSync(compiler(name), args, {
    cwd,
    maxBuffer: 1 << 28,
    encoding: 'utf8',
  })
  if (error) throw error
  if (status !== 0 || /^ERR:/m.test(stderr))
    throw new Error(`${name} refused the templates (exit ${String(status)}):\n${stderr.trim()}`)
  return stdout
}

/** All WXML and WXS compiled to the source of `$gwx`, or an error in the compiler's words. */
export function compileWxml(dist: Dist) {
  const templates = dist.list('.wxml')
  const users = templates
    .map((file) => ({ file, tags: Object.keys(dist.components(file.replace(/\.wxml$/, ''))) }))
    .filter(({ tags }) => tags.length > 0)
  const components = [users.length, ...users.flatMap(({ file, tags }) => [file, tags.length, ...tags])].join(
    ' ',
  )
  return run('wcc', ['-d', '-cc', components, ...templates, ...dist.list('.wxs'), '-gn', '$gwx'], dist.folder)
}

/** All WXSS compiled; pages and components (those with a json) come first, as the compiler wants them. */
export function compileWxss(dist: Dist) {
  const sheets = dist.list('.wxss')
  const owned = sheets.filter((file) => dist.has(file.replace(/wxss$/, 'json')))
  return run(
    'wcsc',
    ['-db', '-pc', String(owned.length), ...owned, ...sheets.filter((file) => !owned.includes(file))],
    dist.folder,
  )
}
