import * as v from 'valibot'
import { SavedDraft } from './matter/draft.ts'
import { Change } from './publication/schema.ts'
import { MOST_MOVES, NOTICE_HOURS, OPEN_BOOKINGS_PER_PERSON } from './booking/rules.ts'
import { OPEN_REQUESTS_PER_MATTER } from './service-request/open-limit.ts'

/**
 * Every expected failure of the API. `status` is the HTTP status, `message` the sentence a person reads
 * when the place that failed has nothing more precise to say.
 */
export const ERRORS = {
  malformed: { status: 400, message: '请求内容无法识别，请返回重试' },
  unauthenticated: { status: 401, message: '请先登录' },
  forbidden: { status: 403, message: '您的身份不能进行这项操作' },
  no_role: {
    status: 403,
    message: '您的身份已被收回，现在只能查看自己的办理记录和授权。如有疑问，请拨打服务热线',
  },
  last_coordinator: { status: 409, message: '至少要保留一位统筹人员，请先指定另一位再收回' },
  not_found: { status: 404, message: '没有找到，可能已被移除或不属于您' },
  wrong_state: { status: 409, message: '事项状态已变化，现在不能这样操作' },
  stale_version: { status: 409, message: '内容已被更新，请查看最新进展后再操作' },
  newer_entries: { status: 409, message: '对方刚有新的内容，请看过再发' },
  stale_draft: { status: 409, message: '另一处也改了这份草稿' },
  stale_copy: { status: 409, message: '另一位统筹刚刚改过，请核对后再继续' },
  not_approved: { status: 409, message: '这一稿还没有另一位统筹审核通过，请先送审' },
  would_repeat: { status: 409, message: '对方已经享受这项，或不能同时享受的另一项，请核对后再登记' },
  commissioner_unfit: { status: 409, message: '这位专员现在不能接这件事，请换一位' },
  open_limit: {
    status: 409,
    message: `同一事项最多同时办理 ${OPEN_REQUESTS_PER_MATTER} 件，请等其中一件办结，或撤回一件后再提交`,
  },
  slot_full: { status: 409, message: '这个时间已约满，请选别的时间' },
  slot_gone: { status: 409, message: '这个时间已不再开放，请选别的时间' },
  booking_late: {
    status: 409,
    message: `开始前 ${NOTICE_HOURS} 小时内不能再改时间或取消，请打电话给专员`,
  },
  booking_moves: { status: 409, message: `一个预约最多改 ${MOST_MOVES} 次时间，再改请打电话给专员` },
  booking_limit: {
    status: 409,
    message: `同一事项最多同时约 ${OPEN_BOOKINGS_PER_PERSON} 次，请等其中一次结束，或取消一次后再约`,
  },
  file_too_large: { status: 413, message: '文件太大，每个不超过 10 MB' },
  file_type: { status: 415, message: '只能上传 JPG、PNG 图片或 PDF 文件' },
  invalid: { status: 422, message: '有内容需要修改' },
  key_reused: {
    status: 422,
    message: '刚才那次已经成功，交的是改动前的内容和附件。后来改的没有交上去，可在会话里补充',
  },
  too_many: { status: 429, message: '操作太频繁，请稍后再试' },
  internal: { status: 500, message: '没能完成，不是您的问题，请稍后重试' },
  unavailable: { status: 503, message: '服务暂时连不上，请稍后重试' },
  no_space: { status: 507, message: '服务的存储空间满了，这次没有保存，请稍后再试' },
} as const satisfies Record<string, { status: number; message: string }>

export type ErrorCode = keyof typeof ERRORS

/** One field that must change; `field` is its path, `label` its Chinese name, `message` what to do. */
export const FieldFault = v.object({ field: v.string(), label: v.string(), message: v.string() })
export type FieldFault = v.InferOutput<typeof FieldFault>

/** Body of every reply outside 2xx. */
export const ErrorReply = v.object({
  error: v.object({
    code: v.picklist(Object.keys(ERRORS) as [ErrorCode, ...ErrorCode[]]),
    message: v.string(),
    fields: v.optional(v.array(FieldFault)),
    /** With `wrong_state`: what this caller may do now. */
    allowedEvents: v.optional(v.array(v.string())),
    /** With `key_reused`: what the first call with this key was answered, in the form of the endpoint's output. */
    earlier: v.optional(v.unknown()),
    /** With `stale_draft`: the draft as it is now; null when it is gone. */
    draft: v.optional(v.nullable(SavedDraft)),
    /** With `stale_copy`: the working copy as it is now; null when it is gone. */
    copy: v.optional(v.unknown()),
    /** With `stale_version` of a form: what the version in force changed. */
    changes: v.optional(v.array(Change)),
    /** With `newer_entries`: how many. */
    newer: v.optional(v.number()),
    /** With `internal`: what to quote when calling the hotline. */
    incident: v.optional(v.string()),
    /** With `too_many`: seconds; the header `Retry-After` says the same. */
    retryAfter: v.optional(v.number()),
  }),
})
export type ErrorReply = v.InferOutput<typeof ErrorReply>

/** An expected failure, thrown anywhere and turned into a reply in one place. */
export class ContractError extends Error {
  constructor(
    readonly code: ErrorCode,
    readonly detail: {
      message?: string
      fields?: FieldFault[]
      allowedEvents?: string[]
      earlier?: unknown
      draft?: SavedDraft | null
      copy?: unknown
      changes?: Change[]
      newer?: number
      incident?: string
      retryAfter?: number
    } = {},
  ) {
    super(detail.message ?? ERRORS[code].message)
    this.name = 'ContractError'
  }
}

/** One of these failures. */
export const hasCode = (error: unknown, ...codes: readonly ErrorCode[]): error is ContractError =>
  error instanceof ContractError && codes.includes(error.code)
