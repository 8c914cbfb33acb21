import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { findBrowser } from './find-browser.ts'
import { bin, buildClient, ROOT, run } from './lib.ts'

/**
 * Everything, in the order in which a fault is cheapest to find. `npm test -- code unit` runs those steps only.
 * Ends with a summary and a line `N passed, N failed`; exit 1 on any failure.
 */
interface Result {
  passed: number
  failed: number
  note?: string
}
interface Step {
  name: string
  title: string
  run: () => Promise<Result>
}

const inCi = process.env.CI === 'true'
const check = (code: number, note?: string): Result =>
  code === 0 ? { passed: 1, failed: 0 } : { passed: 0, failed: 1, note }

/** Each with types and lint from one program; what no project holds, and what isn't TypeScript, is linted beside them. */
const PROJECTS = ['contract', 'cloud', 'tsconfig.json', 'tsconfig.tools.json']
const IN_PROJECTS = [
  'contract/src',
  'cloud/src',
  'cloud/test',
  'cloud/types',
  'src',
  'types',
  'config',
  'scripts',
  'e2e',
]

async function code(): Promise<Result> {
  const script = (name: string, ...args: string[]) =>
    [process.execPath, ['--import', 'tsx', `scripts/${name}.ts`, ...args]] as const
  const elsewhere = IN_PROJECTS.flatMap((folder) => ['--ignore-pattern', `${folder}/**/*.{ts,tsx}`])
  const checks = [
    ...PROJECTS.map((project) => script('check-code', project)),
    [bin('prettier'), ['--check', '--log-level', 'warn', '.']],
    [bin('eslint'), ['.', '--max-warnings=0', ...elsewhere]],
    script('print-workflows', '--check'),
  ] as const
  const next = checks[Symbol.iterator]()
  let failed = 0
  // Two at once: the builds, which run meanwhile, wait for the disk and for each other at times.
  const lane = async () => {
    for (const [command, args] of next) if ((await run(command, [...args])).code !== 0) failed += 1
  }
  await Promise.all([lane(), lane()])
  return { passed: checks.length - failed, failed }
}

/** The runner of the backend's tests bounds none of them in time: one that waits for ever ends the run, as failed. */
const RUN_MOST_MS = 30 * 60_000

/** Of these, so many files at a time; of others, one for each core. */
const WORKERS: Record<string, number> = { 'e2e-h5': 2, 'e2e-weapp': 3 }

async function jest(
  projects: string[],
  env: NodeJS.ProcessEnv = {},
  label = projects.join('-'),
  only: string[] = [],
): Promise<Result> {
  const report = join(ROOT, 'reports', `${label}.json`)
  rmSync(report, { force: true })
  // --forceExit: an embedded database leaves a handle behind that would keep jest waiting.
  const { code } = await run(
    process.execPath,
    [
      join(ROOT, 'node_modules/jest/bin/jest.js'),
      '--selectProjects',
      ...projects,
      '--json',
      `--outputFile=${report}`,
      '--testTimeout=60000',
      // A browser, a backend and the test take turns waiting for each other: two of them fill two cores, more don't fit.
      `--maxWorkers=${WORKERS[label] ?? '100%'}`,
      '--forceExit',
      ...(only.length > 0 ? ['--testPathPatterns', ...only] : []),
    ],
    { env, timeout: RUN_MOST_MS },
  )
  if (!existsSync(report)) return { passed: 0, failed: 1, note: 'jest wrote no report' }
  const found = JSON.parse(readFileSync(report, 'utf8')) as {
    numPassedTests: number
    numFailedTests: number
    numFailedTestSuites: number
    numPendingTests: number
  }
  const failed =
    found.numFailedTests +
    (found.numFailedTests === 0 ? found.numFailedTestSuites : 0) +
    found.numPendingTests
  // A run that executed nothing, or crashed after its report, is a failure too.
  if (found.numPassedTests === 0 || (code !== 0 && failed === 0))
    return { passed: found.numPassedTests, failed: failed + 1, note: `jest exit ${code}` }
  return { passed: found.numPassedTests, failed }
}

/** Titles of the tests that can only fail on a server with several connections. */
function onlyOnPostgres(): string[] {
  return readdirSync(join(ROOT, 'cloud'), { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.postgres.test.ts') && !file.includes('node_modules'))
    .flatMap((file) => {
      const source = readFileSync(join(ROOT, 'cloud', file), 'utf8')
      return [...source.matchAll(/^\s*(?:it|test)(?:\.each\([^]*?\))?\(\s*['"`](.*?)['"`],/gm)].map(
        ([, title]) => `${file}: ${title}`,
      )
    })
}

/**
 * A server's zone decides nothing: the backend runs once west of UTC and once east of it, whatever this machine's zone is,
 * both with daylight saving; the rules about days and the client's words for them run in both again.
 */
const ZONES = { west: 'America/Los_Angeles', east: 'Pacific/Auckland' } as const
const DATES = [
  'calendar/',
  'service-request/.*(deadline|lateness|unanswered|next-step|promised)',
  'lib/dates',
  'day',
]

async function zones(): Promise<Result> {
  const [west, east] = [
    await jest(['contract', 'client'], { TZ: ZONES.west }, 'zones-west', DATES),
    await jest(['contract', 'client'], { TZ: ZONES.east }, 'zones-east', DATES),
  ]
  return {
    passed: west.passed + east.passed,
    failed: west.failed + east.failed,
    note: west.note ?? east.note,
  }
}

/**
 * On the embedded engine: all of it, where that is the only one. Beside a PostgreSQL, which runs all of it too, what presses
 * every endpoint and every job and what lies below the features; their own rules are the same SQL (decision 75).
 */
const BELOW_FEATURES = ['cloud/test/', 'cloud/src/(?!features/)', '\\.once\\.test\\.ts$']

const embedded = (): Promise<Result> =>
  jest(['cloud'], { TZ: ZONES.west }, 'cloud', process.env.TEST_DATABASE_URL ? BELOW_FEATURES : [])

async function postgres(): Promise<Result> {
  if (process.env.TEST_DATABASE_URL)
    return jest(['cloud'], { TEST_ENGINE: 'postgres', TZ: ZONES.east }, 'cloud-postgres')
  if (inCi) return { passed: 0, failed: 1, note: 'CI must set TEST_DATABASE_URL' }
  const titles = onlyOnPostgres()
  console.log('没有运行的并发与断线测试 / tests of concurrency and broken connections that did not run:')
  for (const title of titles) console.log(`  – ${title}`)
  return {
    passed: 0,
    failed: 0,
    note: `未设 TEST_DATABASE_URL，PostgreSQL 这一遍没有运行，其中 ${titles.length} 项并发与断线测试只在它上面有意义 / not run: set TEST_DATABASE_URL; ${titles.length} tests of concurrency and broken connections run only there`,
  }
}

/** Builds need one core: begun while the checks that need one core too are running, one after the other. */
const builds = new Map<'weapp' | 'h5', ReturnType<typeof buildClient>>()
function beginBuilds(): void {
  const weapp = buildClient('weapp', {}, true)
  builds.set('weapp', weapp)
  builds.set(
    'h5',
    weapp.then(() => buildClient('h5', {}, true)),
  )
}
const clientOf = (target: 'weapp' | 'h5') => builds.get(target) ?? buildClient(target)

async function weapp(): Promise<Result> {
  const built = await clientOf('weapp')
  if (built.code !== 0)
    return {
      passed: 0,
      failed: 1,
      note: `build failed, see reports/build-weapp.log\n${built.log.slice(-1500)}`,
    }
  const found = await jest(['e2e-weapp'])
  return { ...found, passed: found.passed + 1 }
}

async function h5(): Promise<Result> {
  const built = await clientOf('h5')
  if (built.code !== 0)
    return { passed: 0, failed: 1, note: `build failed, see reports/build-h5.log\n${built.log.slice(-1500)}` }
  const browser = await findBrowser()
  if (browser === null) {
    const note =
      '这台机器没有可用的 Chromium，浏览器测试没有运行 / no Chromium here: the browser tests did not run (install Chrome, or set CHROMIUM_PATH)'
    const read = await jest(['e2e-h5'], {}, 'e2e-h5-built', ['built-code'])
    return { passed: 1 + read.passed, failed: read.failed + (inCi ? 1 : 0), note }
  }
  const found = await jest(['e2e-h5'], { CHROMIUM_PATH: browser })
  return { ...found, passed: found.passed + 1 }
}

const STEPS: Step[] = [
  { name: 'code', title: '类型与规范 types, lint, format', run: code },
  { name: 'unit', title: '契约与客户端 contract, client', run: () => jest(['contract', 'client']) },
  { name: 'zones', title: '日期规则在另两个时区 the rules about days in two other zones', run: zones },
  {
    name: 'cloud',
    title: '后端（内嵌 PGlite）backend on PGlite',
    run: embedded,
  },
  { name: 'postgres', title: '后端（PostgreSQL）backend on PostgreSQL', run: postgres },
  { name: 'weapp', title: '小程序编译后执行 compiled mini-program, executed', run: weapp },
  {
    name: 'size',
    title: '包体 package size',
    run: async () =>
      check((await run(process.execPath, ['--import', 'tsx', 'scripts/package-size.ts'])).code),
  },
  { name: 'h5', title: '网页端（真实 Chromium）H5 in a real browser', run: h5 },
]

const wanted = process.argv.slice(2)
const unknown = wanted.filter((name) => !STEPS.some((step) => step.name === name))
if (unknown.length > 0) {
  console.error(
    `没有这个步骤 / unknown step: ${unknown.join(', ')}。可选 / choose from: ${STEPS.map((step) => step.name).join(' ')}`,
  )
  process.exit(2)
}
const steps = STEPS.filter((step) => wanted.length === 0 || wanted.includes(step.name))

mkdirSync(join(ROOT, 'reports'), { recursive: true })
if (wanted.length === 0) beginBuilds()
const results: { step: Step; result: Result; seconds: number }[] = []
for (const [i, step] of steps.entries()) {
  console.log(`\n[${i + 1}/${steps.length}] ${step.title}`)
  const started = Date.now()
  const result = await step.run()
  results.push({ step, result, seconds: Math.round((Date.now() - started) / 1000) })
  console.log(`\n    → ${result.passed} 通过，${result.failed} 失败${result.note ? `：${result.note}` : ''}`)
}

console.log('\n──── 汇总 summary ────')
for (const { step, result, seconds } of results) {
  const mark = result.failed > 0 ? '✗' : result.passed > 0 ? '✓' : '–'
  console.log(
    `${mark} ${step.title}  ${result.passed} passed, ${result.failed} failed  ${seconds}s${result.note ? `  ${result.note.split('\n')[0]}` : ''}`,
  )
}
const sum = (key: 'passed' | 'failed') => results.reduce((total, { result }) => total + result[key], 0)
console.log(`\n${sum('passed')} passed, ${sum('failed')} failed`)
process.exit(sum('failed') > 0 ? 1 : 0)
