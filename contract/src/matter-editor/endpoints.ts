import * as v from 'valibot'
import { Day, Done, Id, line, ShownVersion, Version, VersionInPath } from '../common.ts'
import { defineEndpoint } from '../endpoint.ts'
import { LIMITS } from '../limits.ts'
import { ContentHash } from '../publication/schema.ts'
import { EditedContent, MatterContent } from './content.ts'
import { EditableMatter, MatterChanged, MatterEditor, WorkingCopy } from './schema.ts'

const params = v.object({ code: Id })
const example = { code: 'child-schooling' }

export const listEditableMatters = defineEndpoint({
  method: 'GET',
  path: '/api/desk/matters',
  summary: '统筹管理的事项：线上版本、在办、有没有没发布的改动',
  roles: ['coordinator'],
  output: v.object({ matters: v.array(EditableMatter) }),
  errors: [],
  example: {},
})

/** Writes nothing: a working copy begins with the first change. */
export const getMatterEditor = defineEndpoint({
  method: 'GET',
  path: '/api/desk/matters/{code}',
  summary: '一个事项的线上版本、改动稿、发布记录',
  roles: ['coordinator'],
  params,
  output: MatterEditor,
  errors: ['not_found'],
  example: { params: example },
})

export const getMatterVersion = defineEndpoint({
  method: 'GET',
  path: '/api/desk/matters/{code}/versions/{version}',
  summary: '一个事项的某一版',
  roles: ['coordinator'],
  params: v.object({
    code: Id,
    version: VersionInPath,
  }),
  output: v.object({ version: v.number(), content: MatterContent }),
  errors: ['not_found'],
  example: { params: { ...example, version: '1' } },
})

/**
 * Saves the working copy over the version it is `basedOn` (null: there was none). One that says what is published is none:
 * it is taken away and the answer is null. What another coordinator saved meanwhile is answered with `stale_copy`.
 */
export const saveMatterCopy = defineEndpoint({
  method: 'PUT',
  path: '/api/desk/matters/{code}/copy',
  summary: '保存事项的改动稿',
  roles: ['coordinator'],
  params,
  body: v.object({
    basedOn: v.nullable(Version),
    /** The published version it was written over. */
    publishedVersion: ShownVersion,
    content: EditedContent,
  }),
  output: v.object({ copy: v.nullable(WorkingCopy) }),
  errors: ['not_found', 'stale_copy'],
  example: { params: example, body: { basedOn: null, publishedVersion: 1, content: null } },
})

export const discardMatterCopy = defineEndpoint({
  method: 'DELETE',
  path: '/api/desk/matters/{code}/copy/{version}',
  summary: '放弃事项的改动稿',
  roles: ['coordinator'],
  params: v.object({
    code: Id,
    version: VersionInPath,
  }),
  output: Done,
  errors: ['not_found', 'stale_copy'],
  example: { params: { ...example, version: '1' } },
})

/**
 * Puts the working copy of this hash in force as a new version; running requests keep theirs. What was changed since it
 * was looked at is answered with `stale_copy`, what was published meanwhile with `stale_version`; every fault is named.
 */
export const publishMatter = defineEndpoint({
  method: 'POST',
  path: '/api/desk/matters/{code}/publish',
  summary: '发布事项的改动稿为新一版',
  roles: ['coordinator'],
  params,
  body: v.object({ hash: ContentHash }),
  output: v.object({ version: v.number() }),
  errors: ['not_found', 'stale_copy', 'stale_version'],
  example: { params: example, body: { hash: '0'.repeat(64) } },
})

/**
 * Takes nothing new from now on. What was begun may be handed in until `finishBy`; with a successor the drafts move there
 * with the answers it asks too. Running requests go on as they are.
 */
export const closeMatter = defineEndpoint({
  method: 'POST',
  path: '/api/desk/matters/{code}/close',
  summary: '停办一个事项，或由另一个事项代替',
  roles: ['coordinator'],
  params,
  body: v.object({
    version: ShownVersion,
    finishBy: Day,
    successor: v.optional(v.nullable(Id), null),
    reason: line(LIMITS.reason, '停办原因'),
  }),
  output: MatterChanged,
  errors: ['not_found', 'stale_version', 'wrong_state', 'key_reused'],
  idempotent: true,
  example: {
    params: example,
    body: { version: 1, finishBy: '2026-12-31', successor: null, reason: '并入新的事项' },
  },
})

/** In force again as it was. */
export const reopenMatter = defineEndpoint({
  method: 'POST',
  path: '/api/desk/matters/{code}/reopen',
  summary: '恢复停办的事项',
  roles: ['coordinator'],
  params,
  body: v.object({ version: ShownVersion }),
  output: MatterChanged,
  errors: ['not_found', 'stale_version', 'wrong_state', 'key_reused'],
  idempotent: true,
  example: { params: example, body: { version: 1 } },
})
