import * as v from 'valibot'
import { Done, Id, optionalLine, ShownVersion, Version } from '../common.ts'
import { defineEndpoint } from '../endpoint.ts'
import { LIMITS } from '../limits.ts'
import { ContentHash, REVIEW_DECISIONS, ReviewRule } from '../publication/schema.ts'
import { EditedScheme, SchemeContent } from './content.ts'
import { EditableScheme, SchemeChanged, SchemeCopy, SchemeEditor } from './schema.ts'

const params = v.object({ code: Id })
const example = { code: 'district' }
const version = v.pipe(v.string(), v.regex(/^\d{1,9}$/, '版本号格式不对'), v.transform(Number))

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
  path: '/api/desk/schemes/{code}',
  summary: '人才分类目录的最新一版、改动稿、发布记录，哪些政策和事项写到它',
  roles: ['coordinator'],
  params,
  output: SchemeEditor,
  errors: ['not_found'],
  example: { params: example },
})

export const getSchemeVersion = defineEndpoint({
  method: 'GET',
  path: '/api/desk/schemes/{code}/versions/{version}',
  summary: '人才分类目录的某一版',
  roles: ['coordinator'],
  params: v.object({ code: Id, version }),
  output: v.object({ version: v.number(), content: SchemeContent }),
  errors: ['not_found'],
  example: { params: { ...example, version: '1' } },
})

/**
 * Saves the working copy over the version it is `basedOn` (null: there was none). One that says what is published is none:
 * it is taken away and the answer is null. What another coordinator saved meanwhile is answered with `stale_copy`.
 */
export const saveSchemeCopy = defineEndpoint({
  method: 'PUT',
  path: '/api/desk/schemes/{code}/copy',
  summary: '保存人才分类目录的改动稿',
  roles: ['coordinator'],
  params,
  body: v.object({
    basedOn: v.nullable(Version),
    /** The published version it was written over. */
    publishedVersion: ShownVersion,
    content: EditedScheme,
  }),
  output: v.object({ copy: v.nullable(SchemeCopy) }),
  errors: ['not_found', 'stale_copy'],
  example: { params: example, body: { basedOn: null, publishedVersion: 1, content: null } },
})

export const discardSchemeCopy = defineEndpoint({
  method: 'DELETE',
  path: '/api/desk/schemes/{code}/copy/{version}',
  summary: '放弃人才分类目录的改动稿',
  roles: ['coordinator'],
  params: v.object({ code: Id, version }),
  output: Done,
  errors: ['not_found', 'stale_copy'],
  example: { params: { ...example, version: '1' } },
})

/** As `setPolicyReview`, for schemes. */
export const setSchemeReview = defineEndpoint({
  method: 'PUT',
  path: '/api/desk/scheme-review',
  summary: '人才分类目录发布前要不要另一位统筹审核',
  roles: ['coordinator'],
  body: v.object({ required: v.boolean('请选择要不要审核') }),
  output: ReviewRule,
  errors: ['wrong_state'],
  example: { body: { required: true } },
})

/** As `sendPolicyForReview`. */
export const sendSchemeForReview = defineEndpoint({
  method: 'POST',
  path: '/api/desk/schemes/{code}/review',
  summary: '把人才分类目录的改动稿送给另一位统筹审核',
  roles: ['coordinator'],
  params,
  body: v.object({ hash: ContentHash }),
  output: Done,
  errors: ['not_found', 'stale_copy', 'stale_version', 'wrong_state', 'key_reused'],
  idempotent: true,
  example: { params: example, body: { hash: '0'.repeat(64) } },
})

/** As `reviewPolicy`. */
export const reviewScheme = defineEndpoint({
  method: 'POST',
  path: '/api/desk/schemes/{code}/review/decision',
  summary: '审核人才分类目录的改动稿：通过，或写明原因退回',
  roles: ['coordinator'],
  params,
  body: v.pipe(
    v.object({
      review: Id,
      decision: v.picklist(REVIEW_DECISIONS, '请选择通过或退回'),
      reason: optionalLine(LIMITS.reason, '退回的原因'),
    }),
    v.forward(
      v.check(({ decision, reason }) => decision === 'approve' || reason !== '', '请填写退回的原因'),
      ['reason'],
    ),
  ),
  output: Done,
  errors: ['not_found', 'stale_copy', 'wrong_state', 'forbidden', 'key_reused'],
  idempotent: true,
  example: { params: example, body: { review: 'x', decision: 'return', reason: 'D 类第 2 项少写了佐证' } },
})

/**
 * The working copy of this hash becomes a version of its own that holds from its day on; whoever applied before is verified
 * by what held on their day. Refused as the publishing of a policy is.
 */
export const publishScheme = defineEndpoint({
  method: 'POST',
  path: '/api/desk/schemes/{code}/publish',
  summary: '发布人才分类目录的改动稿为新一版，从它写的那天起执行',
  roles: ['coordinator'],
  params,
  body: v.object({ hash: ContentHash }),
  output: v.object({ version: v.number() }),
  errors: ['not_found', 'stale_copy', 'stale_version', 'not_approved'],
  example: { params: example, body: { hash: '0'.repeat(64) } },
})

/**
 * Takes a version back before its day: the one before it goes on. One that holds already has been applied under and is
 * `wrong_state`: another version is published over it.
 */
export const withdrawScheme = defineEndpoint({
  method: 'POST',
  path: '/api/desk/schemes/{code}/withdraw',
  summary: '撤下还没开始执行的一版目录，原来的一版继续执行',
  roles: ['coordinator'],
  params,
  body: v.object({ version: ShownVersion }),
  output: SchemeChanged,
  errors: ['not_found', 'stale_version', 'wrong_state', 'key_reused'],
  idempotent: true,
  example: { params: example, body: { version: 2 } },
})
