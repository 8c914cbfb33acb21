import * as v from 'valibot'
import { CommissionerCard, Profile } from '../account/schema.ts'
import { Id, Instant, line } from '../common.ts'
import { list } from '../bounded.ts'
import { LIMITS, MOST } from '../limits.ts'
import { RELATIONS } from '../matter/family-member.ts'
import { ConsentText } from '../matter/schema.ts'
import { ACCOUNT_ROLES } from '../roles.ts'

export const Me = v.object({
  id: Id,
  name: v.string(),
  roles: v.array(v.picklist(ACCOUNT_ROLES)),
  /** null until the talent has filled it. */
  profile: v.nullable(Profile),
  /** The talent's own commissioner (continuity), with their latest message on any open request. */
  commissioner: v.nullable(
    v.object({
      ...CommissionerCard.entries,
      latestMessage: v.nullable(v.object({ requestId: Id, text: v.string(), at: Instant })),
    }),
  ),
  /** Unread in the inbox. */
  unread: v.number(),
  /** 代办 that waits for them to confirm. */
  preparations: v.number(),
  largeText: v.boolean(),
})
export type Me = v.InferOutput<typeof Me>

export const Session = v.object({
  /** Opaque, 256 bit; kept hashed on the server. */
  token: v.string(),
  expiresAt: Instant,
  me: Me,
})
export type Session = v.InferOutput<typeof Session>

/** 家庭成员: what forms ask of them again and again, and nothing else. */
export const FamilyMember = v.object({
  relation: v.picklist(RELATIONS, '请选择与您的关系'),
  name: line(LIMITS.name, '姓名'),
  /** `2018-09`, of children alone. */
  bornIn: v.nullable(v.pipe(v.string(), v.regex(/^\d{4}-(0[1-9]|1[0-2])$/, '请选择出生年月'))),
})
export type FamilyMember = v.InferOutput<typeof FamilyMember>

export const FamilyMembers = list(FamilyMember, MOST.familyMembers, `最多记 ${MOST.familyMembers} 位`)
/** One's own list, kept as a whole; version 0: nothing was ever kept. */
export const Family = v.object({
  members: v.array(FamilyMember),
  version: v.number(),
  /** What is agreed to with each member that is added or changed. */
  consent: ConsentText,
})
export type Family = v.InferOutput<typeof Family>
