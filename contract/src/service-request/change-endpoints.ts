import * as v from 'valibot'
import { defineEndpoint } from '../endpoint.ts'
import { UNFIT } from '../commissioner/matching.ts'
import { list } from '../bounded.ts'
import { Day, Id, Key, line, optionalText, page, PageQuery, ShownVersion, text, Version } from '../common.ts'
import { LIMITS, MOST } from '../limits.ts'
import { FileIds } from '../file/file-ids.ts'
import { MatterFileKeys } from '../quick-reply/schema.ts'
import { AskedAbout } from './about.ts'
import { RequestChanged } from './schema.ts'
import { HAND_BACK_REASONS } from './hand-back.ts'
import { EVALUATION_LEVELS, OUTCOMES, TRANSFER_REASONS } from './timeline.ts'

/** The verbs of the workflow table: one endpoint an event, each under the version one saw. */
const params = v.object({ id: Id })
const example = { id: 'x' }
const changed = { output: RequestChanged, owned: 'request', idempotent: true } as const
const TOO_MANY_ITEMS = `一次最多 ${MOST.supplementItems} 项`
const CHANGE_ERRORS = ['not_found', 'wrong_state', 'stale_version', 'key_reused'] as const

/**
 * `seen`: the last number whoever writes has seen. Where the other side has gone on since, it is refused as
 * `newer_entries` with how many there are: to be read first, and then sent with the new number. Optional: whoever shows no
 * thread has seen none. `matterFiles`: of the request's matter, by their keys; the current ones go along. `about`: what is
 * asked about, shown as a card.
 */
export const postMessage = defineEndpoint({
  method: 'POST',
  path: '/api/requests/{id}/messages',
  summary: '在会话里留言',
  roles: ['talent', 'commissioner'],
  params,
  body: v.object({
    text: text(LIMITS.message, '留言'),
    fileIds: v.optional(FileIds, []),
    matterFiles: v.optional(MatterFileKeys, []),
    about: v.optional(AskedAbout),
    seen: v.optional(v.nullable(ShownVersion), null),
  }),
  ...changed,
  errors: ['not_found', 'wrong_state', 'newer_entries', 'key_reused'],
  example: { params: example, body: { text: '好的，谢谢' } },
})

export const acceptRequest = defineEndpoint({
  method: 'POST',
  path: '/api/requests/{id}/accept',
  summary: '受理',
  roles: ['commissioner'],
  params,
  body: v.object({ version: Version, note: optionalText(LIMITS.note, '附言') }),
  ...changed,
  errors: CHANGE_ERRORS,
  example: { params: example, body: { version: 1 } },
})

export const declineRequest = defineEndpoint({
  method: 'POST',
  path: '/api/requests/{id}/decline',
  summary: '不予受理：理由、依据、其他途径都要写明',
  roles: ['commissioner'],
  params,
  body: v.object({
    version: Version,
    reason: text(LIMITS.declineReason, '不予受理的理由'),
    basis: text(LIMITS.basis, '依据'),
    otherRoute: text(LIMITS.otherRoute, '其他途径或何时可再申请'),
  }),
  ...changed,
  errors: CHANGE_ERRORS,
  example: {
    params: example,
    body: { version: 1, reason: '不在范围内', basis: '第一条', otherRoute: '可向人社部门申请' },
  },
})

export const reportProgress = defineEndpoint({
  method: 'POST',
  path: '/api/requests/{id}/progress',
  summary: '更新进展：正在做什么、哪天前',
  roles: ['commissioner'],
  params,
  body: v.object({
    version: Version,
    doing: line(LIMITS.doing, '正在做什么'),
    dueOn: v.optional(v.nullable(Day), null),
  }),
  ...changed,
  errors: CHANGE_ERRORS,
  example: { params: example, body: { version: 1, doing: '正在与学校核对学位' } },
})

export const askSupplement = defineEndpoint({
  method: 'POST',
  path: '/api/requests/{id}/ask-supplement',
  summary: '一次性告知：列全要补的材料（计时暂停）',
  roles: ['commissioner'],
  params,
  body: v.object({
    version: Version,
    items: v.pipe(
      list(
        v.object({
          what: text(LIMITS.supplementItem, '要补什么'),
          basis: v.optional(v.nullable(text(LIMITS.basis, '依据')), null),
          /** The matter's material it is about; one the matter doesn't have is `invalid` at `items.<n>.material`. */
          material: v.optional(v.nullable(Key), null),
        }),
        MOST.supplementItems,
        TOO_MANY_ITEMS,
      ),
      v.minLength(1, '请至少写一项要补的材料'),
    ),
    /** From the second one on: why it wasn't asked for at once. Without it the answer is `invalid` at `again`. */
    again: optionalText(LIMITS.reason, '再次告知的原因'),
    note: optionalText(LIMITS.note, '附言'),
    /** Working days the talent gets. */
    withinWorkingDays: v.optional(v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(30)), 5),
  }),
  ...changed,
  errors: CHANGE_ERRORS,
  example: { params: example, body: { version: 1, items: [{ what: '居住证明换成近 3 个月内的' }] } },
})

/** A 一次性告知 sent by mistake, before it is answered: nothing has to be handed in, and no day of the promise was paused. */
export const retractSupplement = defineEndpoint({
  method: 'POST',
  path: '/api/requests/{id}/retract-supplement',
  summary: '收回一次性告知：不用补了，期限按原来的算',
  roles: ['commissioner'],
  params,
  body: v.object({ version: Version, reason: text(LIMITS.reason, '收回的原因') }),
  ...changed,
  errors: CHANGE_ERRORS,
  example: { params: example, body: { version: 1, reason: '材料其实已经交齐' } },
})

/**
 * An unanswered 补正, from the closing time of its last day of waiting on (`waitsThrough`): the place is free again, and
 * an answer takes it up again.
 */
export const endUnanswered = defineEndpoint({
  method: 'POST',
  path: '/api/requests/{id}/end-unanswered',
  summary: '终止办理：逾期未补正；补交后可恢复',
  roles: ['commissioner'],
  params,
  body: v.object({ version: Version, note: optionalText(LIMITS.note, '附言') }),
  ...changed,
  errors: CHANGE_ERRORS,
  example: { params: example, body: { version: 1 } },
})

/** Every asked item needs at least one file or a word: an item left empty is a fault of `items.<key>`. */
export const supplement = defineEndpoint({
  method: 'POST',
  path: '/api/requests/{id}/supplement',
  summary: '补交材料（计时继续；已终止的恢复办理）',
  roles: ['talent'],
  params,
  body: v.object({
    version: Version,
    items: list(
      v.object({ key: Key, fileIds: FileIds, text: optionalText(LIMITS.supplementWords, '说明') }),
      MOST.supplementItems,
      TOO_MANY_ITEMS,
    ),
    note: optionalText(LIMITS.note, '附言'),
  }),
  ...changed,
  errors: [...CHANGE_ERRORS, 'open_limit'],
  example: { params: example, body: { version: 1, items: [] } },
})

/** 补交容缺材料, each with at least one file; one that wasn't promised, or has come, is `invalid` at `items.<key>`. */
export const handInLater = defineEndpoint({
  method: 'POST',
  path: '/api/requests/{id}/hand-in-later',
  summary: '补交容缺材料（计时不停）',
  roles: ['talent'],
  params,
  body: v.object({
    version: Version,
    items: v.pipe(
      list(
        v.object({ key: Key, fileIds: v.pipe(FileIds, v.minLength(1, '请上传这份材料')) }),
        MOST.supplementItems,
        TOO_MANY_ITEMS,
      ),
      v.minLength(1, '请至少补交一份材料'),
    ),
    note: optionalText(LIMITS.note, '附言'),
  }),
  ...changed,
  errors: CHANGE_ERRORS,
  example: { params: example, body: { version: 1, items: [{ key: 'residenceProof', fileIds: ['x'] }] } },
})

export const resolveRequest = defineEndpoint({
  method: 'POST',
  path: '/api/requests/{id}/resolve',
  summary: '办结：结果与说明',
  roles: ['commissioner'],
  params,
  body: v.object({
    version: Version,
    outcome: v.picklist(OUTCOMES, '请选择办理结果'),
    text: text(LIMITS.resolution, '结果说明'),
    fileIds: v.optional(FileIds, []),
    /** Of a result that leaves something (`LEAVES`): what, and the day on which it goes on. Missing, `invalid` there. */
    remaining: v.optional(
      v.nullable(v.object({ left: text(LIMITS.followUp, '剩下什么'), goesOn: Day })),
      null,
    ),
  }),
  ...changed,
  errors: CHANGE_ERRORS,
  example: { params: example, body: { version: 1, outcome: 'solved', text: '已安排，请于下周一报到。' } },
})

export const evaluateRequest = defineEndpoint({
  method: 'POST',
  path: '/api/requests/{id}/evaluate',
  summary: '评价（自愿，每件一次，重新办理后可再评一次）；不满意的写一句，会有人回访',
  roles: ['talent'],
  params,
  body: v.object({
    version: Version,
    level: v.picklist(EVALUATION_LEVELS, '请选择一级评价'),
    reasons: list(line(LIMITS.evaluationReason, '原因'), MOST.evaluationReasons, '原因选得太多'),
    text: optionalText(LIMITS.evaluationWords, '还想说的'),
  }),
  ...changed,
  errors: CHANGE_ERRORS,
  example: { params: example, body: { version: 1, level: 4, reasons: [], text: '' } },
})

/** Within `REOPEN_WITHIN_WORKING_DAYS` of 办结, once; the thread goes on. */
export const reopenRequest = defineEndpoint({
  method: 'POST',
  path: '/api/requests/{id}/reopen',
  summary: '没解决，重新办理',
  roles: ['talent'],
  params,
  body: v.object({ version: Version, reason: text(LIMITS.reason, '哪里没解决') }),
  ...changed,
  errors: [...CHANGE_ERRORS, 'open_limit'],
  example: { params: example, body: { version: 1, reason: '学校说没有收到名单' } },
})

export const withdrawRequest = defineEndpoint({
  method: 'POST',
  path: '/api/requests/{id}/withdraw',
  summary: '撤回',
  roles: ['talent'],
  params,
  body: v.object({ version: Version, reason: optionalText(LIMITS.reason, '原因') }),
  ...changed,
  errors: CHANGE_ERRORS,
  example: { params: example, body: { version: 1 } },
})

/** Within one working day of being given it, and with the reason; from then on it is handed over instead (`transfer`). */
export const handBackRequest = defineEndpoint({
  method: 'POST',
  path: '/api/requests/{id}/hand-back',
  summary: '退回：派来一个工作日内，写明原因（承诺时限不变）',
  roles: ['commissioner'],
  params,
  body: v.object({
    version: Version,
    reason: v.picklist(HAND_BACK_REASONS, '请选择退回的原因'),
    /** Whom one would give it to. */
    suggestedId: v.optional(v.nullable(Id), null),
    note: text(LIMITS.handover, '写给统筹的话'),
  }),
  ...changed,
  errors: CHANGE_ERRORS,
  example: { params: example, body: { version: 1, reason: 'not_ours', note: '请财政部门答复' } },
})

export const transferRequest = defineEndpoint({
  method: 'POST',
  path: '/api/requests/{id}/transfer',
  summary: '转派给另一位专员（承诺时限不变）',
  roles: ['commissioner', 'coordinator'],
  params,
  body: v.object({
    version: Version,
    commissionerId: Id,
    reason: v.picklist(TRANSFER_REASONS, '请选择转派原因'),
    note: text(LIMITS.handover, '交接说明'),
  }),
  ...changed,
  errors: [...CHANGE_ERRORS, 'commissioner_unfit'],
  example: {
    params: example,
    body: { version: 1, commissionerId: 'x', reason: '统筹调整', note: '材料齐全，待核对学位' },
  },
})

export const assignRequest = defineEndpoint({
  method: 'POST',
  path: '/api/requests/{id}/assign',
  summary: '把排队的申请分派给一位专员；插到别人前面要写理由，本人看得到',
  roles: ['coordinator'],
  params,
  /** Past somebody who waits longer for the same matter without a reason: `invalid` at `reason`. */
  body: v.object({
    version: Version,
    commissionerId: Id,
    reason: optionalText(LIMITS.reason, '直接派的理由'),
  }),
  ...changed,
  errors: [...CHANGE_ERRORS, 'commissioner_unfit'],
  example: { params: example, body: { version: 1, commissionerId: 'x' } },
})

/** Everyone who could take it, the best first, with why or why not. */
export const listCandidates = defineEndpoint({
  method: 'GET',
  path: '/api/requests/{id}/candidates',
  summary: '可以转派给谁',
  roles: ['commissioner', 'coordinator'],
  owned: 'request',
  params,
  query: v.object({ ...PageQuery }),
  output: page(
    v.object({
      id: Id,
      name: v.string(),
      department: v.string(),
      areaName: v.string(),
      matters: v.array(v.string()),
      load: v.number(),
      capacity: v.number(),
      /** null: fits. */
      unfit: v.nullable(v.picklist(UNFIT)),
      /** 负责子女入学, 同片区 … */
      reasons: v.array(v.string()),
      portrait: v.nullable(v.string()),
      officePhone: v.string(),
    }),
  ),
  errors: ['not_found'],
  example: { params: example },
})
