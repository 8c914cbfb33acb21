import * as v from 'valibot'
import { Id, Instant } from '../common.ts'

/** What is imported from a file. A feature answers for each kind: its columns, and what a row would do. */
export const IMPORT_KINDS = ['payments', 'policies', 'posts', 'fair_employers', 'needs'] as const
export type ImportKind = (typeof IMPORT_KINDS)[number]
export const IMPORT_LABEL: Record<ImportKind, string> = {
  payments: '拨付结果',
  policies: '政策',
  posts: '招聘岗位',
  fair_employers: '参会单位',
  needs: '急需紧缺人才需求',
}

/** What one row of a plan stands for: several rows of the sheet may be one policy, or one employer. */
export const IMPORT_UNIT: Record<ImportKind, string> = {
  ...{ payments: '行', policies: '项', posts: '行', fair_employers: '家', needs: '个' },
}

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

/** Longest words a cell is given, or what stands in it is said to mean. */
export const CELL_WORDS = 3_000

export const CellFault = v.object({
  /** F16, of several sheets 岗位!F16; empty: of the whole row. */
  cell: v.string(),
  label: v.string(),
  /** As it stands there, shortened. */
  raw: v.string(),
  message: v.string(),
  /** What it may have meant: one press puts it there. */
  offers: v.array(v.string()),
})
export type CellFault = v.InferOutput<typeof CellFault>

/** A cell and what it was understood as. */
export const CellReading = v.object({
  ...{ cell: v.string(), label: v.string(), raw: v.string(), read: v.string() },
  /** Somebody said so: now, or of an earlier file. */
  said: v.boolean(),
})
export type CellReading = v.InferOutput<typeof CellReading>

export const ImportRow = v.object({
  /** Names the row among those of the file: 16, 岗位!16 */
  at: v.string(),
  /** As the spreadsheet counts it. */
  line: v.number(),
  outcome: v.picklist(ROW_OUTCOMES),
  title: v.string(),
  /** What it does, or why it does nothing. */
  sub: v.string(),
  /** Left out by hand. */
  left: v.boolean(),
  faults: v.array(CellFault),
  /** What isn't understood and is taken as it stands: nothing is guessed. */
  asks: v.array(CellFault),
  /** What was understood otherwise than it is written. */
  reads: v.array(CellReading),
})
export type ImportRow = v.InferOutput<typeof ImportRow>

/** Something about the file that nobody but its sender can know. */
export const ImportQuestion = v.object({
  key: v.string(),
  words: v.string(),
  options: v.array(v.object({ value: v.string(), text: v.string() })),
  /** What goes on meanwhile is what was answered, or null. */
  answer: v.nullable(v.string()),
})
export type ImportQuestion = v.InferOutput<typeof ImportQuestion>

export const ImportColumn = v.object({
  /** F, of several sheets 岗位!F */
  column: v.string(),
  heading: v.string(),
  /** The key of what it is read as; null: it isn't read. */
  as: v.nullable(v.string()),
})

export const ImportPlan = v.object({
  id: Id,
  kind: v.picklist(IMPORT_KINDS),
  /** What it goes into, where that isn't everything of its kind. */
  into: v.nullable(v.object({ id: Id, title: v.string() })),
  /** Of what it would do: whoever confirms or changes it names what was shown. */
  mark: v.string(),
  /** Once imported it stays as it was. */
  done: v.boolean(),
  at: Instant,
  /** Of the sheets that were read; none where there are no names. */
  sheets: v.array(v.string()),
  /** Sheets that weren't read. */
  otherSheets: v.array(v.string()),
  /** The row its headings stand in; 0 where there are none. */
  headLine: v.number(),
  columns: v.array(ImportColumn),
  /** What a column may be read as. */
  meanings: v.array(v.object({ key: v.string(), label: v.string() })),
  questions: v.array(ImportQuestion),
  /** What is worth knowing about the file. */
  notes: v.array(v.string()),
  counts: v.object({
    read: v.number(),
    new: v.number(),
    changed: v.number(),
    same: v.number(),
    refused: v.number(),
    ignored: v.number(),
  }),
  /** Rows with something that isn't understood, refused or not. */
  open: v.number(),
  /** What the file doesn't mention though it might: how many, and the first of them. */
  unmentioned: v.object({
    count: v.number(),
    items: v.array(
      v.object({
        title: v.string(),
        sub: v.string(),
        /** Where it may be taken out by this import: which, and whether it is. */
        taken: v.nullable(v.object({ id: v.string(), out: v.boolean() })),
      }),
    ),
    /** How many of them are taken out by this import. */
    out: v.number(),
  }),
})
export type ImportPlan = v.InferOutput<typeof ImportPlan>

const words = v.pipe(v.string(), v.trim(), v.maxLength(CELL_WORDS, `不超过 ${CELL_WORDS} 个字`))
const key = v.pipe(v.string(), v.maxLength(100))
/** One thing said about a file that is being looked at. */
export const ImportChange = v.variant('what', [
  /** What the cell means; null: as it stands. For words that many rows share it holds for all of them. */
  v.object({ what: v.literal('cell'), cell: key, words: v.nullable(words) }),
  /** What a heading means; null: it isn't read. */
  v.object({ what: v.literal('column'), heading: key, as: v.nullable(key) }),
  /** A row is left out, or isn't any more. */
  v.object({ what: v.literal('row'), row: key, left: v.boolean() }),
  v.object({ what: v.literal('answer'), question: key, value: key }),
  /** One that isn't mentioned is taken out, or stays. */
  v.object({ what: v.literal('unmentioned'), id: key, out: v.boolean() }),
])
export type ImportChange = v.InferOutput<typeof ImportChange>

/** What an import would do: those count. */
export const toImport = ({ counts, unmentioned }: Pick<ImportPlan, 'counts' | 'unmentioned'>): number =>
  counts.new + counts.changed + unmentioned.out

export const ImportBegun = v.object({ id: Id })
export const ImportDone = v.object({ id: Id, imported: v.number() })
