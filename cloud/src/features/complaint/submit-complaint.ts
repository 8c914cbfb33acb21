import { ContractError, type EndpointInput, type Subject } from '@talent/contract'
import {
  OPEN_COMPLAINTS_PER_PERSON,
  OWED_STATES,
  type ComplaintChanged,
  type submitComplaint as endpoint,
} from '@talent/contract/complaint'
import type { Trx } from '../../db/database.ts'
import type { Deps } from '../../deps.ts'
import type { Caller } from '../../http/caller.ts'
import { beginComplaint } from './begin-complaint.ts'

/** Many at once are counted one after the other: the person's account is locked. */
export async function keepWithinLimit(trx: Trx, accountId: string): Promise<void> {
  await trx
    .selectFrom('account')
    .select('id')
    .where('id', '=', accountId)
    .forNoKeyUpdate()
    .executeTakeFirstOrThrow()
  const { open } = await trx
    .selectFrom('complaint')
    .select((eb) => eb.fn.countAll<number>().as('open'))
    .where('talent_account_id', '=', accountId)
    .where('state', 'in', [...OWED_STATES])
    .executeTakeFirstOrThrow()
  if (open >= OPEN_COMPLAINTS_PER_PERSON)
    throw new ContractError('open_limit', {
      message: `您有 ${OPEN_COMPLAINTS_PER_PERSON} 件投诉建议还在等答复，请等其中一件有答复，或撤回一件后再提交`,
    })
}

/** Who handled it; what isn't one's own is answered like what isn't there. */
async function handlersOf(deps: Deps, trx: Trx, by: Caller, about: Subject): Promise<readonly string[]> {
  const parties = await deps.subjects.of(about.kind).complained?.partiesOf(trx, about.id)
  if (parties?.ownerId !== by.accountId)
    throw new ContractError('invalid', {
      fields: [{ field: 'requestId', label: '关于哪件事', message: '请从自己的办件里选' }],
    })
  return parties.handlerIds
}

export async function submitComplaint(
  deps: Deps,
  trx: Trx,
  by: Caller,
  { body: { kind, requestId, words, fileIds } }: EndpointInput<typeof endpoint>,
): Promise<ComplaintChanged> {
  const about = requestId === null ? null : ({ kind: 'request', id: requestId } as const)
  // A request before an account: the order of its own changes.
  const barredIds = about === null ? [] : await handlersOf(deps, trx, by, about)
  await keepWithinLimit(trx, by.accountId)
  return beginComplaint(deps, trx, {
    kind,
    talentId: by.accountId,
    about,
    barredIds,
    words,
    by: { role: 'talent', accountId: by.accountId },
    step: { fileIds },
  })
}
