import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { ROOT, run } from '../lib.ts'
import type { Figures } from './rounds.ts'

/** Tests that can be made longer by the environment; how many passed is read from what jest says. */
export async function jest(
  name: string,
  files: readonly string[],
  env: NodeJS.ProcessEnv,
  shown: string,
): Promise<Figures> {
  const { code, log } = await run(
    process.execPath,
    [join(ROOT, 'node_modules/jest/bin/jest.js'), '--selectProjects', 'cloud', '--forceExit', ...files],
    { env, logFile: join(ROOT, 'reports', `faults-${name}.log`) },
  )
  const passed = Number(/^Tests:.*?(\d+) passed/m.exec(log)?.[1] ?? 0)
  if (code === 0 && passed > 0)
    return { shown: `${passed} ${passed === 1 ? 'test' : 'tests'} ${shown}`, faults: [] }
  process.stdout.write(`\n${log}\n`)
  return { shown, faults: [`jest ended with ${code}, ${passed} passed: see above`] }
}

export const fuzzTests = (): string[] =>
  readdirSync(join(ROOT, 'cloud'), { recursive: true, encoding: 'utf8' }).filter(
    (file) => /fuzz[\w.-]*\.test\.ts$/.test(file) && !file.includes('node_modules'),
  )
