import * as v from 'valibot'
import { Id, line, page, PageQuery, ShownVersion, text, Version } from '../common.ts'
import { defineEndpoint } from '../endpoint.ts'
import { LIMITS } from '../limits.ts'
import { DraftBody } from '../matter/draft.ts'
import { RequestChanged } from '../service-request/schema.ts'
import { SubmittedForm } from '../service-request/submitted-form.ts'
import { isCode, tidyCode } from './rules.ts'
import { GivenCode, Preparation, PreparationChanged, SentPreparation, WaitingPreparation } from './schema.ts'

const params = v.object({ id: Id })
const Filled = {
  matterCode: Id,
  matterVersion: ShownVersion,
  answers: DraftBody.entries.answers,
  /** 电话里说好的 */
  note: text(LIMITS.reason, '怎么说好的'),
}
const filled = {
  matterCode: 'tax-reward-consult',
  matterVersion: 1,
  answers: { topic: '企业所得税' },
  note: '电话里说好的',
}
const example = { id: 'x' }

/**
 * `requestId`: one of theirs that the caller handles or handled last, which says whom it is for. Only what somebody else
 * may fill in is taken (`preparedMatter`).
 */
export const sendPreparation = defineEndpoint({
  method: 'POST',
  path: '/api/preparations',
  summary: '替人才填写一件申请，送本人确认',
  roles: ['commissioner'],
  body: v.object({ requestId: Id, ...Filled }),
  output: PreparationChanged,
  errors: ['not_found', 'stale_version', 'wrong_state', 'key_reused'],
  idempotent: true,
  example: { body: { requestId: 'x', ...filled } },
})

/** One at a time: a new one ends the one before. */
export const giveCode = defineEndpoint({
  method: 'PUT',
  path: '/api/preparation-code',
  summary: '给一个代办码：本单位的企业联系人凭它替我填写一件申请',
  roles: ['talent'],
  output: GivenCode,
  errors: [],
  example: {},
})

/**
 * For whoever gave the code, where they work at an enterprise the caller speaks for. A code that is wrong, used, over or of
 * somebody else's enterprise is `invalid` at `code` with the same words.
 */
export const sendPreparationByCode = defineEndpoint({
  method: 'POST',
  path: '/api/preparations/by-code',
  summary: '凭代办码替本单位人才填写一件申请，送本人确认',
  roles: ['contact'],
  limit: 'reveal',
  body: v.object({
    code: v.pipe(
      line(LIMITS.key, '代办码'),
      v.transform(tidyCode),
      v.check(isCode, '代办码是 8 位字母和数字'),
    ),
    ...Filled,
  }),
  output: PreparationChanged,
  errors: ['stale_version', 'wrong_state', 'key_reused'],
  idempotent: true,
  example: { body: { code: 'K7M2XQ4R', ...filled } },
})

/** The last sent first. */
export const listSentPreparations = defineEndpoint({
  method: 'GET',
  path: '/api/preparations',
  summary: '我代办的：事项、姓名、状态、日子',
  roles: ['commissioner', 'contact'],
  query: v.object({ ...PageQuery }),
  output: page(SentPreparation),
  errors: [],
  example: {},
})

/** The first due first; there is at most one a matter. */
export const listWaitingPreparations = defineEndpoint({
  method: 'GET',
  path: '/api/preparations/waiting',
  summary: '等我确认的代办',
  roles: ['talent'],
  output: v.object({ preparations: v.array(WaitingPreparation) }),
  errors: [],
  example: {},
})

export const getPreparation = defineEndpoint({
  method: 'GET',
  path: '/api/preparations/{id}',
  summary: '替我填写的一件申请，本人看',
  roles: ['talent'],
  owned: 'preparation',
  params,
  output: Preparation,
  errors: ['not_found'],
  example: { params: example },
})

/** What is in the body is what is applied for, whatever was filled in before. */
export const confirmPreparation = defineEndpoint({
  method: 'POST',
  path: '/api/preparations/{id}/confirm',
  summary: '本人确认提交',
  roles: ['talent'],
  owned: 'preparation',
  params,
  body: v.object({ version: Version, ...SubmittedForm.entries }),
  output: RequestChanged,
  errors: ['not_found', 'wrong_state', 'stale_version', 'key_reused', 'open_limit'],
  idempotent: true,
  example: {
    params: example,
    body: {
      version: 1,
      matterVersion: 1,
      answers: {},
      materials: {},
      slots: [],
      channel: null,
      deferred: [],
      consents: [],
    },
  },
})

export const declinePreparation = defineEndpoint({
  method: 'POST',
  path: '/api/preparations/{id}/decline',
  summary: '不办了，删除代填的内容',
  roles: ['talent'],
  owned: 'preparation',
  params,
  body: v.object({ version: Version }),
  output: PreparationChanged,
  errors: ['not_found', 'wrong_state', 'stale_version', 'key_reused'],
  idempotent: true,
  example: { params: example, body: { version: 1 } },
})

export const withdrawPreparation = defineEndpoint({
  method: 'POST',
  path: '/api/preparations/{id}/withdraw',
  summary: '撤回代办，删除代填的内容',
  roles: ['commissioner', 'contact'],
  owned: 'preparation',
  params,
  body: v.object({ version: Version }),
  output: PreparationChanged,
  errors: ['not_found', 'wrong_state', 'stale_version', 'key_reused'],
  idempotent: true,
  example: { params: example, body: { version: 1 } },
})
