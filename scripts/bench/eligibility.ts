import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { build } from 'esbuild'
import { chinaTime } from '../../contract/src/calendar/index.ts'
import { ROOT } from '../lib.ts'
import { shippedPolicies } from './policies.ts'

/**
 * The evaluator alone: 1,000 policies for one person as a phone evaluates them, and every shipped policy for 100,000 people
 * as the server does. Once as Node runs it and once without a compiler, as the engine of a mini-program on an iPhone runs.
 */
export async function benchEligibility(): Promise<number> {
  const folder = mkdtempSync(join(tmpdir(), 'talent-bench-'))
  try {
    const file = join(folder, 'policies.json')
    const policies = shippedPolicies().map(({ inPlay }) => inPlay)
    writeFileSync(file, JSON.stringify({ policies, on: chinaTime(new Date()).day }))
    const outfile = join(folder, 'evaluate.mjs')
    await build({
      ...{ entryPoints: [join(ROOT, 'scripts/bench/evaluate.ts')], outfile },
      ...{ bundle: true, platform: 'node', format: 'esm', logLevel: 'warning' },
    })
    const ways: readonly (readonly [string, string[]])[] = [
      ['compiled as it runs, as in Node', []],
      ['interpreted only, as on an iPhone', ['--jitless']],
    ]
    return ways.reduce((failed, [title, flags]) => {
      console.log(`eligibility, ${title}`)
      const { status } = spawnSync(process.execPath, [...flags, outfile, file], { stdio: 'inherit' })
      return failed + (status === 0 ? 0 : 1)
    }, 0)
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}
