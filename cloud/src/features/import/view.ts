import type { EndpointInput, EndpointOutput } from '@talent/contract'
import { IMPORT_LABEL, type getImport as endpoint, type ImportPlan } from '@talent/contract/import'
import type { Deps } from '../../deps.ts'
import type { Caller } from '../../http/caller.ts'
import type { Binary } from '../../http/bind-endpoint.ts'
import type { Column, PlannedRow } from '../../importers.ts'
import { writeSheet, XLSX } from '../../platform/sheets/sheets.ts'
import { importerOf, requirePlan, type StoredPlan } from './plan.ts'

const labelOf = ({ heading }: Column) => heading.replace(/（.*）/, '')

async function viewPlan(
  deps: Deps,
  { row, read, planned, choices, dropped }: StoredPlan,
): Promise<ImportPlan> {
  const importer = importerOf(deps, row.kind)
  const { unmentioned } = planned
  const into = row.target
  const title = into === null ? '' : ((await importer.target?.(deps, into))?.title ?? '')
  return {
    ...{ id: row.id, kind: row.kind, mark: row.hash, done: row.done_at !== null },
    into: into === null ? null : { id: into, title },
    at: row.created_at.toISOString(),
    sheets: read.sheets.filter((name) => name !== ''),
    otherSheets: [...read.otherSheets],
    headLine: read.headLine,
    columns: read.columns.map(({ at, heading, key }) => ({ column: at, heading, as: key })),
    meanings: importer.columns.map((column) => ({ key: column.key, label: labelOf(column) })),
    questions: (planned.questions ?? []).map(({ options, ...one }) => ({
      ...one,
      options: [...options],
      answer: choices.answers[one.key] ?? null,
    })),
    notes: [
      ...(dropped.length > 0 ? [`“${dropped.join('”“')}”是个人的号码，没有读，也没有存`] : []),
      ...(planned.notes ?? []),
    ],
    counts: row.counts,
    open: planned.rows.filter(isOpen).length,
    unmentioned: {
      count: unmentioned.count,
      items: unmentioned.items.map(({ id, ...item }) => ({
        ...item,
        taken: id === undefined ? null : { id, out: unmentioned.out?.includes(id) ?? false },
      })),
      out: unmentioned.out?.length ?? 0,
    },
  }
}

const isOpen = ({ faults, asks = [] }: PlannedRow) => faults.length + asks.length > 0

/** A page of the plan's rows. It never changes under its mark, so that its place in the list is the cursor. */
export async function loadImport(
  deps: Deps,
  by: Caller,
  { params, query }: EndpointInput<typeof endpoint>,
): Promise<EndpointOutput<typeof endpoint>> {
  const stored = await requirePlan(deps, by, params.id)
  const { outcome } = query
  const rows = stored.planned.rows.filter((row) =>
    outcome === 'open' ? isOpen(row) : outcome === undefined || row.outcome === outcome,
  )
  const from = /^\d{1,6}$/.test(query.cursor ?? '') ? Number(query.cursor) : 0
  const to = from + query.limit
  const readings = importerOf(deps, stored.row.kind).readingsOf?.(stored.read.rows, stored.about)
  const readOf = new Map(stored.read.rows.map((row) => [row.at, row]))
  const left = new Set(stored.choices.left)
  return {
    items: rows.slice(from, to).map(({ act: _, parts, at, asks, ...row }) => {
      const name = at ?? String(row.line)
      const read = (parts ?? [name]).flatMap((one) => readOf.get(one) ?? [])
      return {
        ...{ ...row, at: name, asks: [...(asks ?? [])], left: left.has(name) },
        reads: readings === undefined ? [] : read.flatMap(readings),
      }
    }),
    total: rows.length,
    nextCursor: to < rows.length ? String(to) : null,
    facets: {},
    plan: await viewPlan(deps, stored),
  }
}

/** The row of F16 is 16, of 岗位!F16 岗位!16; what has no cell stands beside the first row. */
const rowOf = (cell: string, first: string) => (cell === '' ? first : cell.replace(/[A-Z]+(?=\d+$)/, ''))

/** Rows to be mended as the clerk wrote them, and beside each what is to be changed in which cell. */
export async function faultsAsSheet(deps: Deps, by: Caller, id: string): Promise<Binary> {
  const { row, read, planned } = await requirePlan(deps, by, id)
  const columns = importerOf(deps, row.kind).columns
  const keys = [...new Set(read.columns.flatMap(({ key }) => key ?? []))]
  const headings = keys.map((key) => columns.find((one) => one.key === key)?.heading ?? key)
  const readOf = new Map(read.rows.map((one) => [one.at, one]))
  const rows = planned.rows
    .filter(({ outcome }) => outcome === 'refused')
    .flatMap(({ line, at = String(line), parts, faults }) =>
      (parts ?? [at]).map((name) => [
        ...keys.map((key) => {
          const cell = readOf.get(name)?.cells[key]
          return cell?.was ?? cell?.text ?? ''
        }),
        name,
        faults
          .filter(({ cell }) => parts === undefined || rowOf(cell, at) === name)
          .map(({ cell, label, message }) => [cell, label, message].filter(Boolean).join(' '))
          .join('；'),
      ]),
    )
  const bytes = await writeSheet({ name: '要改的行', rows: [[...headings, '原来的行', '要改的'], ...rows] })
  return { type: XLSX, bytes }
}

export async function templateAsSheet(deps: Deps, by: Caller, kind: ImportPlan['kind']): Promise<Binary> {
  const importer = importerOf(deps, kind)
  const rows = await importer.template(deps, by)
  const bytes = await writeSheet({
    name: IMPORT_LABEL[kind],
    rows: [importer.columns.map(({ heading }) => heading), ...rows],
  })
  return { type: XLSX, bytes }
}
