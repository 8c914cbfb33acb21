import * as v from 'valibot'
import { list } from '../bounded.ts'
import { Day, Id, Key, line, optionalText, page, PageQuery, text, Version } from '../common.ts'
import { ComplaintChanged } from '../complaint/schema.ts'
import { defineEndpoint } from '../endpoint.ts'
import { LIMITS, MOST } from '../limits.ts'
import { TALENT_CATEGORIES } from '../matter/verified.ts'
import { ANYONE, OWN_DATA, PARTIES_EVER } from '../roles.ts'
import { RequestChanged } from '../service-request/schema.ts'
import { ShownScheme } from './scheme.ts'
import { tidyCode, isCode } from '../short-code.ts'
import { CheckedCredential, CredentialCode, Publicised, Recognition, RecognitionChanged } from './schema.ts'

const params = v.object({ id: Id })
const example = { id: 'x' }
const recognitions = v.object({ recognitions: v.array(Recognition) })

/** What is in force now, or was on a day: a request is verified by what held when it was handed in. */
export const getScheme = defineEndpoint({
  method: 'GET',
  path: '/api/recognition-scheme',
  summary: '人才分类目录：各层次的条款、要什么佐证、有效期、凭证能办什么；可以看某一天执行的那一版',
  roles: ANYONE,
  query: v.object({ on: v.optional(Day) }),
  output: ShownScheme,
  errors: ['not_found'],
  example: {},
})

/** Everything that is public now, the first to end first: few enough to be shown as a whole. */
export const listPublicity = defineEndpoint({
  method: 'GET',
  path: '/api/recognition-publicity',
  summary: '人才认定公示：隐去名字的名单，公示到哪天',
  roles: ANYONE,
  output: v.object({ publicised: v.array(Publicised) }),
  errors: [],
  example: {},
})

/**
 * 核验: ends the request with an opinion. `propose` needs a standard of the class that is met by something handed in; the
 * opinion is public then. `refuse` needs what it rests on and what would change it.
 */
export const reviewRecognition = defineEndpoint({
  method: 'POST',
  path: '/api/requests/{id}/recognition',
  summary: '核验意见：拟认定（转公示）或不予认定（依据，以及什么情况会不同）',
  roles: ['commissioner'],
  owned: 'request',
  params,
  body: v.object({
    version: Version,
    opinion: v.picklist(['propose', 'refuse'], '请选择核验意见'),
    category: v.picklist(TALENT_CATEGORIES, '请选择人才类别'),
    checks: v.pipe(
      list(
        v.object({
          standard: Key,
          met: v.boolean(),
          materials: list(Key, MOST.materials, '材料太多'),
          note: optionalText(LIMITS.materialNote, '核验说明'),
        }),
        MOST.standards,
        `最多核验 ${MOST.standards} 条`,
      ),
      v.minLength(1, '请至少核验一条认定标准'),
    ),
    basis: optionalText(LIMITS.basis, '依据'),
    change: optionalText(LIMITS.note, '什么情况会不同'),
    text: text(LIMITS.resolution, '给申请人的说明'),
  }),
  output: RequestChanged,
  idempotent: true,
  errors: ['not_found', 'wrong_state', 'stale_version', 'key_reused'],
  example: {
    params: example,
    body: {
      version: 2,
      opinion: 'propose',
      category: 'C 类',
      checks: [{ standard: 'c1', met: true, materials: ['diploma'] }],
      text: '符合 C 类第 1 项，转公示。',
    },
  },
})

/** The newest first: a request taken up again has a second one. */
export const listRequestRecognitions = defineEndpoint({
  method: 'GET',
  path: '/api/requests/{id}/recognitions',
  summary: '一件申请的认定：核验了哪些条款，公示到哪天，结果',
  roles: PARTIES_EVER,
  owned: 'request',
  params,
  output: recognitions,
  errors: ['not_found'],
  example: { params: example },
})

/** The newest first. */
export const listMyRecognitions = defineEndpoint({
  method: 'GET',
  path: '/api/my/recognitions',
  summary: '我的人才认定和凭证',
  roles: OWN_DATA,
  output: recognitions,
  errors: [],
  example: {},
})

export const getRecognition = defineEndpoint({
  method: 'GET',
  path: '/api/recognitions/{id}',
  summary: '一次认定：核验、公示、结果、有效期',
  roles: PARTIES_EVER,
  owned: 'recognition',
  params,
  output: Recognition,
  errors: ['not_found'],
  example: { params: example },
})

/**
 * 异议 to what is public: a 投诉建议 of whoever writes it. Who reviewed it and who it is about neither answer nor read it; while
 * it waits for an answer nothing is recognised. One a person at a time; one's own is `invalid`.
 */
export const objectToRecognition = defineEndpoint({
  method: 'POST',
  path: '/api/recognition-publicity/{id}/objections',
  summary: '对公示提异议：另编号，13 个工作日内答复，答复前不认定',
  roles: ['talent'],
  params,
  body: v.object({ words: text(LIMITS.complaint, '异议') }),
  output: ComplaintChanged,
  idempotent: true,
  errors: ['not_found', 'wrong_state', 'open_limit', 'key_reused'],
  example: { params: example, body: { words: '公示的任职单位与实际不符' } },
})

/** After an objection that holds, or what came to light otherwise; the person reads both. */
export const refuseRecognition = defineEndpoint({
  method: 'POST',
  path: '/api/recognitions/{id}/refuse',
  summary: '公示期间不予认定：依据，以及什么情况会不同',
  roles: ['coordinator'],
  owned: 'recognition',
  params,
  body: v.object({
    version: Version,
    basis: text(LIMITS.basis, '依据'),
    change: text(LIMITS.note, '什么情况会不同'),
  }),
  output: RecognitionChanged,
  idempotent: true,
  errors: ['not_found', 'wrong_state', 'stale_version', 'key_reused'],
  example: {
    params: example,
    body: { version: 1, basis: '异议属实，不在区内全职', change: '全职来区后可以再申请' },
  },
})

/**
 * Before the term ends. From this day the class is no verified fact; what was granted on it keeps its facts. What it had
 * replaced and still would hold stands again.
 */
export const revokeRecognition = defineEndpoint({
  method: 'POST',
  path: '/api/recognitions/{id}/revoke',
  summary: '撤销认定：依据和原因，本人看得到，当天起不再算已认定',
  roles: ['coordinator'],
  owned: 'recognition',
  params,
  body: v.object({
    version: Version,
    basis: text(LIMITS.basis, '依据'),
    reason: text(LIMITS.note, '原因'),
  }),
  output: RecognitionChanged,
  idempotent: true,
  errors: ['not_found', 'wrong_state', 'stale_version', 'key_reused'],
  example: {
    params: example,
    body: { version: 2, basis: '认定办法第九条：提供虚假材料的，撤销认定', reason: '学位证书经核查不属实' },
  },
})

/** To be shown at a counter. Each ends the one before; good once, for `CREDENTIAL_CODE_MINUTES`. */
export const giveCredentialCode = defineEndpoint({
  method: 'PUT',
  path: '/api/recognitions/{id}/code',
  summary: '出示凭证：给一个几分钟内有效、只能用一次的核对码',
  roles: ['talent'],
  owned: 'recognition',
  params,
  output: CredentialCode,
  errors: ['not_found', 'wrong_state'],
  example: { params: example },
})

/** Each is a look that its owner sees on their trail. A code that is wrong, used, over or one's own is `invalid` at `code`. */
export const checkCredential = defineEndpoint({
  method: 'POST',
  path: '/api/credential-checks',
  summary: '窗口核对凭证：凭对方出示的核对码看有效与否、类别、期限，本人能看到这次核对',
  roles: ['commissioner', 'coordinator'],
  limit: 'reveal',
  body: v.object({
    code: v.pipe(
      line(LIMITS.key, '核对码'),
      v.transform(tidyCode),
      v.check(isCode, '核对码是 8 位字母和数字'),
    ),
  }),
  output: CheckedCredential,
  errors: [],
  example: { body: { code: 'K7M2XQ4R' } },
})

/** `ending`: whose term ends within the days of renewal, or did and was not replaced; the first to end first. */
export const listRecognitions = defineEndpoint({
  method: 'GET',
  path: '/api/recognitions',
  summary: '人才认定：在公示的、有异议的、已认定的、快到期的、不予认定的、撤销的',
  roles: ['coordinator'],
  query: v.object({
    scope: v.optional(
      v.picklist(['publicised', 'contested', 'recognised', 'ending', 'refused', 'revoked']),
      'publicised',
    ),
    ...PageQuery,
  }),
  output: page(Recognition),
  errors: [],
  example: {},
})
