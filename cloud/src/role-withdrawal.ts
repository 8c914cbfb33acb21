import type { AccountRole } from '@talent/contract'
import type { Trx } from './db/database.ts'
import type { Deps } from './deps.ts'

export interface RoleWithdrawal {
  /** Whose role ended; the row is gone already. */
  readonly accountId: string
  readonly role: AccountRole
  /** Who withdrew it. */
  readonly by: string
  /** Whom they named for the open work, if anybody. */
  readonly successorId: string | undefined
}

/** What a feature does with what hung on the role, in the transaction of the withdrawal. */
export type WhenRoleWithdrawn = (deps: Deps, trx: Trx, withdrawal: RoleWithdrawal) => Promise<void>

/** One after the other, in the order the features are listed in: locks are always taken in the same order. */
export const createWhenRoleWithdrawn =
  (features: readonly { whenRoleWithdrawn?: WhenRoleWithdrawn }[]): WhenRoleWithdrawn =>
  async (deps, trx, withdrawal) => {
    for (const feature of features) await feature.whenRoleWithdrawn?.(deps, trx, withdrawal)
  }
