import { spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { openEmbedded } from './pglite.ts'

const here = dirname(fileURLToPath(import.meta.url))

/** Opens the directory in a process of its own and holds it; `said` settles on its first line. */
function holder(folder: string) {
  const code = `import { openEmbedded } from ${JSON.stringify(join(here, 'pglite.ts'))}
    openEmbedded(${JSON.stringify(folder)}).then(() => { console.log('holding'); setInterval(() => {}, 1000) }, (error) => { console.log(error.message); process.exit(1) })`
  const child = spawn(process.execPath, ['--import', 'tsx', '--input-type=module', '--eval', code], {
    cwd: here,
    env: { ...process.env, NODE_OPTIONS: '' },
  })
  const said = new Promise<string>((resolve) =>
    child.stdout.on('data', (data: Buffer) => resolve(data.toString().trim())),
  )
  const gone = new Promise<void>((resolve) => child.on('exit', () => resolve()))
  return { said, kill: async () => (child.kill('SIGKILL'), gone) }
}

describe('embedded database', () => {
  it('refuses a second process with a plain sentence, and is free at once when the first is killed', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'talent-lock-'))
    const first = holder(folder)
    expect(await first.said).toBe('holding')
    await expect(openEmbedded(folder)).rejects.toThrow('正被另一个进程使用')
    await first.kill()
    const database = await openEmbedded(folder)
    expect((await database.pool.query('select 1 as one')).rows).toEqual([{ one: 1 }])
    await database.close()
    rmSync(folder, { recursive: true })
  }, 60_000)
})
