import { getRequest, listThread } from '@talent/contract/service-request'
import type { Deps } from '../../cloud/src/deps.ts'
import { openSession } from '../../cloud/src/http/authenticate.ts'
import { lengthenThread } from '../../cloud/test/long-thread.ts'
import { statementsOf } from '../../cloud/test/statements.ts'
import { onServer, percentile, read } from './on-server.ts'

/** A request with a long thread against the same with a short one, in one run: opened, asked again, and read back. */
const SHORT = 20
const LONG = 1_000
const READS = 200
const MOST_BYTES = 100_000

const pathsOf = (id: string, entries: number) => {
  const of = ({ path }: { path: string }) => path.replace('{id}', id)
  return {
    'a request opened': of(getRequest),
    'a request asked again': `${of(getRequest)}?after=${entries - 1}`,
    'a page of 50 of its thread': `${of(listThread)}?limit=50`,
  }
}
type Page = keyof ReturnType<typeof pathsOf>

interface Figures {
  statements: number
  bytes: number
  times: number[]
  processor: number | null
}

async function openRequestOf(deps: Deps) {
  const row = await deps.db
    .selectFrom('service_request')
    .select(['id', 'talent_account_id as talentId'])
    .where('state', '=', 'in_progress')
    .where('commissioner_account_id', 'is not', null)
    .orderBy('id')
    .executeTakeFirstOrThrow()
  return { id: row.id, token: (await openSession(deps.db, deps.clock, row.talentId)).token }
}

const measure = (base: string, entries: number): Promise<Record<Page, Figures>> =>
  onServer(
    base,
    `thread_${entries}`,
    async (deps, inject) => {
      const { id, token } = await openRequestOf(deps)
      await lengthenThread(deps, id, entries)
      const asked = []
      for (const [page, path] of Object.entries(pathsOf(id, entries)) as [Page, string][]) {
        const { body } = await inject(path, token)
        const statements = await statementsOf(() => inject(path, token))
        asked.push({ page, path, statements, bytes: Buffer.byteLength(body) })
      }
      return { token, asked }
    },
    async ({ address, processor }, { token, asked }) => {
      const figures = {} as Record<Page, Figures>
      for (const { page, path, statements, bytes } of asked) {
        for (let i = 0; i < 20; i += 1) await read(address, path, token)
        const times: number[] = []
        const used = await processor(async () => {
          for (let i = 0; i < READS; i += 1) times.push(await read(address, path, token))
        })
        figures[page] = { statements, bytes, times, processor: used === null ? null : used / READS }
      }
      return figures
    },
  )

/** In databases of its own on the server of `base`. Gives how many goals were missed: no time is one. */
export async function benchThread(base: string): Promise<number> {
  const [short, long] = [await measure(base, SHORT), await measure(base, LONG)]
  let missed = 0
  for (const page of Object.keys(long) as Page[]) {
    const [few, many] = [short[page], long[page]]
    const [before, after] = [percentile(few.times, 0.5), percentile(many.times, 0.5)]
    const used = many.processor === null ? '' : `, ${many.processor.toFixed(1)} ms of processor`
    console.log(
      `${page}, ${LONG} entries: ${many.statements} statements (${few.statements} at ${SHORT}), ` +
        `${Math.ceil(many.bytes / 1_000)} KB, p50 ${after.toFixed(1)} ms (${(after / before).toFixed(1)} × at ${SHORT}), ` +
        `p99 ${percentile(many.times, 0.99).toFixed(1)} ms${used}`,
    )
    if (many.statements > few.statements || many.bytes > MOST_BYTES) missed += 1
  }
  return missed
}
