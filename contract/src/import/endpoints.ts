import * as v from 'valibot'
import { Id, page, PageQuery } from '../common.ts'
import { defineEndpoint } from '../endpoint.ts'
import { IMPORT_KINDS, ImportBegun, ImportDone, ImportPlan, ImportRow, ROW_OUTCOMES } from './schema.ts'

const params = v.object({ id: Id })
const example = { params: { id: 'x' } }
const ofKind = v.object({ kind: v.picklist(IMPORT_KINDS) })
const exampleKind = { params: { kind: 'payments' } }
const owned = { roles: ['coordinator'], owned: 'import', params } as const

/** Nothing is imported yet: what would be is a plan of its own, seen by whoever sent the file alone. */
export const uploadImport = defineEndpoint({
  method: 'POST',
  path: '/api/import-files/{kind}',
  summary: '上传要导入的表格（.xlsx、.xls、.csv，政策也可以是 .json），得到预检；还没有导入',
  roles: ['coordinator'],
  params: ofKind,
  upload: true,
  limit: 'upload',
  idempotent: true,
  output: ImportBegun,
  errors: ['file_too_large', 'key_reused'],
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
  query: v.object({ outcome: v.optional(v.picklist(ROW_OUTCOMES)), ...PageQuery }),
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
  idempotent: true,
  output: ImportDone,
  errors: ['not_found', 'stale_version', 'wrong_state', 'key_reused'],
  example,
})

/** The same file over what is so now: a plan of its own. */
export const planImportAgain = defineEndpoint({
  method: 'POST',
  path: '/api/imports/{id}/again',
  summary: '用同一份表格重新预检，不用再传',
  ...owned,
  idempotent: true,
  output: ImportBegun,
  errors: ['not_found', 'key_reused'],
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
