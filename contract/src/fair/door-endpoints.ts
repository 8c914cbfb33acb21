import * as v from 'valibot'
import { list } from '../bounded.ts'
import { Done, Id, line, page, PageQuery } from '../common.ts'
import { defineEndpoint } from '../endpoint.ts'
import { LIMITS, MOST } from '../limits.ts'
import { WITH_ROLE } from '../roles.ts'
import { isPhone, PHONE_RULE, tidyPhone } from '../tidy-number.ts'
import { DoorList, DoorPass, MyDoor, Scan, ScansEntered, WalkedIn } from './schema.ts'

const params = v.object({ id: Id })
const Phone = v.pipe(
  line(LIMITS.phoneTyped, '手机号'),
  v.transform(tidyPhone),
  v.check(isPhone, `手机号${PHONE_RULE}`),
)
const example = { params: { id: 'demo-fair-winter' } }
const desk = { roles: ['coordinator'], params } as const
/** Of coordinators, and of who was named for this very door; to everybody else there is none. */
const door = { roles: WITH_ROLE, owned: 'fair_door', params } as const

/** By the telephone number they saved; `invalid` at `phone` where nobody or several did. Told of it; named already, it is so. */
export const addFairHelper = defineEndpoint({
  method: 'POST',
  path: '/api/desk/fairs/{id}/helpers',
  summary: '请一位协助入场核验，只管这一场，到结束为止',
  ...desk,
  body: v.object({ phone: Phone }),
  output: Done,
  errors: ['not_found', 'wrong_state', 'key_reused'],
  idempotent: true,
  example: { ...example, body: { phone: '13800000127' } },
})

/** Their next request is refused. Taken off already, it is done. */
export const removeFairHelper = defineEndpoint({
  method: 'POST',
  path: '/api/desk/fairs/{id}/helpers/remove',
  summary: '收回一位的入场核验，马上生效',
  ...desk,
  body: v.object({ accountId: Id }),
  output: Done,
  errors: ['not_found', 'key_reused'],
  idempotent: true,
  example: { ...example, body: { accountId: 'x' } },
})

export const listMyDoors = defineEndpoint({
  method: 'GET',
  path: '/api/my/fair-doors',
  summary: '请我协助入场核验的招聘会，还没结束的',
  roles: WITH_ROLE,
  output: v.object({ doors: v.array(MyDoor) }),
  errors: [],
  example: {},
})

export const getDoorList = defineEndpoint({
  method: 'GET',
  path: '/api/desk/fairs/{id}/door',
  summary: '入场名单：只有报名码，先取到手机里，没有网也能核验',
  ...door,
  output: DoorList,
  errors: ['not_found', 'wrong_state'],
  example,
})

/** `q`: the first digits of a code, or a family name: one character, for nobody's whole name belongs in an address. */
export const listDoorPasses = defineEndpoint({
  method: 'GET',
  path: '/api/desk/fairs/{id}/door/passes',
  summary: '入场名单逐页看：报名和现场登记的人，可按报名码或姓找，姓名只写姓',
  ...door,
  query: v.object({
    q: v.optional(v.pipe(v.string(), v.regex(/^(\d{1,6}|[^\d\s])?$/u, '请填报名码的数字，或一个字的姓'))),
    ...PageQuery,
  }),
  output: page(DoorPass),
  errors: ['not_found', 'wrong_state'],
  example,
})

/** Each of them by itself: one that is wrong stops no other. A scan sent twice counts once. */
export const enterFair = defineEndpoint({
  method: 'POST',
  path: '/api/desk/fairs/{id}/entries',
  summary: '入场：核验报名码，离线时记下的可一次补交',
  ...door,
  body: v.object({ scans: list(Scan, MOST.scans, `一次最多交 ${MOST.scans} 个`) }),
  output: ScansEntered,
  errors: ['not_found', 'wrong_state', 'key_reused'],
  idempotent: true,
  example: {
    ...example,
    body: {
      scans: [{ id: 'x', code: '481627', fairId: null, at: '2026-12-12T09:05:00+08:00', offline: false }],
    },
  },
})

/** What became of a 待核 is settled between people at the door; here it is only ticked off. */
export const settleScan = defineEndpoint({
  method: 'POST',
  path: '/api/desk/fairs/{id}/doubts',
  summary: '核过一个待核的报名码',
  ...door,
  body: v.object({ scanId: Id }),
  output: Done,
  errors: ['not_found', 'key_reused'],
  idempotent: true,
  example: { ...example, body: { scanId: 'x' } },
})

/** Somebody who hasn't signed up. Over the capacity it is `slot_full` with how many are in, unless `over` says so. */
export const walkIn = defineEndpoint({
  method: 'POST',
  path: '/api/desk/fairs/{id}/walk-ins',
  summary: '现场登记没有报名的人，登记即入场',
  ...door,
  body: v.object({
    name: line(LIMITS.name, '姓名'),
    phone: Phone,
    over: v.boolean(),
  }),
  output: WalkedIn,
  errors: ['not_found', 'wrong_state', 'slot_full', 'key_reused'],
  idempotent: true,
  example: { ...example, body: { name: '周予安', phone: '13800000127', over: false } },
})
