import { ContractError, type EndpointInput } from '@talent/contract'
import type { AwardBasis, AwardChanged, grantAward as endpoint } from '@talent/contract/award'
import { chinaTime } from '@talent/contract/calendar'
import { EXCLUSION_LABEL } from '@talent/contract/policy'
import { barredBy, isHeld } from '@talent/contract/self-check'
import { sql } from 'kysely'
import type { Trx } from '../../db/database.ts'
import type { Deps } from '../../deps.ts'
import type { Caller } from '../../http/caller.ts'
import { accountByPhone, refusePhone } from '../account/index.ts'
import { awardBasisPlace } from '../../lib/encrypted-places.ts'
import { isInDirectory } from '../enterprise/index.ts'
import { heldOf } from './held.ts'
import { verifiedOf } from '../service-request/index.ts'
import { enterprisesSpokenFor, partyOf } from './here.ts'
import { writeStep } from './write-step.ts'

type Body = EndpointInput<typeof endpoint>['body']

const fault = (field: string, label: string, message: string) =>
  new ContractError('invalid', { fields: [{ field, label, message }] })

/** 兑现编号 DX-2026-000012. A sequence, so that numbers may have gaps. */
const nextNumber = (year: string) =>
  sql<string>`${`DX-${year}-`} || to_char(nextval('award_number'), 'FM999999000000')`

/** The document and the benefit as they are called now. */
async function policyOf(trx: Trx, { policyId, benefit }: Body) {
  const policy = await trx
    .selectFrom('policy')
    .select(['title', 'doc_no', 'document', 'version'])
    .where('id', '=', policyId)
    .executeTakeFirst()
  if (policy === undefined) throw fault('policyId', '政策', '没有这项政策，请重新选择')
  const rows = policy.document.benefits.filter(({ name }) => name === benefit)
  if (rows.length === 0) throw fault('benefit', '待遇名称', '请从这项政策的待遇里选')
  return {
    rows: rows.map(({ appliesTo, amount, period, cap, formula }) => ({
      ...{ appliesTo, amount, period, cap, formula },
    })),
    named: {
      ...{ policy_id: policyId, policy_title: policy.title, policy_version: policy.version },
      ...{ doc_no: policy.doc_no, benefit },
    },
  }
}

/** What was verified of the person on that day; of an enterprise nothing is. */
async function factsOf(trx: Trx, accountId: string | null, today: string): Promise<AwardBasis['facts']> {
  const verified = accountId === null ? [] : await verifiedOf(trx, accountId, today)
  return verified.map(({ kind, value, scheme, requestNumber, validUntil }) => ({
    ...{ kind, value, scheme, requestNumber, validUntil },
  }))
}

async function recipientOf(deps: Deps, trx: Trx, by: Caller, { phone, enterpriseId }: Body) {
  if ((phone === null) === (enterpriseId === null))
    throw fault('phone', '手机号', '请填本人的手机号，或选一家单位')
  if (enterpriseId !== null && !(await isInDirectory(trx, enterpriseId)))
    throw fault('enterpriseId', '单位', '名录里没有这家单位，请重新选择')
  const recipient = {
    talent_account_id: phone === null ? null : await accountByPhone(deps, trx, phone),
    enterprise_id: enterpriseId,
  }
  if (partyOf(recipient, by, await enterprisesSpokenFor(trx, by)) === 'recipient')
    throw refusePhone('给自己或自己联系的单位的，请另一位统筹登记')
  return recipient
}

/**
 * Whether they already receive it, or what may not be had with it by either document's sentence. What is only applied for
 * never counts. Of an enterprise nothing does: it is given for each whom it takes on.
 * @throws ContractError `would_repeat`, as long as nobody said that it is to be granted all the same
 */
async function warnOfRepeat(
  trx: Trx,
  accountId: string | null,
  { policyId, benefit, repeats }: Body,
): Promise<void> {
  if (accountId === null) return
  // Two who grant at once: the second reads what the first granted.
  await trx.selectFrom('account').select('id').where('id', '=', accountId).forNoKeyUpdate().executeTakeFirst()
  if (repeats) return
  const held = await heldOf(trx, accountId)
  if (held.length === 0) return
  const number = async (id: string | null) => {
    const row =
      id === null
        ? undefined
        : await trx.selectFrom('award').select('number').where('id', '=', id).executeTakeFirst()
    return row === undefined ? '' : `（${row.number}）`
  }
  const same = held.find((one) => isHeld([one], policyId, benefit))
  if (same !== undefined)
    throw new ContractError('would_repeat', {
      message: `对方已经享受“${benefit}”${await number(same.award)}。确实要再认定一次的，请再点一次登记`,
    })
  const documents = await trx
    .selectFrom('policy')
    .select(['id', 'document'])
    .where('id', 'in', [...new Set([policyId, ...held.map(({ policy }) => policy)])])
    .execute()
  const sentences = Object.fromEntries(documents.map(({ id, document }) => [id, document.exclusions ?? []]))
  const barred = barredBy({ policy: policyId, benefit }, held, sentences)
  if (barred === null) return
  const { text, clause, rule } = barred.exclusion
  throw new ContractError('would_repeat', {
    message: `对方已经享受“${barred.held.benefit ?? '这项政策'}”${await number(barred.held.award)}，与“${benefit}”${EXCLUSION_LABEL[rule]}：${text}${clause === null ? '' : `（${clause}）`}。核对过仍要认定的，请再点一次登记`,
  })
}

/**
 * Each instalment is a thing of its own from now on. @returns the first
 * @throws ContractError `invalid` at what names nothing, or oneself; `would_repeat`
 */
export async function grantAward(
  deps: Deps,
  trx: Trx,
  by: Caller,
  { body }: EndpointInput<typeof endpoint>,
): Promise<AwardChanged> {
  const [policy, recipient] = [await policyOf(trx, body), await recipientOf(deps, trx, by, body)]
  await warnOfRepeat(trx, recipient.talent_account_id, body)
  const now = deps.clock.now()
  const facts = await factsOf(trx, recipient.talent_account_id, chinaTime(now).day)
  const basis = JSON.stringify({ rows: policy.rows, facts } satisfies AwardBasis)
  const { instalments, payer, words } = body
  const ids = instalments.map(() => deps.newId())
  const [grantId = ''] = ids
  let first: AwardChanged | null = null
  for (const [i, { amountFen, promisedOn }] of instalments.entries()) {
    const id = ids[i] ?? ''
    const { number, version } = await trx
      .insertInto('award')
      .values({
        ...policy.named,
        ...recipient,
        id,
        basis_encrypted: deps.cipher.encrypt(awardBasisPlace(id), basis),
        number: nextNumber(chinaTime(now).day.slice(0, 4)),
        grant_id: grantId,
        instalment: i + 1,
        instalments: instalments.length,
        payer,
        amount_fen: amountFen,
        state: 'granted',
        promised_on: promisedOn,
        due_on: promisedOn,
        last_seq: 1,
        granted_at: now,
      })
      .returning(['number', 'version'])
      .executeTakeFirstOrThrow()
    const step = { kind: 'grant', words, amountFen, to: promisedOn } as const
    await writeStep(deps, trx, { id, seq: 1 }, { role: 'coordinator', accountId: by.accountId }, step)
    first ??= { id, number, version, state: 'granted' }
  }
  return first as AwardChanged
}
