import { fenOf, moneyText, yuanTyped, type AwardState } from '@talent/contract/award'
import { ContractError, LIMITS } from '@talent/contract'
import { chinaTime, monthDayOf } from '@talent/contract/calendar'
import { readDay } from '@talent/contract/import'
import { sql } from 'kysely'
import type { Reader, Trx } from '../../db/database.ts'
import type { Deps } from '../../deps.ts'
import type { Caller } from '../../http/caller.ts'
import { faultAt, type Importer, type PlannedRow, type ReadRow } from '../../importers.ts'
import { applyAwardChange } from './change-award.ts'
import { awardsHere, enterprisesSpokenFor, isKeptBy, lockAward } from './here.ts'
import { namesOf } from './recipients.ts'
import type { AwardRow } from './tables.ts'
import { titleOf } from './title.ts'

const HEADING = {
  number: '兑现编号',
  who: '姓名或单位',
  title: '待遇',
  amount: '金额（元）',
  paidOn: '拨付日期',
  batch: '批次号',
  words: '说明',
} as const
const label = (key: keyof typeof HEADING) => HEADING[key].replace(/（.*）/, '')

interface Payment {
  readonly id: string
  readonly paidOn: string
  readonly amountFen: number
  readonly batch: string
  readonly words: string
}

/** What may be paid now. */
const PAYABLE: readonly AwardState[] = ['payable', 'delayed']

const numbersIn = (rows: readonly ReadRow[]) => [
  ...new Set(rows.flatMap(({ cells }) => cells['number']?.text.toUpperCase() ?? [])),
]

/** Those the caller keeps: of one's own there are none. */
const keptAwards = async (reader: Reader, by: Caller) =>
  awardsHere(reader).where(isKeptBy(by, await enterprisesSpokenFor(reader, by)))

interface Known {
  readonly award: AwardRow
  readonly who: string
}

/** Each cell as it is meant, and every fault of the row at once. */
function readPayment(row: ReadRow, { award, who }: Known, today: string) {
  const { cells } = row
  const faults: PlannedRow['faults'] = []
  const refuse = (key: keyof typeof HEADING, message: string) =>
    void faults.push(faultAt(cells[key] ?? cells['number'], label(key), message))
  // The telling cell may be empty: then its row is named by its number.
  for (const key of Object.keys(HEADING) as (keyof typeof HEADING)[])
    if (cells[key]?.fault !== undefined) refuse(key, cells[key].fault)
  const sound = (key: keyof typeof HEADING) => cells[key]?.fault === undefined
  const said = (key: keyof typeof HEADING) => cells[key]?.text ?? ''
  const day = readDay(said('paidOn'))
  if (sound('paidOn')) {
    if ('fault' in day) refuse('paidOn', day.fault)
    else if (day.value > today) refuse('paidOn', '拨付日期不能晚于今天')
  }
  const fen = said('amount') === '' ? award.amount_fen : fenOf(said('amount'))
  if (sound('amount') && fen === null) refuse('amount', '金额写成 4500 或 4500.50 这样的数，最多两位小数')
  if (fen !== null && fen !== award.amount_fen && said('words') === '')
    refuse('amount', `认定的是 ${yuanTyped(award.amount_fen)} 元，不一样的请在“说明”里写明为什么`)
  if (sound('batch') && said('batch') === '') refuse('batch', '请填批次号')
  if (said('batch').length > LIMITS.batch) refuse('batch', `批次号不超过 ${LIMITS.batch} 个字`)
  if (said('words').length > LIMITS.note) refuse('words', `说明不超过 ${LIMITS.note} 个字`)
  if (said('who') !== '' && said('who') !== who)
    refuse('who', `这个编号是${who}的，不是${said('who')}的，请核对`)
  const payment: Payment = {
    id: award.id,
    paidOn: 'value' in day ? day.value : '',
    amountFen: fen ?? 0,
    ...{ batch: said('batch'), words: said('words') },
  }
  return { payment, faults }
}

/** What one row does to the award it names. */
function planPayment(row: ReadRow, known: Known, today: string): PlannedRow {
  const { award, who } = known
  const base = { line: row.line, title: `${titleOf(award)}，${who}`, faults: [], act: null }
  const number = row.cells['number']
  if (row.cells['paidOn'] === undefined)
    return { ...base, outcome: 'ignored', sub: '没填拨付日期，这一行不处理' }
  const { payment, faults } = readPayment(row, known, today)
  const { paidOn, amountFen, batch } = payment
  if (award.state === 'paid' && faults.length === 0) {
    const earlier = `已在${monthDayOf(award.paid_on ?? '')}拨付 ${moneyText(award.paid_fen ?? 0)}，批次号 ${award.batch ?? ''}`
    const same = award.paid_on === paidOn && award.paid_fen === amountFen && award.batch === batch
    return same
      ? { ...base, outcome: 'same', sub: earlier }
      : refused(base, [faultAt(number, '兑现编号', `这一期${earlier}，不能再拨一次`)])
  }
  const closed: Partial<Record<AwardState, string>> = {
    granted: '还没有转拨付，请先在台账里转拨付',
    ended: '这一期已经终止，不能拨付',
  }
  const why = closed[award.state]
  if (why !== undefined) faults.push(faultAt(number, '兑现编号', why))
  if (faults.length > 0) return refused(base, faults)
  return {
    ...base,
    outcome: 'changed',
    sub: `${monthDayOf(paidOn)}拨付 ${moneyText(amountFen)}，批次号 ${batch}`,
    // Whatever else happened to it meanwhile makes the plan outdated.
    act: { ...payment, version: award.version },
  }
}
const refused = (base: Omit<PlannedRow, 'outcome' | 'sub'>, faults: PlannedRow['faults']): PlannedRow => ({
  ...base,
  outcome: 'refused',
  sub: '这一行不导入',
  faults,
})

const unknownRow = (row: ReadRow, message: string): PlannedRow => {
  const { number, who } = row.cells
  const title = [number?.text, who?.text].filter(Boolean).join('，') || '没有编号的一行'
  return refused({ line: row.line, title, faults: [], act: null }, [
    faultAt(number ?? who ?? Object.values(row.cells)[0], '兑现编号', number?.fault ?? message),
  ])
}

const UNMENTIONED_SHOWN = 20

async function unmentionedIn(deps: Deps, by: Caller, mentioned: readonly string[]) {
  const others = (await keptAwards(deps.db, by))
    .where('state', 'in', PAYABLE)
    .where(sql<boolean>`id <> all (${[...mentioned]}::text[])`)
  const [{ count }, rows] = await Promise.all([
    others.select(sql<number>`count(*)::int`.as('count')).executeTakeFirstOrThrow(),
    others.selectAll().orderBy('due_on').orderBy('id').limit(UNMENTIONED_SHOWN).execute(),
  ])
  const whoOf = await namesOf(deps, rows)
  return {
    count,
    items: rows.map((row) => ({
      title: `${titleOf(row)}，${whoOf(row)}`,
      sub: `${row.number}，${moneyText(row.amount_fen)}，${monthDayOf(row.due_on)}前`,
    })),
  }
}

/** The list of what was paid, as the finance office gives it back: each row by the number of its award. */
export const paymentImporter: Importer = {
  kind: 'payments',
  most: 2_000,
  columns: [
    { key: 'number', heading: HEADING.number, others: ['编号'], needed: true },
    { key: 'who', heading: HEADING.who, others: ['姓名', '单位', '单位名称', '收款人'] },
    { key: 'title', heading: HEADING.title },
    { key: 'amount', heading: HEADING.amount, others: ['拨付金额', '实拨金额'] },
    { key: 'paidOn', heading: HEADING.paidOn, others: ['到账日期', '支付日期'], needed: true },
    { key: 'batch', heading: HEADING.batch, others: ['批次'], needed: true },
    { key: 'words', heading: HEADING.words, others: ['备注'] },
  ],
  /** What is to be paid, the earliest day first: the day and the batch are filled in. */
  async template(deps, by) {
    const rows = await (
      await keptAwards(deps.db, by)
    )
      .selectAll()
      .where('state', 'in', PAYABLE)
      .orderBy('due_on')
      .orderBy('id')
      .limit(2_000)
      .execute()
    const whoOf = await namesOf(deps, rows)
    return rows.map((row) => [row.number, whoOf(row), titleOf(row), yuanTyped(row.amount_fen), '', '', ''])
  },
  async lock(trx: Trx, rows) {
    await trx
      .selectFrom('award')
      .select('id')
      .where('number', 'in', ['', ...numbersIn(rows)])
      .orderBy('id')
      .forUpdate()
      .execute()
  },
  async plan(deps, by, rows) {
    const awards = await (
      await keptAwards(deps.db, by)
    )
      .selectAll()
      .where('number', 'in', ['', ...numbersIn(rows)])
      .execute()
    const whoOf = await namesOf(deps, awards)
    const known = new Map(awards.map((award) => [award.number, { award, who: whoOf(award) }]))
    const today = chinaTime(deps.clock.now()).day
    const firstAt = new Map<string, string>()
    const planned = rows.map((row) => {
      const cell = row.cells['number']
      if (cell === undefined || cell.fault !== undefined)
        return unknownRow(row, '请填兑现编号，如 DX-2026-000012')
      const number = cell.text.toUpperCase()
      const found = known.get(number)
      if (found === undefined) return unknownRow(row, '台账里没有这个编号，请核对')
      const first = firstAt.get(number)
      if (first !== undefined) return unknownRow(row, `和 ${first} 是同一笔，一笔只能拨一次`)
      firstAt.set(number, cell.at)
      return planPayment(row, found, today)
    })
    return {
      rows: planned,
      unmentioned: await unmentionedIn(
        deps,
        by,
        awards.map(({ id }) => id),
      ),
    }
  },
  async apply(deps, trx, by, acts) {
    for (const { id, version, paidOn, amountFen, batch, words } of acts as (Payment & {
      version: number
    })[]) {
      const row = await lockAward(trx, id)
      if (row === undefined) throw new ContractError('stale_version')
      await applyAwardChange(
        deps,
        trx,
        row,
        { role: 'coordinator', accountId: by.accountId },
        {
          event: 'pay',
          version,
          write: ({ due_on: from }) => ({
            patch: { paid_on: paidOn, paid_fen: amountFen, batch },
            step: { words, from, to: paidOn, amountFen, batch },
          }),
        },
      )
    }
  },
}
