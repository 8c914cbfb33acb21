import * as v from 'valibot'
import { CommissionerCard, Profile } from '../account/schema.ts'
import { Id, Instant } from '../common.ts'
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
