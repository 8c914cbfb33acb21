import * as v from 'valibot'
import { Id, ShownVersion } from '../common.ts'
import { defineEndpoint } from '../endpoint.ts'
import { copyCalls } from '../publication/copy-calls.ts'
import { ReviewRule } from '../publication/schema.ts'
import { EditedScheme, SchemeContent } from './content.ts'
import { EditableScheme, SchemeChanged, SchemeEditor } from './schema.ts'

const EMPTY_SCHEME: SchemeContent = {
  ...{ name: '', document: '', inForceFrom: '2027-01-01', publicityWorkingDays: 5, renewalDays: 30 },
  ...{ classes: [], demo: false },
}
const params = v.object({ id: Id })
const example = { id: 'district' }

export const listEditableSchemes = defineEndpoint({
  method: 'GET',
  path: '/api/desk/schemes',
  summary: '统筹管理的人才分类目录：版本、从哪天起执行、有没有没发布的改动；发布前要不要审核',
  roles: ['coordinator'],
  output: v.object({ schemes: v.array(EditableScheme), rule: ReviewRule }),
  errors: [],
  example: {},
})

/** Writes nothing: a working copy begins with the first change. */
export const getSchemeEditor = defineEndpoint({
  method: 'GET',
  path: '/api/desk/schemes/{id}',
  summary: '人才分类目录的最新一版、改动稿、发布记录，哪些政策和事项写到它',
  roles: ['coordinator'],
  params,
  output: SchemeEditor,
  errors: ['not_found'],
  example: { params: example },
})

/** A version published holds from its day on; whoever applied before is verified by what held on their day. */
export const {
  getVersion: getSchemeVersion,
  saveCopy: saveSchemeCopy,
  discardCopy: discardSchemeCopy,
  setReview: setSchemeReview,
  sendForReview: sendSchemeForReview,
  review: reviewScheme,
  publish: publishScheme,
} = copyCalls({
  path: '/api/desk/schemes/{id}',
  rulePath: '/api/desk/scheme-review',
  what: '人才分类目录',
  edited: EditedScheme,
  shown: SchemeContent,
  example: { id: example.id, content: EMPTY_SCHEME, returned: 'D 类第 2 项少写了佐证' },
})

/**
 * Takes a version back before its day: the one before it goes on. One that holds already has been applied under and is
 * `wrong_state`: another version is published over it.
 */
export const withdrawScheme = defineEndpoint({
  method: 'POST',
  path: '/api/desk/schemes/{id}/withdraw',
  summary: '撤下还没开始执行的一版目录，原来的一版继续执行',
  roles: ['coordinator'],
  params,
  body: v.object({ version: ShownVersion }),
  output: SchemeChanged,
  errors: ['not_found', 'stale_version', 'wrong_state', 'key_reused'],
  idempotent: true,
  example: { params: example, body: { version: 2 } },
})
