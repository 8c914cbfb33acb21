import * as v from 'valibot'
import { Done, Id, optionalLine, ShownVersion, Version, VersionInPath } from '../common.ts'
import { defineEndpoint } from '../endpoint.ts'
import { LIMITS } from '../limits.ts'
import { ContentHash, REVIEW_DECISIONS, ReviewRule, WorkingCopyMark } from './schema.ts'

interface Kind<P extends string, E extends v.GenericSchema, S extends v.GenericSchema> {
  /** Of one thing: `/api/desk/notices/{id}`. */
  path: `/api/${P}/{id}`
  /** Whether publishing needs an approval is said there, for the whole kind. */
  rulePath: `/api/${string}`
  what: string
  /** As it is saved, and as a phone is shown it. */
  edited: E
  shown: S
  example: { id: string; content: unknown; returned: string }
}

/**
 * Everything one does with the working copy of a kind, once for all kinds. Each is for coordinators.
 * `saveCopy`: over the version it is `basedOn` (null: there was none); one that says what is published is none: it is taken
 * away and the answer is null. What another saved meanwhile is answered with `stale_copy`.
 * `sendForReview`: what is with the others already is sent once; any later change voids it.
 * `review`: 通过 or 退回, by neither who sent it nor who wrote in it last (`forbidden`).
 * `publish`: the copy of this hash, in force as a version of its own; what was changed since it was looked at is
 * `stale_copy`, what was published meanwhile `stale_version`, what must be approved first `not_approved`, and every fault is
 * named (`invalid`).
 */
export function copyCalls<const P extends string, E extends v.GenericSchema, S extends v.GenericSchema>({
  path,
  rulePath,
  what,
  edited,
  shown,
  example: { id, content, returned },
}: Kind<P, E, S>) {
  const params = v.object({ id: Id })
  const common = { roles: ['coordinator'], params } as const
  const hash = v.object({ hash: ContentHash })
  const ofHash = { params: { id }, body: { hash: '0'.repeat(64) } }
  return {
    getVersion: defineEndpoint({
      method: 'GET',
      path: `${path}/versions/{version}`,
      summary: `${what}的某一版`,
      roles: ['coordinator'],
      params: v.object({ id: Id, version: VersionInPath }),
      output: v.object({ version: v.number(), content: shown }),
      errors: ['not_found'],
      example: { params: { id, version: '1' } },
    }),
    saveCopy: defineEndpoint({
      ...common,
      method: 'PUT',
      path: `${path}/copy`,
      summary: `保存${what}的改动稿`,
      body: v.object({
        basedOn: v.nullable(Version),
        /** The published version it was written over. */
        publishedVersion: ShownVersion,
        content: edited,
      }),
      output: v.object({
        copy: v.nullable(v.object({ ...WorkingCopyMark.entries, content: shown })),
      }),
      errors: ['not_found', 'stale_copy'],
      example: { params: { id }, body: { basedOn: null, publishedVersion: 1, content } },
    }),
    discardCopy: defineEndpoint({
      method: 'DELETE',
      path: `${path}/copy/{version}`,
      summary: `放弃${what}的改动稿`,
      roles: ['coordinator'],
      params: v.object({ id: Id, version: VersionInPath }),
      output: Done,
      errors: ['not_found', 'stale_copy'],
      example: { params: { id, version: '1' } },
    }),
    setReview: defineEndpoint({
      method: 'PUT',
      path: rulePath,
      summary: `${what}发布前要不要另一位统筹审核`,
      roles: ['coordinator'],
      body: v.object({ required: v.boolean('请选择要不要审核') }),
      output: ReviewRule,
      errors: ['wrong_state'],
      example: { body: { required: true } },
    }),
    sendForReview: defineEndpoint({
      ...common,
      method: 'POST',
      path: `${path}/review`,
      summary: `把${what}的改动稿送给另一位统筹审核`,
      body: hash,
      output: Done,
      errors: ['not_found', 'stale_copy', 'stale_version', 'wrong_state', 'key_reused'],
      idempotent: true,
      example: ofHash,
    }),
    review: defineEndpoint({
      ...common,
      method: 'POST',
      path: `${path}/review/decision`,
      summary: `审核${what}的改动稿：通过，或写明原因退回`,
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
      example: { params: { id }, body: { review: 'x', decision: 'return', reason: returned } },
    }),
    publish: defineEndpoint({
      ...common,
      method: 'POST',
      path: `${path}/publish`,
      summary: `发布${what}的改动稿为新一版`,
      body: hash,
      output: v.object({ version: v.number() }),
      errors: ['not_found', 'stale_copy', 'stale_version', 'not_approved'],
      example: ofHash,
    }),
  } as const
}

/** Of whichever kind. */
export type CopyCalls = ReturnType<typeof copyCalls<string, v.GenericSchema, v.GenericSchema>>
