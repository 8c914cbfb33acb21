import type { EndpointInput, EndpointOutput } from '@talent/contract'
import { IMPORT_LABEL, type getImport as endpoint, type ImportPlan } from '@talent/contract/import'
import type { Deps } from '../../deps.ts'
import type { Caller } from '../../http/caller.ts'
import type { Binary } from '../../http/bind-endpoint.ts'
import { writeSheet, XLSX } from '../../platform/sheets/sheets.ts'
import { importerOf, requirePlan, type StoredPlan } from './plan.ts'

const viewPlan = ({ row, read, planned }: StoredPlan): ImportPlan => ({
  id: row.id,
  kind: row.kind,
  done: row.done_at !== null,
  at: row.created_at.toISOString(),
  sheet: read.sheet,
  otherSheets: [...read.otherSheets],
  headLine: read.headLine,
  counts: row.counts,
  unmentioned: planned.unmentioned,
})

/** A page of the plan's rows. It never changes, so that its place in the list is the cursor. */
export async function loadImport(
  deps: Deps,
  by: Caller,
  { params, query }: EndpointInput<typeof endpoint>,
): Promise<EndpointOutput<typeof endpoint>> {
  const stored = await requirePlan(deps, by, params.id)
  const rows = stored.planned.rows.filter(
    ({ outcome }) => query.outcome === undefined || outcome === query.outcome,
  )
  const from = /^\d{1,6}$/.test(query.cursor ?? '') ? Number(query.cursor) : 0
  const to = from + query.limit
  return {
    items: rows.slice(from, to).map(({ act: _, lines: _lines, ...row }) => row),
    total: rows.length,
    nextCursor: to < rows.length ? String(to) : null,
    facets: {},
    plan: viewPlan(stored),
  }
}

/** The row of F16 is 16; what has no cell stands beside the first row. */
const lineOf = (cell: string, first: number) => Number(/\d+$/.exec(cell)?.[0] ?? first)

/** Rows to be mended as the clerk wrote them, and beside each what is to be changed in which cell. */
export async function faultsAsSheet(deps: Deps, by: Caller, id: string): Promise<Binary> {
  const { row, read, planned } = await requirePlan(deps, by, id)
  const columns = importerOf(deps, row.kind).columns
  const headings = read.columns.map((key) => columns.find((one) => one.key === key)?.heading ?? key)
  const readOf = new Map(read.rows.map((one) => [one.line, one]))
  const rows = planned.rows
    .filter(({ outcome }) => outcome === 'refused')
    .flatMap(({ line, lines = [line], faults }) =>
      lines.map((one) => [
        ...read.columns.map((key) => readOf.get(one)?.cells[key]?.text ?? ''),
        String(one),
        faults
          .filter(({ cell }) => lineOf(cell, line) === one)
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
