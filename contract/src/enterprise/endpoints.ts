import * as v from 'valibot'
import { Phone } from '../account/schema.ts'
import { Done, filter, Id, line, page, PageQuery, Version } from '../common.ts'
import { defineEndpoint } from '../endpoint.ts'
import { LIMITS } from '../limits.ts'
import {
  ContactRequest,
  ContactRequestInput,
  ContactRequestSent,
  OwnContactRequest,
} from './contact-requests.ts'
import { WITH_ROLE } from '../roles.ts'
import {
  Enterprise,
  EnterpriseChanged,
  EnterpriseChoice,
  EnterpriseContact,
  EnterpriseInput,
  EnterpriseRow,
  UnmatchedEmployer,
} from './schema.ts'

const params = v.object({ id: Id })
const example = { params: { id: 'x' } }
const roles = ['coordinator'] as const
const input = {
  name: '某材料研究院（演示）',
  otherNames: ['材料院'],
  areaCode: null,
  industry: '新材料',
  contactName: '',
  contactPhone: '',
}

/** While one types: the few that hold every word, those that begin with it first; nothing below two characters. */
export const findEnterprises = defineEndpoint({
  method: 'GET',
  path: '/api/enterprise-choices',
  summary: '输入时找单位',
  roles: WITH_ROLE,
  query: v.object({ q: filter(LIMITS.search, '单位名称') }),
  output: v.object({ enterprises: v.array(EnterpriseChoice) }),
  errors: [],
  example: { query: { q: '材料' } },
})

export const listEnterprises = defineEndpoint({
  method: 'GET',
  path: '/api/enterprises',
  summary: '单位名录',
  roles,
  query: v.object({ q: filter(), area: filter(LIMITS.key, '片区'), ...PageQuery }),
  output: page(EnterpriseRow, ['area']),
  errors: [],
  example: {},
})

/** One that was merged answers what it was merged into. */
export const getEnterprise = defineEndpoint({
  method: 'GET',
  path: '/api/enterprises/{id}',
  summary: '一家单位',
  roles,
  params,
  output: Enterprise,
  errors: ['not_found'],
  example,
})

/** A name that another one has is `invalid`. Talents who typed it are matched at once. */
export const addEnterprise = defineEndpoint({
  method: 'POST',
  path: '/api/enterprises',
  summary: '加一家单位',
  roles,
  body: EnterpriseInput,
  output: EnterpriseChanged,
  errors: ['key_reused'],
  idempotent: true,
  example: { body: input },
})

export const changeEnterprise = defineEndpoint({
  method: 'POST',
  path: '/api/enterprises/{id}/change',
  summary: '修改一家单位',
  roles,
  params,
  body: v.object({ version: Version, enterprise: EnterpriseInput }),
  output: EnterpriseChanged,
  errors: ['not_found', 'stale_version', 'key_reused'],
  idempotent: true,
  example: { ...example, body: { version: 1, enterprise: input } },
})

/** Its names, talents and commissioners become the other one's. */
export const mergeEnterprise = defineEndpoint({
  method: 'POST',
  path: '/api/enterprises/{id}/merge',
  summary: '并入另一家单位',
  roles,
  params,
  body: v.object({ version: Version, intoId: Id }),
  output: EnterpriseChanged,
  errors: ['not_found', 'stale_version', 'key_reused'],
  idempotent: true,
  example: { ...example, body: { version: 1, intoId: 'y' } },
})

/** Those typed by most first. */
export const listUnmatchedEmployers = defineEndpoint({
  method: 'GET',
  path: '/api/unmatched-employers',
  summary: '还没对上名录的单位名',
  roles,
  query: v.object({ ...PageQuery }),
  output: page(UnmatchedEmployer),
  errors: [],
  example: {},
})

/** Whoever typed it, or will, works there. */
export const matchEmployer = defineEndpoint({
  method: 'PUT',
  path: '/api/unmatched-employers/{id}',
  summary: '把填写的单位名对到名录',
  roles,
  params,
  body: v.object({ enterpriseId: Id }),
  output: Done,
  errors: ['not_found'],
  example: { ...example, body: { enterpriseId: 'y' } },
})

export const listEnterpriseContacts = defineEndpoint({
  method: 'GET',
  path: '/api/enterprises/{id}/contacts',
  summary: '一家单位的企业联系人',
  roles,
  params,
  output: v.object({ contacts: v.array(EnterpriseContact) }),
  errors: ['not_found'],
  example,
})

/** The account that saved this very telephone number speaks for the enterprise; `invalid` at `phone` where there is none. */
export const addEnterpriseContact = defineEndpoint({
  method: 'POST',
  path: '/api/enterprises/{id}/contacts',
  summary: '加一位企业联系人，按手机号找到账号',
  roles,
  params,
  body: v.object({ phone: Phone }),
  output: Done,
  errors: ['not_found', 'key_reused'],
  idempotent: true,
  example: { ...example, body: { phone: '13800000127' } },
})

/** Their next request is refused; whoever speaks for no enterprise any more is no contact any more: their sessions end. */
export const removeEnterpriseContact = defineEndpoint({
  method: 'POST',
  path: '/api/enterprises/{id}/contacts/{accountId}/remove',
  summary: '收回一位企业联系人',
  roles,
  params: v.object({ id: Id, accountId: Id }),
  body: v.object({ reason: line(LIMITS.reason, '收回原因') }),
  output: Done,
  errors: ['not_found', 'key_reused'],
  idempotent: true,
  example: { params: { id: 'x', accountId: 'y' }, body: { reason: '已离职' } },
})

export const listMyEnterprises = defineEndpoint({
  method: 'GET',
  path: '/api/me/enterprises',
  summary: '我联系的单位',
  roles: ['contact'],
  output: v.object({ enterprises: v.array(EnterpriseChoice) }),
  errors: [],
  example: {},
})

export const listMyContactRequests = defineEndpoint({
  method: 'GET',
  path: '/api/my/contact-requests',
  summary: '我申请做企业联系人的经过，新的在前',
  roles: ['talent', 'contact'],
  output: v.object({ requests: v.array(OwnContactRequest) }),
  errors: [],
  example: {},
})

/** `wrong_state`: nothing is known yet of whoever asks, or too many wait. Sent again it waits once. */
export const askToBeContact = defineEndpoint({
  method: 'POST',
  path: '/api/my/contact-requests',
  summary: '申请做一家单位的企业联系人',
  roles: ['talent', 'contact'],
  body: ContactRequestInput,
  output: ContactRequestSent,
  errors: ['wrong_state', 'key_reused'],
  idempotent: true,
  example: { body: { enterpriseId: 'x', position: '人事主管', belonging: '单位总机转人事科可核实' } },
})

export const withdrawContactRequest = defineEndpoint({
  method: 'POST',
  path: '/api/my/contact-requests/{id}/withdraw',
  summary: '撤回做企业联系人的申请',
  roles: ['talent', 'contact'],
  owned: 'contact_request',
  params,
  output: Done,
  errors: ['not_found', 'wrong_state', 'key_reused'],
  idempotent: true,
  example,
})

/** Those that wait, the oldest first. */
export const listContactRequests = defineEndpoint({
  method: 'GET',
  path: '/api/contact-requests',
  summary: '等统筹核实的企业联系人申请',
  roles,
  query: v.object({ ...PageQuery }),
  output: page(ContactRequest),
  errors: [],
  example: {},
})

/** From the next request on they speak for the enterprise. Nobody verifies themselves. */
export const approveContactRequest = defineEndpoint({
  method: 'POST',
  path: '/api/contact-requests/{id}/approve',
  summary: '核实通过一位企业联系人',
  roles,
  params,
  output: Done,
  errors: ['not_found', 'wrong_state', 'key_reused'],
  idempotent: true,
  example,
})

export const refuseContactRequest = defineEndpoint({
  method: 'POST',
  path: '/api/contact-requests/{id}/refuse',
  summary: '不通过一位企业联系人，写明原因，本人看得到',
  roles,
  params,
  body: v.object({ reason: line(LIMITS.reason, '不通过的原因') }),
  output: Done,
  errors: ['not_found', 'wrong_state', 'key_reused'],
  idempotent: true,
  example: { ...example, body: { reason: '总机说没有这个人' } },
})
