import { ContractError, type EndpointInput, type EndpointOutput } from '@talent/contract'
import { chinaTime } from '@talent/contract/calendar'
import type { ConsentText } from '@talent/contract/matter'
import { factsVerified } from '@talent/contract/self-check'
import { isOpen, type ThreadCard } from '@talent/contract/service-request'
import {
  judgeShared,
  type getResultSharing as sharing,
  type shareResult as endpoint,
} from '@talent/contract/shared-result'
import { sql } from 'kysely'
import type { Trx } from '../../db/database.ts'
import type { Deps } from '../../deps.ts'
import type { Caller } from '../../http/caller.ts'
import { sharedResultPlace } from '../../lib/encrypted-places.ts'
import { endConsents, giveConsents, lastWithdrawal, lastWithdrawals } from '../consent/index.ts'
import { findInPlay } from '../policy/index.ts'
import {
  changeRequest,
  requestsHere,
  verifiedOf,
  type ChangeContext,
  type RequestRow,
} from '../service-request/index.ts'

type Body = EndpointInput<typeof endpoint>['body']

/** Raise the version with every change of the words: what was agreed to before is kept with its own. */
const RESULT_CONSENT: ConsentText = {
  version: 1,
  title: '让专员看到我对一份政策的逐条判断',
  uses: '这份政策的条件问到的回答，和已经核实的情况；别的回答不会带上',
  does: '专员看到每一条满足、不满足还是待核实，依据的是哪个回答，好告诉您差在哪里、怎么补',
  shownTo: '这件事现在的专员，和专员请假时的代办专员；每次查看都有记录，您看得到',
  keptFor: '到您撤回同意为止；撤回后内容随即删除，办件不受影响',
  statement: '同意把这份政策的逐条判断给这件事的专员看',
}

/** Those a commissioner has in hand, the latest first. */
export async function sharingOf({ db }: Deps, by: Caller): Promise<EndpointOutput<typeof sharing>> {
  const rows = await requestsHere(db)
    .innerJoin('matter as m', (join) =>
      join
        .onRef('m.code', '=', 'service_request.matter_code')
        .onRef('m.version', '=', 'service_request.matter_version'),
    )
    .innerJoin('account as c', 'c.id', 'service_request.commissioner_account_id')
    .select(['service_request.id', 'number', 'state', 'c.name as commissionerName'])
    .select(sql<string>`m.definition ->> 'title'`.as('title'))
    .where('talent_account_id', '=', by.accountId)
    .orderBy('submitted_at', 'desc')
    .orderBy('service_request.id')
    .execute()
  const open = rows.filter(isOpen)
  const withdrawnOf = await lastWithdrawals(
    db,
    open.map(({ id }) => ({ kind: 'request', id })),
  )
  return {
    consent: RESULT_CONSENT,
    requests: open
      .filter(({ id }) => withdrawnOf({ kind: 'request', id }) === undefined)
      .map(({ state: _, ...request }) => request),
  }
}

/** Judged by what is sent of what the policy looks at, and by what is verified. @throws ContractError `wrong_state` */
async function judged(deps: Deps, trx: Trx, by: Caller, { policy: id, answers, unsure }: Body) {
  const now = deps.clock.now()
  const today = chinaTime(now).day
  const found = await findInPlay(trx, now, id)
  if (found === null)
    throw new ContractError('wrong_state', { message: '这份政策现在没有纳入自测，不能逐条判断' })
  const given = answers.map((answer) =>
    answer.answeredOn > today ? { ...answer, answeredOn: today } : answer,
  )
  const verified = factsVerified(await verifiedOf(trx, by.accountId, today))
  return { ...found, result: judgeShared(found.policy, given, verified, today, unsure) }
}

/** Somebody handles it now, and may go on seeing what is said to them. @throws ContractError `wrong_state` */
async function requireReader(trx: Trx, request: RequestRow): Promise<void> {
  const refuse = (message: string): never => {
    throw new ContractError('wrong_state', { message })
  }
  if (request.commissioner_account_id === null) refuse('这件事还没有专员，派好以后再给专员看')
  if (!isOpen(request)) refuse('这件事已经办结，请选在办的事')
  if ((await lastWithdrawal(trx, { kind: 'request', id: request.id })) !== null)
    refuse('您已撤回这件事的同意，专员看不到，没有发出')
}

/** What was let see of the same policy in the same request: one stands, the newest. */
async function endEarlier(trx: Trx, requestId: string, policyId: string, at: Date): Promise<void> {
  const ended = await trx
    .updateTable('shared_result')
    .set({ result_encrypted: null })
    .where('request_id', '=', requestId)
    .where('policy_id', '=', policyId)
    .where('result_encrypted', 'is not', null)
    .returning('id')
    .execute()
  for (const { id } of ended) await endConsents(trx, { kind: 'shared_result', id }, at)
}

/** Said in the thread, kept, and agreed to: whole or not at all, of a request that somebody handles. */
async function keep(
  { deps, trx, request, now }: ChangeContext,
  by: Caller,
  body: Body,
): Promise<{ id: string; about: ThreadCard }> {
  await requireReader(trx, request)
  const { policy, docNo, version, result } = await judged(deps, trx, by, body)
  await endEarlier(trx, request.id, policy.id, now)
  const id = deps.newId()
  await trx
    .insertInto('shared_result')
    .values({
      ...{ id, request_id: request.id, account_id: by.accountId },
      ...{ policy_id: policy.id, policy_version: version, shared_at: now },
      result_encrypted: deps.cipher.encrypt(sharedResultPlace(id), JSON.stringify(result)),
    })
    .execute()
  const subject = { kind: 'shared_result', id } as const
  await giveConsents(deps, trx, { subject, accountId: by.accountId, at: now }, [
    { ...RESULT_CONSENT, purpose: 'result' },
  ])
  return { id, about: { ...subject, title: policy.title, number: docNo ?? '', version } }
}

/**
 * @throws ContractError `not_found`; `invalid` where other words were agreed to; `wrong_state` where nobody could see it, or
 * the policy isn't judged
 */
export async function shareResult(
  deps: Deps,
  trx: Trx,
  by: Caller,
  { params, body }: Pick<EndpointInput<typeof endpoint>, 'params' | 'body'>,
): Promise<{ id: string }> {
  let id = ''
  await changeRequest(deps, trx, by, {
    requestId: params.id,
    event: 'message',
    version: null,
    write: async (context) => {
      if (body.consent !== RESULT_CONSENT.version)
        throw new ContractError('invalid', {
          fields: [
            { field: 'consent', label: RESULT_CONSENT.title, message: '同意的内容更新了，请重新看过再勾选' },
          ],
        })
      const kept = await keep(context, by, body)
      id = kept.id
      const text = `请您看看我对《${kept.about.title}》的逐条判断`
      return { content: { kind: 'message', body: { text, about: kept.about }, facts: { matterFiles: [] } } }
    },
  })
  return { id }
}
