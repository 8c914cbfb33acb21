import { readFileSync } from 'node:fs'
import { setTimeout } from 'node:timers/promises'
import { changeImport, confirmImport, getImport, uploadImport } from '@talent/contract/import'
import { hrefOf } from '@talent/contract'
import { utils, write } from '@e965/xlsx'
import { openSession } from '../../cloud/src/http/authenticate.ts'
import { importNotice } from '../../cloud/src/features/recruitment/index.ts'
import { aPost, bareNotice } from '../../cloud/test/notices.ts'
import { onServer } from './on-server.ts'

/**
 * A sheet of posts from its upload to what is written: 2,000 rows, with what others meanwhile wait and what the server takes
 * of memory; then one of 20,000. Files are made here.
 */
const ROWS = 2_000
const MANY = 20_000
const MOST = { seconds: 5, waitMs: 50 }
const ASK_EVERY_MS = 5
const ALONE_MS = 3_000
const NOTICE = 'bench-import'

const HEADINGS = [
  '岗位代码',
  '用人单位',
  '岗位名称',
  '人数',
  '学历',
  '专业',
  '年龄',
  '薪酬',
  '工作地点',
  '截止时间',
  '联系电话',
]
const PAY = ['5000-8000元/月', '8k-12k·14薪', '年薪20万以上', '面议']
const DAYS = ['2027-12-20', '2027年12月20日', '2027/12/20']
/** One cell in each hundred rows isn't understood, the same words throughout. */
const rowOf = (n: number): string[] => [
  `B${10_000 + n}`,
  `甲材料${n % 40}有限公司`,
  `研发工程师${n}`,
  n % 7 === 0 ? '若干' : `${1 + (n % 5)}人`,
  n % 100 === 3 ? '学历从优者' : '本科及以上',
  '材料科学与工程、化学工程、机械设计制造及其自动化',
  '45周岁以下',
  PAY[n % PAY.length] ?? '',
  '科创园',
  DAYS[n % DAYS.length] ?? '',
  '0375-7000000',
]
/** Packed, as a spreadsheet program saves it. */
function sheetOf(rows: number): Buffer {
  const book = utils.book_new()
  const cells = [HEADINGS, ...Array.from({ length: rows }, (_, n) => rowOf(n))]
  utils.book_append_sheet(book, utils.aoa_to_sheet(cells), '岗位')
  return write(book, { type: 'buffer', bookType: 'xlsx', compression: true }) as Buffer
}

/** The most memory a process and those it started have taken, in MB; 0 where there is no /proc. */
function peakOf(pid: number): number {
  try {
    const own = /VmHWM:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))
    const children = readFileSync(`/proc/${pid}/task/${pid}/children`, 'utf8').trim().split(' ')
    const below = children.filter(Boolean).map((child) => peakOf(Number(child)))
    return Math.round(Number(own?.[1] ?? 0) / 1024) + below.reduce((sum, one) => sum + one, 0)
  } catch {
    return 0
  }
}

/** What somebody else waits for a simple answer while this is done: the longest, in ms. */
async function beside<T>(
  address: string,
  work: () => Promise<T>,
): Promise<{ done: T; ms: number; wait: number }> {
  let going = true
  let wait = 0
  const others = (async () => {
    while (going) {
      const asked = performance.now()
      await (await fetch(`${address}/healthz`)).arrayBuffer()
      wait = Math.max(wait, performance.now() - asked)
      await setTimeout(ASK_EVERY_MS)
    }
  })()
  const began = performance.now()
  const done = await work()
  const ms = performance.now() - began
  going = false
  await others
  return { done, ms, wait }
}

/** @returns what the answer says; of a refusal its sentence */
function askerOf(address: string, token: string) {
  let keys = 0
  return async (method: string, path: string, sent?: Buffer | object): Promise<Record<string, never>> => {
    const form = new FormData()
    if (Buffer.isBuffer(sent)) form.set('file', new Blob([new Uint8Array(sent)]), '岗位.xlsx')
    const reply = await fetch(`${address}${path}`, {
      method,
      headers: {
        ...{ authorization: `Bearer ${token}`, 'idempotency-key': `bench-import-${(keys += 1)}` },
        ...(sent !== undefined && !Buffer.isBuffer(sent) && { 'content-type': 'application/json' }),
      },
      ...(sent !== undefined && { body: Buffer.isBuffer(sent) ? form : JSON.stringify(sent) }),
    })
    return (await reply.json()) as Record<string, never>
  }
}

interface Shown {
  plan: { mark: string; counts: Record<string, number> }
  items: { at: string; asks: { cell: string }[]; faults: { cell: string; message: string }[] }[]
}

export async function benchImport(base: string): Promise<number> {
  return onServer(
    base,
    'import',
    async (deps) => {
      await deps.db
        .transaction()
        .execute((trx) =>
          importNotice(
            trx,
            bareNotice(NOTICE, [aPost('bench-post')], { title: '企业招聘公告', issuer: '人社部门' }),
          ),
        )
      const coordinator = await deps.db
        .selectFrom('active_role')
        .select('account_id')
        .where('role', '=', 'coordinator')
        .executeTakeFirstOrThrow()
      return (await openSession(deps.db, deps.clock, coordinator.account_id)).token
    },
    async ({ address, pid }, token) => {
      const ask = askerOf(address, token)
      const upload = hrefOf(uploadImport, { params: { kind: 'posts' }, query: { into: NOTICE } })
      const steps: Record<string, { ms: number; wait: number }> = {}
      const step = async <T>(name: string, work: () => Promise<T>): Promise<T> => {
        const { done, ms, wait } = await beside(address, work)
        steps[name] = { ms, wait }
        return done
      }
      const [file, large] = [sheetOf(ROWS), sheetOf(MANY)]
      await ask('POST', upload, sheetOf(10))
      const { wait: alone } = await beside(address, () => setTimeout(ALONE_MS))
      console.log(`  with nothing to do others waited ${alone.toFixed(0)} ms at most`)
      const { id } = await step('upload', () => ask('POST', upload, file))
      const params = { id: String(id) }
      const look = (query: object): Promise<Shown> =>
        ask('GET', hrefOf(getImport, { params, query: query as never })) as never
      const shown = await step('a page', () => look({ limit: '20', outcome: 'open' }))
      const [first] = shown.items
      const cell = first?.asks[0]?.cell ?? first?.faults[0]?.cell ?? ''
      const change = { what: 'cell', cell, words: '本科' }
      await step('a cell corrected', () =>
        ask('POST', hrefOf(changeImport, { params }), { seen: shown.plan.mark, change }),
      )
      const corrected = await step('a page again', () => look({ limit: '20' }))
      const done = await step('confirm', () =>
        ask('POST', hrefOf(confirmImport, { params }), { seen: corrected.plan.mark }),
      )
      const peak = peakOf(pid)
      const all = Object.values(steps)
      const seconds = all.reduce((sum, { ms }) => sum + ms, 0) / 1_000
      const wait = Math.max(...all.map((one) => one.wait))
      for (const [name, { ms, wait: others }] of Object.entries(steps))
        console.log(`  ${name}: ${ms.toFixed(0)} ms, others waited ${others.toFixed(0)} ms at most`)
      const pass = (is: boolean) => (is ? 'pass' : 'fail')
      console.log(
        `import of ${ROWS} rows: ${seconds.toFixed(1)} s of ${MOST.seconds}, ${pass(seconds <= MOST.seconds)}; others waited ${wait.toFixed(0)} ms of ${MOST.waitMs}, ${pass(wait <= MOST.waitMs)}; memory ${peak} MB at most; ${JSON.stringify(corrected.plan.counts)}, ${JSON.stringify(done)}`,
      )
      const said = await beside(address, () => ask('POST', upload, large))
      console.log(
        `a sheet of ${MANY} rows (${(large.length / 1_048_576).toFixed(1)} MB): ${(said.ms / 1_000).toFixed(1)} s, others waited ${said.wait.toFixed(0)} ms of ${MOST.waitMs}, ${pass(said.wait <= MOST.waitMs)}; memory ${peakOf(pid)} MB at most; ${JSON.stringify(said.done).slice(0, 200)}`,
      )
      return 0
    },
  )
}
