import * as v from 'valibot'
import { Id, Instant } from '../common.ts'

/** What is imported from a file. A feature answers for each kind: its columns, and what a row would do. */
export const IMPORT_KINDS = ['payments', 'policies'] as const
export type ImportKind = (typeof IMPORT_KINDS)[number]
export const IMPORT_LABEL: Record<ImportKind, string> = {
  payments: '拨付结果',
  policies: '政策',
}

/** What one row of a plan stands for: several rows of the sheet may be one policy. */
export const IMPORT_UNIT: Record<ImportKind, string> = { payments: '行', policies: '项' }

/** Rows read = new + changed + same + refused + ignored. */
export const ROW_OUTCOMES = ['new', 'changed', 'same', 'refused', 'ignored'] as const
export type RowOutcome = (typeof ROW_OUTCOMES)[number]
export const ROW_OUTCOME_LABEL: Record<RowOutcome, string> = {
  new: '新增',
  changed: '更新',
  same: '已有，不变',
  refused: '要改',
  ignored: '没处理',
}

export const CellFault = v.object({
  /** F16; empty: of the whole row. */
  cell: v.string(),
  label: v.string(),
  /** As it stands there, shortened. */
  raw: v.string(),
  message: v.string(),
})
export type CellFault = v.InferOutput<typeof CellFault>

export const ImportRow = v.object({
  /** As the spreadsheet counts it. */
  line: v.number(),
  outcome: v.picklist(ROW_OUTCOMES),
  title: v.string(),
  /** What it does, or why it does nothing. */
  sub: v.string(),
  faults: v.array(CellFault),
})
export type ImportRow = v.InferOutput<typeof ImportRow>

export const ImportPlan = v.object({
  id: Id,
  kind: v.picklist(IMPORT_KINDS),
  /** Once imported it stays as it was. */
  done: v.boolean(),
  at: Instant,
  /** Of the sheet that was read; empty where there are none. */
  sheet: v.string(),
  /** Sheets that weren't read. */
  otherSheets: v.array(v.string()),
  /** The row its headings stand in; 0 where there are none. */
  headLine: v.number(),
  counts: v.object({
    read: v.number(),
    new: v.number(),
    changed: v.number(),
    same: v.number(),
    refused: v.number(),
    ignored: v.number(),
  }),
  /** What the file doesn't mention though it might: how many, and the first of them. */
  unmentioned: v.object({
    count: v.number(),
    items: v.array(v.object({ title: v.string(), sub: v.string() })),
  }),
})
export type ImportPlan = v.InferOutput<typeof ImportPlan>

/** What an import would do: those count. */
export const toImport = ({ counts }: Pick<ImportPlan, 'counts'>): number => counts.new + counts.changed

export const ImportBegun = v.object({ id: Id })
export const ImportDone = v.object({ id: Id, imported: v.number() })
