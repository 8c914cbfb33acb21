import type { AccountRole } from '@talent/contract'

/** Who is asking, as the session tells. */
export interface Caller {
  readonly accountId: string
  readonly name: string
  /** Read at every request, so that a withdrawn role is gone at once. */
  readonly roles: readonly AccountRole[]
  /** Whose accepted stand-in they are at this moment: of commissioners on leave. */
  readonly standsInFor: readonly string[]
  /** This very session, to end it. */
  readonly sessionId: string
}
