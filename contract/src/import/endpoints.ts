import * as v from 'valibot'
import { Id, page, PageQuery } from '../common.ts'
import { defineEndpoint } from '../endpoint.ts'
import {
  IMPORT_KINDS,
  ImportBegun,
  ImportChange,
  ImportDone,
  ImportPlan,
  ImportRow,
  ROW_OUTCOMES,
} from './schema.ts'

const params = v.object({ id: Id })
const example = { params: { id: 'x' } }
const ofKind = v.object({ kind: v.picklist(IMPORT_KINDS) })
const exampleKind = { params: { kind: 'payments' } }
/** What was shown: another plan is `stale_version`. */
const Seen = v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/, '版本标记不对，请刷新后重试'))
const seenExample = '0'.repeat(64)
const owned = { roles: ['coordinator'], owned: 'import', params } as const

/** Nothing is imported yet: what would be is a plan of its own, seen by whoever sent the file alone. */
export const uploadImport = defineEndpoint({
  method: 'POST',
  path: '/api/import-files/{kind}',
  summary: '上传要导入的表格（.xlsx、.xls、.csv，政策也可以是 .json），得到预检；还没有导入',
  roles: ['coordinator'],
  params: ofKind,
  /** What it goes into, where its kind has such: the notice of these posts, the fair of these employers. */
  query: v.object({ into: v.optional(Id) }),
  upload: true,
  limit: 'upload',
  idempotent: true,
  output: ImportBegun,
  errors: ['not_found', 'file_too_large', 'wrong_state', 'key_reused'],
  example: exampleKind,
})

/** Headings, and where there are any the rows to be filled in. */
export const getImportTemplate = defineEndpoint({
  method: 'GET',
  path: '/api/import-templates/{kind}',
  summary: '导入用的表格模板（.xlsx）；拨付结果的模板里已有待拨付的各笔，政策的有填好的例子',
  roles: ['coordinator'],
  params: ofKind,
  output: 'binary',
  errors: [],
  example: exampleKind,
})

/** The plan as it was made, and its rows in the order of the file. */
export const getImport = defineEndpoint({
  method: 'GET',
  path: '/api/imports/{id}',
  summary: '导入预检：读到几行，各会怎样，哪一格要改',
  ...owned,
  /** `open`: those with something that isn't understood. */
  query: v.object({ outcome: v.optional(v.picklist([...ROW_OUTCOMES, 'open'], '没有这一类')), ...PageQuery }),
  output: v.object({ ...page(ImportRow).entries, plan: ImportPlan }),
  errors: ['not_found'],
  example,
})

/** Exactly what the plan says, all or nothing. `stale_version` where something changed since: look at it again. */
export const confirmImport = defineEndpoint({
  method: 'POST',
  path: '/api/imports/{id}/confirm',
  summary: '按预检导入：全部成功或一行不动；预检后情况变了就不导入',
  ...owned,
  body: v.object({ seen: Seen }),
  idempotent: true,
  output: ImportDone,
  errors: ['not_found', 'stale_version', 'wrong_state', 'key_reused'],
  example: { ...example, body: { seen: seenExample } },
})

/**
 * One thing is said about the file, and it is planned anew. What a heading or a wording means is remembered for whoever such
 * files come from, also where this one is never imported.
 */
export const changeImport = defineEndpoint({
  method: 'POST',
  path: '/api/imports/{id}/changes',
  summary: '在预检里改一处：一格的意思、一列读成什么、一行不导、一个问题的回答、没提到的去掉',
  ...owned,
  body: v.object({ seen: Seen, change: ImportChange }),
  idempotent: true,
  output: ImportBegun,
  errors: ['not_found', 'stale_version', 'wrong_state', 'key_reused'],
  example: { ...example, body: { seen: seenExample, change: { what: 'row', row: '16', left: true } } },
})

/** The same file over what is so now: a plan of its own. */
export const planImportAgain = defineEndpoint({
  method: 'POST',
  path: '/api/imports/{id}/again',
  summary: '用同一份表格重新预检，不用再传',
  ...owned,
  idempotent: true,
  output: ImportBegun,
  errors: ['not_found', 'wrong_state', 'key_reused'],
  example,
})

/** The rows that have faults, as they stand in the file, each with what is to be changed beside it. */
export const getImportFaults = defineEndpoint({
  method: 'GET',
  path: '/api/imports/{id}/faults',
  summary: '要改的各行（.xlsx）：原来的内容，加一列写明哪一格怎么改',
  ...owned,
  output: 'binary',
  errors: ['not_found'],
  example,
})
