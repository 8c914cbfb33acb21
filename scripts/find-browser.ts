import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { ROOT } from './lib.ts'

const INSTALLED = [
  process.env.CHROMIUM_PATH,
  '/usr/bin/chromium-headless-shell',
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe',
]

const installed = () => INSTALLED.find((path): path is string => Boolean(path) && existsSync(path as string))

/** A Chromium for the browser tests: the installed one, else the distribution's, else one from npm; null if none can be had. */
export async function findBrowser(): Promise<string | null> {
  const found = installed()
  if (found) return found
  const quiet = { stdio: 'ignore' as const }
  if (process.platform === 'linux' && process.getuid?.() === 0 && existsSync('/usr/bin/apt-get')) {
    spawnSync('apt-get', ['update', '-qq'], quiet)
    spawnSync('apt-get', ['install', '-y', '-qq', 'chromium', 'fonts-noto-cjk'], quiet)
    const fromDebian = installed()
    if (fromDebian) return fromDebian
  }
  if (process.platform === 'linux' && process.arch === 'x64') {
    const prefix = join(ROOT, '.cache', 'browser')
    spawnSync(
      'npm',
      ['install', '--prefix', prefix, '--no-audit', '--no-fund', '@sparticuz/chromium@143'],
      quiet,
    )
    // It unpacks itself into TMPDIR: a folder of its own, so that another version's files never serve.
    const before = process.env.TMPDIR
    process.env.TMPDIR = prefix
    try {
      const carried = createRequire(join(prefix, 'package.json'))('@sparticuz/chromium') as {
        default: { executablePath(): Promise<string> }
      }
      return await carried.default.executablePath()
    } catch {
      return null
    } finally {
      if (before === undefined) delete process.env.TMPDIR
      else process.env.TMPDIR = before
    }
  }
  return null
}
