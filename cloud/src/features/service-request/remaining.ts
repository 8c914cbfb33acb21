import { ContractError, type EndpointInput } from '@talent/contract'
import { dayFault } from '@talent/contract/follow-up'
import { LEAVES, type resolveRequest } from '@talent/contract/service-request'
import { beginFollowUp } from '../follow-up/index.ts'
import type { ChangeContext } from './change-request.ts'

type Body = EndpointInput<typeof resolveRequest>['body']

const fault = (field: string, label: string, message: string) =>
  new ContractError('invalid', { fields: [{ field: `remaining.${field}`, label, message }] })

/**
 * What a result leaves to be done, owed by whoever closed it, on its day; null: it leaves nothing.
 * @throws ContractError `invalid` where it should say what is left and when, or says it though nothing is
 */
export async function leaveRemaining(
  { outcome, remaining }: Pick<Body, 'outcome' | 'remaining'>,
  { deps, trx, request, actor, now }: ChangeContext,
): Promise<Body['remaining']> {
  const leaves = LEAVES[outcome]
  if (leaves === undefined) {
    if (remaining !== null) throw fault('left', '剩下什么', '这个结果没有要接着办的，请去掉')
    return null
  }
  if (remaining === null) throw fault('left', leaves.label, `请写明${leaves.label}、哪天接着办`)
  const wrong = dayFault(remaining.goesOn, now, null)
  if (wrong !== null) throw fault('goesOn', '接着办的日子', wrong)
  await beginFollowUp(deps, trx, {
    kind: leaves.kind,
    subject: { kind: 'request', id: request.id },
    ownerId: actor.accountId,
    forId: request.talent_account_id,
    chosenDay: remaining.goesOn,
    what: remaining.left,
  })
  return remaining
}
