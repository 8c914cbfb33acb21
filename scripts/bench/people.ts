import { randomBytes } from 'node:crypto'
import { rmSync } from 'node:fs'
import { monitorEventLoopDelay } from 'node:perf_hooks'
import pg from 'pg'
import { addDays, chinaTime } from '../../contract/src/calendar/index.ts'
import { askedBy, leavesOf, type Condition } from '../../contract/src/eligibility/index.ts'
import { choicesOf, conditionsOf, type Answer } from '../../contract/src/self-check/index.ts'
import { compose } from '../../cloud/src/compose.ts'
import type { Deps } from '../../cloud/src/deps.ts'
import { importPolicy } from '../../cloud/src/features/policy/import-policy.ts'
import { countThresholds } from '../../cloud/src/features/policy-count/count-thresholds.ts'
import { effectOf } from '../../cloud/src/features/policy-editor/effect.ts'
import { tellFitting } from '../../cloud/src/features/policy-news/tell-fitting.ts'
import { answersPlace } from '../../cloud/src/lib/encrypted-places.ts'
import { demoPolicies } from '../../cloud/src/seed/content/demo-policies/index.ts'
import { seed } from '../../cloud/src/seed/seed.ts'
import { randomFrom } from '../../cloud/test/matching/quarter.ts'
import { anyOf } from './answers.ts'
import { benchConfig } from './capture.ts'
import { policiesOfHere } from './policies.ts'

/**
 * The jobs that go through everybody who keeps answers: telling of a new policy, and counting what bars whom; and what a
 * changed policy would do, which somebody waits for. Prints people a second, how long anything else had to wait meanwhile,
 * and the memory at its highest.
 */
const PEOPLE = Number(process.env.BENCH_PEOPLE ?? 100_000)
const AT_ONCE = 1_000
const POLICY = 'bench-new'
/** Of the words that everything is agreed to with. */
const AGREED = 3

function* manyAnswers(now: Date): Generator<Answer[]> {
  const answeredOn = addDays(chinaTime(now).day, -1)
  const conditions = policiesOfHere(now).flatMap(conditionsOf)
  const questions = [...new Set(conditions.flatMap(leavesOf).map(askedBy))]
  const choices = questions.map((asked) => ({ asked, choices: choicesOf(asked, conditions) }))
  const random = randomFrom(20_261_128)
  for (let n = 0; n < PEOPLE; n += 1)
    yield (
      choices
        // Nobody has answered everything.
        .filter(() => random() < 0.7)
        .map(({ asked, choices: of }) => {
          const value = anyOf(of, answeredOn, random) as Answer['value']
          return { asked, value, answeredOn }
        })
    )
}

async function fill(deps: Deps): Promise<void> {
  const now = deps.clock.now()
  const given_at = new Date(now.getTime() - 86_400_000)
  let batch: { id: string; answers: Answer[] }[] = []
  const write = async () => {
    const people = batch
    batch = []
    await deps.db.transaction().execute(async (trx) => {
      await trx
        .insertInto('account')
        .values(people.map(({ id }) => ({ id, name: '', created_at: given_at })))
        .execute()
      await trx
        .insertInto('account_role')
        .values(people.map(({ id }) => ({ account_id: id, role: 'talent' as const })))
        .execute()
      await trx
        .insertInto('answers')
        .values(
          people.map(({ id, answers }) => ({
            ...{ account_id: id, version: 1 },
            answers_encrypted: deps.cipher.encrypt(answersPlace(id), JSON.stringify(answers)),
          })),
        )
        .execute()
      await trx
        .insertInto('consent')
        .values(
          people.map(({ id }) => ({
            ...{ id: `c-${id}`, account_id: id, subject_kind: 'answers' as const, subject_id: id },
            ...{ purpose: 'answers' as const, version: AGREED, title: '', statement: '' },
            ...{ given_at, withdrawn_at: null },
          })),
        )
        .execute()
    })
  }
  let n = 0
  for (const answers of manyAnswers(now)) {
    batch.push({ id: `bench-p${String((n += 1)).padStart(7, '0')}`, answers })
    if (batch.length === AT_ONCE) await write()
  }
  if (batch.length > 0) await write()
}

/** A new policy of here that many of them may have. */
async function putNew(deps: Deps): Promise<void> {
  const [record] = demoPolicies
  if (record === undefined) throw new Error('no policy')
  const eligibility: Condition = {
    ...{ fact: 'degree', operator: 'gte', value: '硕士研究生', summary: '硕士以上', clause: null },
  }
  const policy = { ...record.policy, id: POLICY, title: '新政策', benefits: [], exclusions: [] }
  await deps.db
    .transaction()
    .execute((trx) =>
      importPolicy(trx, { ...record, policy, eligibility, versionGroup: POLICY, sortOn: '2026-11-01' }),
    )
}

async function timed<T>(name: string, people: number, work: () => Promise<T>): Promise<T> {
  const delay = monitorEventLoopDelay({ resolution: 5 })
  let highest = 0
  const watch = setInterval(() => (highest = Math.max(highest, process.memoryUsage().rss)), 100)
  delay.enable()
  const began = performance.now()
  const result = await work()
  const seconds = (performance.now() - began) / 1_000
  delay.disable()
  clearInterval(watch)
  const waits = [50, 99]
    .map((share) => `p${share} ${(delay.percentile(share) / 1e6).toFixed(0)} ms`)
    .join(', ')
  console.log(
    `  ${name}: ${people} people in ${seconds.toFixed(1)} s, ${(people / seconds).toFixed(0)} a second; ` +
      `anything else waits ${waits}; ${(highest / 2 ** 20).toFixed(0)} MiB at its highest`,
  )
  return result
}

const newsOfIt = async ({ db }: Deps): Promise<number> =>
  Number(
    (
      await db
        .selectFrom('notification')
        .select((eb) => eb.fn.countAll().as('n'))
        .where('subject_id', '=', POLICY)
        .executeTakeFirstOrThrow()
    ).n,
  )

export async function benchPeople(base: string): Promise<number> {
  const name = `talent_bench_people_${process.pid}`
  const admin = new pg.Pool({ connectionString: base, max: 1 })
  await admin.query(`create database ${name}`)
  const url = new URL(base)
  url.pathname = `/${name}`
  const config = benchConfig(url.toString(), { field: randomBytes(32), index: randomBytes(32) })
  try {
    const { deps, database, close } = await compose(config, { runJobs: false })
    try {
      await seed(deps)
      // What there is already is nobody's news.
      await tellFitting(deps)
      process.stdout.write(`people: writing ${PEOPLE} with their answers …`)
      const began = performance.now()
      await fill(deps)
      await database.pool.query('analyze')
      console.log(` ${((performance.now() - began) / 1_000).toFixed(0)} s`)
      await timed('telling, nothing is new', PEOPLE, () => tellFitting(deps))
      await putNew(deps)
      await timed('telling of a new policy', PEOPLE, () => tellFitting(deps))
      const told = await newsOfIt(deps)
      await timed('telling once more', PEOPLE, () => tellFitting(deps))
      const again = (await newsOfIt(deps)) - told
      console.log(`  told of it: ${told}, told twice: ${again}`)
      await timed('counting what bars whom', PEOPLE, () => countThresholds(deps))
      const looked = Math.min(PEOPLE, 20_000)
      await timed('what a change would do, while one waits', looked, () => effectOf(deps, POLICY))
      return told > 0 && again === 0 ? 0 : 1
    } finally {
      await close()
    }
  } finally {
    rmSync(config.dataDir, { recursive: true, force: true })
    await admin.query(`drop database if exists ${name} with (force)`)
    await admin.end()
  }
}
