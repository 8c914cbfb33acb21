import type { FairEmployerInput, FairInput, FairResults } from '@talent/contract/fair'
import type { Trx } from '../../db/database.ts'
import type { Deps } from '../../deps.ts'
import { putEmployers } from './employers.ts'
import { columnsOf } from './fair-rows.ts'

interface Shipped {
  readonly id: string
  readonly fair: FairInput
  readonly employers: readonly FairEmployerInput[]
  readonly results: FairResults | null
}

/** A published one of the trial, once: whoever signed up did so by its days, and what a coordinator changed stays. */
export async function putDemoFair(
  { clock }: Pick<Deps, 'clock'>,
  trx: Trx,
  { id, fair, employers, results }: Shipped,
): Promise<void> {
  const put = await trx
    .insertInto('fair')
    .values({
      ...{ id, state: 'published', ...columnsOf(fair), changed_at: clock.now(), demo: true },
      ...{ cancelled_reason: null, result_employers: results?.employers ?? null },
      ...{ result_posts: results?.posts ?? null, result_visitors: results?.visitors ?? null },
      result_agreements: results?.agreements ?? null,
    })
    .onConflict((conflict) => conflict.doNothing())
    .returning('id')
    .executeTakeFirst()
  if (put === undefined) return
  await putEmployers(
    trx,
    id,
    employers.map((employer, at) => ({ id: `${id}-${at + 1}`, employer })),
  )
}
