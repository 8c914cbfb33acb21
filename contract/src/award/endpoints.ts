import * as v from 'valibot'
import { Day, filter, Id, line, optionalText, page, PageQuery, text, Version } from '../common.ts'
import { Phone } from '../account/schema.ts'
import { defineEndpoint } from '../endpoint.ts'
import { LIMITS, MOST } from '../limits.ts'
import { OWN_DATA } from '../roles.ts'
import { Fen } from './money.ts'
import { DELAY_CAUSES } from './rules.ts'
import { Award, AwardChanged, AwardDetail, AwardSum, AwardSums } from './schema.ts'

const params = v.object({ id: Id })
const example = { id: 'x' }
const changed = { output: AwardChanged, owned: 'award', idempotent: true, params } as const
const ERRORS = ['not_found', 'wrong_state', 'stale_version', 'key_reused'] as const
const Year = v.optional(v.pipe(v.string(), v.regex(/^\d{4}$/, '年份格式不对')))

/** To a person by the telephone number their account saved, or to an enterprise of the directory: to one of the two. */
export const grantAward = defineEndpoint({
  method: 'POST',
  path: '/api/awards',
  summary: '登记一项认定：哪项政策、给谁、各期金额和承诺日',
  roles: ['coordinator'],
  body: v.object({
    policyId: Id,
    benefit: line(LIMITS.benefit, '待遇名称'),
    phone: v.optional(v.nullable(Phone), null),
    enterpriseId: v.optional(v.nullable(Id), null),
    payer: line(LIMITS.payer, '拨付单位'),
    instalments: v.pipe(
      v.array(v.object({ amountFen: Fen, promisedOn: Day })),
      v.minLength(1, '请写明至少一期'),
      v.maxLength(MOST.instalments, `最多 ${MOST.instalments} 期`),
    ),
    words: optionalText(LIMITS.note, '说明'),
    /** Though the person already receives it, or what may not be had with it: the warning was read. */
    repeats: v.optional(v.boolean(), false),
  }),
  output: AwardChanged,
  idempotent: true,
  errors: ['key_reused', 'would_repeat'],
  example: {
    body: {
      policyId: 'x',
      benefit: '安家补助',
      phone: '13800000127',
      payer: '财政部门',
      instalments: [{ amountFen: 4_000_000, promisedOn: '2026-12-31' }],
    },
  },
})

/** One's own, and those of the enterprises one speaks for: what is owed first, the earliest day first. */
export const listMyAwards = defineEndpoint({
  method: 'GET',
  path: '/api/my/awards',
  summary: '我的兑现：每一期的金额、状态、谁在何时前拨付',
  roles: [...OWN_DATA, 'contact'],
  query: v.object(PageQuery),
  output: v.object({
    ...page(Award).entries,
    /** What came, what is owed, and what of it is late or put off. */
    paid: AwardSum,
    owed: AwardSum,
    delayed: AwardSum,
  }),
  errors: [],
  example: {},
})

const LedgerFilter = {
  scope: v.optional(v.picklist(['owed', 'late', 'asked', 'missing', 'paid', 'ended']), 'owed'),
  policy: filter(LIMITS.key, '政策'),
  year: Year,
}

/** The earliest day first, so that what is late comes first; what is over, the latest first. */
export const listAwards = defineEndpoint({
  method: 'GET',
  path: '/api/awards',
  summary: '兑现台账：没拨付的、超承诺日的、有咨询的、已拨付的、终止的',
  roles: ['coordinator'],
  query: v.object({ ...LedgerFilter, ...PageQuery }),
  output: page(Award),
  errors: [],
  example: {},
})

/** All of what the list shows with these filters, at most `MOST.exportedAwards`; each written out is on the trail. */
export const exportAwards = defineEndpoint({
  method: 'GET',
  path: '/api/award-sheet',
  summary: '导出兑现台账（.xlsx）：按当前的范围、政策和年度',
  roles: ['coordinator'],
  query: v.object(LedgerFilter),
  output: 'binary',
  errors: [],
  example: {},
})

export const sumAwards = defineEndpoint({
  method: 'GET',
  path: '/api/award-sums',
  summary: '一年的兑现：各状态几笔多少钱，超期的卡在哪里，按政策',
  roles: ['coordinator'],
  query: v.object({ year: Year }),
  output: AwardSums,
  errors: [],
  example: {},
})

export const getAward = defineEndpoint({
  method: 'GET',
  path: '/api/awards/{id}',
  summary: '一笔兑现：金额、承诺日、全部经过',
  roles: [...OWN_DATA, 'contact', 'coordinator'],
  owned: 'award',
  params,
  output: AwardDetail,
  errors: ['not_found'],
  example: { params: example },
})

export const orderAward = defineEndpoint({
  method: 'POST',
  path: '/api/awards/{id}/order',
  summary: '转拨付：核对完了，等拨付',
  roles: ['coordinator'],
  ...changed,
  body: v.object({ version: Version }),
  errors: ERRORS,
  example: { params: example, body: { version: 1 } },
})

/** Another amount than was granted needs words. */
export const payAward = defineEndpoint({
  method: 'POST',
  path: '/api/awards/{id}/pay',
  summary: '记下已拨付：哪天、多少、哪个批次',
  roles: ['coordinator'],
  ...changed,
  body: v.object({
    version: Version,
    paidOn: Day,
    amountFen: Fen,
    batch: line(LIMITS.batch, '批次号'),
    words: optionalText(LIMITS.note, '说明'),
  }),
  errors: ERRORS,
  example: {
    params: example,
    body: { version: 2, paidOn: '2026-11-20', amountFen: 450_000, batch: '2026-11-03' },
  },
})

/** The day promised before stays on record. */
export const delayAward = defineEndpoint({
  method: 'POST',
  path: '/api/awards/{id}/delay',
  summary: '延期：写明原因和新的日子，本人看得到',
  roles: ['coordinator'],
  ...changed,
  body: v.object({
    version: Version,
    cause: v.picklist(DELAY_CAUSES, '请选择卡在哪里'),
    words: text(LIMITS.note, '原因'),
    nextOn: Day,
  }),
  errors: ERRORS,
  example: {
    params: example,
    body: { version: 2, cause: 'funds', words: '三季度指标 12月上旬下达', nextOn: '2026-12-18' },
  },
})

export const endAward = defineEndpoint({
  method: 'POST',
  path: '/api/awards/{id}/end',
  summary: '终止：写明依据，本人看得到',
  roles: ['coordinator'],
  ...changed,
  body: v.object({ version: Version, basis: text(LIMITS.note, '依据') }),
  errors: ERRORS,
  example: { params: example, body: { version: 2, basis: '离开示范区，依据第十五条' } },
})

export const askAward = defineEndpoint({
  method: 'POST',
  path: '/api/awards/{id}/ask',
  summary: '咨询这一笔：5 个工作日内答复',
  roles: ['talent', 'contact'],
  ...changed,
  body: v.object({ version: Version, words: text(LIMITS.note, '要问的话') }),
  errors: ERRORS,
  example: { params: example, body: { version: 3, words: '为什么比通知上少？' } },
})

export const answerAward = defineEndpoint({
  method: 'POST',
  path: '/api/awards/{id}/answer',
  summary: '答复咨询：对方原样看到',
  roles: ['coordinator'],
  ...changed,
  body: v.object({ version: Version, words: text(LIMITS.note, '答复') }),
  errors: ERRORS,
  example: { params: example, body: { version: 4, words: '扣了已经领过的一期' } },
})

/** The payment stays on its course, marked as corrected; the instalment is owed again and may be paid again. */
export const correctAward = defineEndpoint({
  method: 'POST',
  path: '/api/awards/{id}/correct',
  summary: '更正拨付：记错了或被退回的，写明原因，回到待拨付；原来的记录留着',
  roles: ['coordinator'],
  ...changed,
  body: v.object({ version: Version, words: text(LIMITS.note, '原因') }),
  errors: ERRORS,
  example: { params: example, body: { version: 3, words: '户名不符，银行退回' } },
})

export const receiveAward = defineEndpoint({
  method: 'POST',
  path: '/api/awards/{id}/receive',
  summary: '确认已到账',
  roles: ['talent', 'contact'],
  ...changed,
  body: v.object({ version: Version }),
  errors: ERRORS,
  example: { params: example, body: { version: 3 } },
})

/** It is asked about and goes to 督办 at once. */
export const missAward = defineEndpoint({
  method: 'POST',
  path: '/api/awards/{id}/miss',
  summary: '已拨付但没到账：转督办，5 个工作日内答复',
  roles: ['talent', 'contact'],
  ...changed,
  body: v.object({ version: Version, words: optionalText(LIMITS.note, '说明') }),
  errors: ERRORS,
  example: { params: example, body: { version: 3, words: '尾号 0127 的卡没有入账' } },
})
