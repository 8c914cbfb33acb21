import { execFileSync } from 'node:child_process'
import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { startBackend } from './backend'

/** Compiles the backend, migrates and seeds once for all files of a run: each starts its backend on a copy of this. */
export default async function prepareBackend(): Promise<void> {
  execFileSync(process.execPath, [join(__dirname, '../cloud/compile.mjs')], { stdio: 'inherit' })
  const folder = mkdtempSync(join(tmpdir(), 'talent-e2e-seeded-'))
  // The pages of a browser, which may not be built yet, are no part of what is seeded.
  await (await startBackend({ WEB_DIR: '' }, folder)).stop()
  process.env.E2E_SEEDED = folder
}
