import type { Endpoint } from '@talent/contract'
import { getAward, orderAward } from '@talent/contract/award'
import {
  changeImport,
  confirmImport,
  getImport,
  planImportAgain,
  uploadImport,
  type ImportChange,
  type ImportKind,
  type ImportRow,
} from '@talent/contract/import'
import { grantedBy } from './award.ts'
import { addTalent, type Person } from './district.ts'
import type { Press } from './press.ts'
import type { TestApp } from './test-app.ts'

/** A .csv as one writes it. */
export const csvOf = (...rows: readonly (readonly string[])[]): Buffer =>
  Buffer.from(rows.map((row) => row.map((one) => `"${one.replaceAll('"', '""')}"`).join(',')).join('\n'))

export const PAYMENT_HEADINGS = ['兑现编号', '姓名或单位', '金额（元）', '拨付日期', '批次号', '说明']
export const paymentsOf = (...rows: readonly (readonly string[])[]): Buffer =>
  csvOf(PAYMENT_HEADINGS, ...rows)

export const uploadOf = (by: Person, kind: ImportKind, file: Buffer, key?: string, into?: string) =>
  by.client.try(
    uploadImport,
    { params: { kind }, query: into === undefined ? {} : { into } },
    { file, ...(key !== undefined && { key }) },
  )

/** Confirms what a plan says now. */
export const confirmOf = async (by: Person, id: string) =>
  by.client.try(confirmImport, { params: { id }, body: { seen: await markOf(by, id) } })

/** What is shown of it; of what isn't one's own, anything. */
async function markOf(by: Person, id: string): Promise<string> {
  const { status, body } = await by.client.try(getImport, { params: { id } })
  return status === 200 ? body.plan.mark : '0'.repeat(64)
}

/** Says one thing about a file. */
export const changeOf = async (by: Person, id: string, change: ImportChange) =>
  by.client.try(changeImport, { params: { id }, body: { seen: await markOf(by, id), change } })

/** A file that becomes a plan. @returns its id */
export async function planOf(by: Person, kind: ImportKind, file: Buffer, into?: string): Promise<string> {
  const { status, body, error } = await uploadOf(by, kind, file, undefined, into)
  if (status !== 200) throw new Error(`${status} ${error?.message ?? ''}`)
  return body.id
}

/** Every row of it, and the plan. */
export async function lookAt(by: Person, id: string) {
  const { items, plan } = await by.client.call(getImport, { params: { id }, query: { limit: '50' } })
  return { items, plan, counts: plan.counts, said: items.map(inShort) }
}
const inShort = ({ line, outcome, faults }: ImportRow) =>
  [line, outcome, ...faults.map(({ cell, message }) => `${cell} ${message}`)].join(' ')

/** An award to be paid, of somebody new. */
export async function payable(t: TestApp, coordinator: Person, phone: string) {
  const talent = await addTalent(t, { phone })
  const { id, number } = await grantedBy(t, coordinator, { phone })
  const { version } = await coordinator.client.call(getAward, { params: { id } })
  await coordinator.client.call(orderAward, { params: { id }, body: { version } })
  return { id, number, talent }
}

let phones = 0
const nextPhone = () => `1370000${1000 + ++phones}`

/** A plan that pays one. @returns its id */
export async function importedBy(t: TestApp, coordinator: Person): Promise<string> {
  const { number } = await payable(t, coordinator, nextPhone())
  return planOf(coordinator, 'payments', paymentsOf([number, '', '40000', '2026-11-20', 'B-1', '']))
}

/** Each changing endpoint of imports, with a call of it that changes something. */
export const importPresses = (t: TestApp, coordinator: Person): [Endpoint, () => Promise<Press>][] => [
  [
    uploadImport,
    async () => {
      const { number } = await payable(t, coordinator, nextPhone())
      const file = paymentsOf([number, '', '40000', '2026-11-20', 'B-1', ''])
      return { client: coordinator.client, call: { params: { kind: 'payments' }, query: {} }, file }
    },
  ],
  [
    confirmImport,
    async () => {
      const id = await importedBy(t, coordinator)
      const seen = (await lookAt(coordinator, id)).plan.mark
      return { client: coordinator.client, call: { params: { id }, body: { seen } } }
    },
  ],
  [
    changeImport,
    async () => {
      const id = await importedBy(t, coordinator)
      const seen = (await lookAt(coordinator, id)).plan.mark
      const change: ImportChange = { what: 'row', row: '2', left: true }
      return { client: coordinator.client, call: { params: { id }, body: { seen, change } } }
    },
  ],
  [
    planImportAgain,
    async () => ({
      client: coordinator.client,
      call: { params: { id: await importedBy(t, coordinator) } },
    }),
  ],
]
