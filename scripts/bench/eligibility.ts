import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { build } from 'esbuild'
import { chinaTime } from '../../contract/src/calendar/index.ts'
import { ROOT } from '../lib.ts'
import { shippedPolicies } from './policies.ts'

/** All of them where it is compiled as it runs, as on the server; a phone has one person. */
const MANY_PEOPLE = Number(process.env.BENCH_PEOPLE ?? 100_000)
const FEW_PEOPLE = 2_000

interface Way {
  readonly title: string
  readonly command: string
  readonly flags: readonly string[]
  readonly people: number
}
const WAYS: readonly Way[] = [
  { title: 'Node, as the server runs it', command: process.execPath, flags: [], people: MANY_PEOPLE },
  {
    title: 'Node without its compiler',
    command: process.execPath,
    flags: ['--jitless'],
    people: FEW_PEOPLE,
  },
  {
    title: 'JavaScriptCore without its compiler, as a mini-program on an iPhone runs',
    command: process.env.BENCH_JSC ?? 'jsc',
    flags: ['--useJIT=false'],
    people: FEW_PEOPLE,
  },
]

/**
 * The evaluator alone: 1,000 policies for one person as a phone evaluates them, and every shipped policy for 100,000 people
 * as the server does, by each engine that is here.
 */
export async function benchEligibility(): Promise<number> {
  const folder = mkdtempSync(join(tmpdir(), 'talent-bench-'))
  try {
    const policies = shippedPolicies().map(({ inPlay }) => inPlay)
    let failed = 0
    for (const { title, command, flags, people } of WAYS) {
      if (spawnSync(command, ['-e', '1']).error) {
        console.log(`eligibility, ${title}: ${command} isn't installed here`)
        continue
      }
      const outfile = join(folder, `evaluate-${people}.js`)
      const given = JSON.stringify({ policies, on: chinaTime(new Date()).day, people })
      await build({
        ...{ entryPoints: [join(ROOT, 'scripts/bench/evaluate.ts')], outfile },
        ...{ bundle: true, format: 'iife', logLevel: 'warning', banner: { js: `var given = ${given};` } },
      })
      console.log(`eligibility, ${title}`)
      failed += spawnSync(command, [...flags, outfile], { stdio: 'inherit' }).status === 0 ? 0 : 1
    }
    return failed
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}
