import type { AccountRole } from '@talent/contract'

/** Who is asking, as the session tells. */
export interface Caller {
  readonly accountId: string
  readonly name: string
  /** Read at every request, so that a withdrawn role is gone at once. */
  readonly roles: readonly AccountRole[]
  /** This very session, to end it. */
  readonly sessionId: string
}
