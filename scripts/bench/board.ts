import { getBoard, getWorklist, listOpenRequests, listWatched } from '@talent/contract/desk'
import { openSession } from '../../cloud/src/http/authenticate.ts'
import { statementsOf } from '../../cloud/test/statements.ts'
import { openBoard } from './board-district.ts'
import { POLICY_ID } from './capture.ts'
import { onServer, percentile, read } from './on-server.ts'

/**
 * The desks at many open requests: statements and time of board, 全区在办, 督办 and a worklist, against the same at few in one run;
 * and what a simple read waits while desks poll. Goals: at most 8 statements, and 99 of 100 answers in 100 ms at 10,000.
 * The pages take turns in rounds, so that other work on the machine is shared by all.
 */
const FEW = 100
const MANY = Number(process.env.BENCH_OPEN ?? 10_000)
const ROUNDS = 4
const READS = 100
const MOST = { statements: 8, ms: 100 }
const PAGES = {
  board: getBoard.path,
  '全区在办, a page': listOpenRequests.path,
  worklist: getWorklist.path,
  '督办 with the departments': listWatched.path,
  '督办, what is late': `${listWatched.path}?show=late`,
}
type Page = keyof typeof PAGES

/** Fifty simple reads a second for three seconds, alone or beside desks that poll ten times a second. */
async function readsBeside(address: string, poll: () => Promise<unknown> | null): Promise<number[]> {
  const going: Promise<number>[] = []
  const polls: Promise<unknown>[] = []
  for (let i = 0; i < 150; i += 1) {
    going.push(read(address, `/api/policies/${POLICY_ID}`))
    const one = i % 5 === 0 ? poll() : null
    if (one) polls.push(one)
    await new Promise((resolve) => setTimeout(resolve, 20))
  }
  await Promise.all(polls)
  return Promise.all(going)
}

interface Measured {
  statements: Record<Page, number>
  times: Record<Page, number[]>
  /** Of one answer; null where it can't be read. */
  processor: Record<Page, number | null>
  alone: number[]
  beside: number[]
}

const EACH = Object.keys(PAGES) as Page[]

const measure = (base: string, open: number): Promise<Measured> =>
  onServer(
    base,
    `board_${open}`,
    async (deps, inject) => {
      await openBoard(deps, open)
      const coordinator = await deps.db
        .selectFrom('active_role')
        .select('account_id')
        .where('role', '=', 'coordinator')
        .executeTakeFirstOrThrow()
      const tokenOf = async (id: string) => (await openSession(deps.db, deps.clock, id)).token
      const [staff, own] = [await tokenOf(coordinator.account_id), await tokenOf('board-c1')]
      const tokenFor = (page: Page) => (page === 'worklist' ? own : staff)
      const statements = {} as Measured['statements']
      for (const page of EACH) {
        const ask = () => inject(PAGES[page], tokenFor(page))
        await ask()
        statements[page] = await statementsOf(ask)
      }
      return { statements, tokenFor }
    },
    async ({ address, processor: used }, { statements, tokenFor }) => {
      const [times, processor] = [{} as Measured['times'], {} as Measured['processor']]
      const ask = (page: Page) => read(address, PAGES[page], tokenFor(page))
      for (const page of EACH) {
        for (let i = 0; i < 10; i += 1) await ask(page)
        times[page] = []
        processor[page] = 0
      }
      for (let round = 0; round < ROUNDS; round += 1)
        for (const page of EACH) {
          const all = await used(async () => {
            for (let i = 0; i < READS; i += 1) times[page].push(await ask(page))
          })
          const before = processor[page]
          processor[page] = all === null || before === null ? null : before + all / (ROUNDS * READS)
        }
      const alone = await readsBeside(address, () => null)
      const beside = await readsBeside(address, () => read(address, PAGES.board, tokenFor('board')))
      return { statements, times, processor, alone, beside }
    },
  )

/** In databases of its own on the server of `base`. Gives how many goals were missed. */
export async function benchBoard(base: string): Promise<number> {
  const [few, many] = [await measure(base, FEW), await measure(base, MANY)]
  let missed = 0
  for (const page of EACH) {
    const [before, after] = [percentile(few.times[page], 0.5), percentile(many.times[page], 0.5)]
    const p99 = percentile(many.times[page], 0.99)
    const used = many.processor[page]
    console.log(
      `${page} at ${MANY} open: ${many.statements[page]} statements (${few.statements[page]} at ${FEW}), ` +
        `p50 ${after.toFixed(0)} ms (${(after / before).toFixed(1)} × at ${FEW}), p99 ${p99.toFixed(0)} ms${used === null ? '' : `, ${used.toFixed(0)} ms of processor`}`,
    )
    if (many.statements[page] > MOST.statements || p99 > MOST.ms) missed += 1
  }
  const [alone, beside] = [percentile(many.alone, 0.99), percentile(many.beside, 0.99)]
  console.log(
    `a simple read at ${MANY} open: p99 ${alone.toFixed(0)} ms alone, ${beside.toFixed(0)} ms beside ten boards a second (${(beside / alone).toFixed(1)} ×)`,
  )
  return missed
}
