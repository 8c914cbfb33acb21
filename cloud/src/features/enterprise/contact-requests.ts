import { ContractError, MOST, type EndpointInput, type EndpointOutput } from '@talent/contract'
import {
  listContactRequests as endpoint,
  type ContactRequestInput,
  type ContactRequestState,
  type listMyContactRequests as mine,
  type OwnContactRequest,
} from '@talent/contract/enterprise'
import { sql } from 'kysely'
import type { Reader, Trx } from '../../db/database.ts'
import type { Deps } from '../../deps.ts'
import type { Caller } from '../../http/caller.ts'
import { contactReasonPlace, contactRequestPlace } from '../../lib/encrypted-places.ts'
import { readPage } from '../../lib/read-page.ts'
import { isHere, talentWords } from '../account/index.ts'
import { makeContact, speaksFor } from './enterprise-contacts.ts'
import { ANNOUNCE_CONTACT_REQUEST } from './jobs.ts'
import { contactsOf, presentEnterprise } from './spoken-for.ts'

type Words = Omit<ContactRequestInput, 'enterpriseId'>

/** Of people who count now, with the enterprise as it is called now. */
export const contactRequestsHere = (db: Reader) =>
  db
    .selectFrom('contact_request as c')
    .innerJoin('enterprise as e', 'e.id', 'c.enterprise_id')
    .innerJoin('enterprise as p', (join) => join.on(sql`p.id`, '=', sql`coalesce(e.merged_into, e.id)`))
    .select(['c.id', 'c.account_id', 'p.id as enterpriseId', 'p.name as enterpriseName', 'c.state'])
    .select(['c.asked_at', 'c.decided_at', 'c.words_encrypted', 'c.reason_encrypted'])
    .where(isHere(sql.ref('c.account_id')))
type Row = Awaited<ReturnType<ReturnType<typeof contactRequestsHere>['execute']>>[number]

const wordsOf = ({ cipher }: Deps, { id, words_encrypted: words }: Row): Words =>
  words === null
    ? { position: '', belonging: '' }
    : (JSON.parse(cipher.decrypt(contactRequestPlace(id), words)) as Words)

const toOwn = (deps: Deps, row: Row): OwnContactRequest => ({
  id: row.id,
  enterpriseName: row.enterpriseName,
  position: wordsOf(deps, row).position,
  state: row.state,
  askedAt: row.asked_at.toISOString(),
  decidedAt: row.decided_at?.toISOString() ?? null,
  reason:
    row.reason_encrypted === null
      ? ''
      : deps.cipher.decrypt(contactReasonPlace(row.id), row.reason_encrypted),
})

export async function listOwnRequests(deps: Deps, by: Caller): Promise<EndpointOutput<typeof mine>> {
  const rows = await contactRequestsHere(deps.db)
    .where('c.account_id', '=', by.accountId)
    .orderBy('c.asked_at', 'desc')
    .orderBy('c.id')
    .limit(MOST.faults)
    .execute()
  return { requests: rows.map((row) => toOwn(deps, row)) }
}

const refuseAt = (message: string) =>
  new ContractError('invalid', { fields: [{ field: 'enterpriseId', label: '单位', message }] })
const refuse = (message: string) => new ContractError('wrong_state', { message })

/** @throws ContractError `invalid` at the enterprise; `wrong_state` where nothing is known of them, or too many wait */
export async function askToBeContact(
  deps: Deps,
  trx: Trx,
  by: Caller,
  { enterpriseId: asked, ...words }: ContactRequestInput,
): Promise<{ id: string }> {
  const profile = await trx
    .selectFrom('profile')
    .select('phone_index')
    .where('account_id', '=', by.accountId)
    // Two of one person at once wait for each other here.
    .forNoKeyUpdate()
    .executeTakeFirst()
  if (profile === undefined) throw refuse('请先在“基本情况”里保存姓名和手机号，统筹要按它核实')
  const enterpriseId = await presentEnterprise(trx, asked)
  if (enterpriseId === null) throw refuseAt('请从名录里选择')
  if (await speaksFor(trx, by.accountId, enterpriseId)) throw refuseAt('您已经是这家单位的企业联系人')
  const waiting = await contactRequestsHere(trx)
    .where('c.account_id', '=', by.accountId)
    .where('c.state', '=', 'waiting')
    .execute()
  if (waiting.some((one) => one.enterpriseId === enterpriseId)) throw refuseAt('已经申请过，在等统筹核实')
  if (waiting.length >= MOST.contactRequests)
    throw refuse(`最多同时申请 ${MOST.contactRequests} 家，请等核实后再申请，或撤回一家`)
  const id = deps.newId()
  await trx
    .insertInto('contact_request')
    .values({
      ...{ id, account_id: by.accountId, enterprise_id: enterpriseId, state: 'waiting' },
      words_encrypted: deps.cipher.encrypt(contactRequestPlace(id), JSON.stringify(words)),
      ...{ reason_encrypted: null, asked_at: deps.clock.now(), decided_at: null, decided_by: null },
    })
    .execute()
  await deps.queue.send(trx, ANNOUNCE_CONTACT_REQUEST, { id, state: 'waiting' })
  return { id }
}

/** Held, and waiting. @throws ContractError `not_found`, `wrong_state` */
async function lockWaiting(trx: Trx, id: string) {
  const row = await trx
    .selectFrom('contact_request')
    .select(['id', 'account_id', 'enterprise_id', 'state'])
    .where('id', '=', id)
    .where(isHere(sql.ref('contact_request.account_id')))
    .forNoKeyUpdate()
    .executeTakeFirst()
  if (row === undefined) throw new ContractError('not_found')
  return row
}
const requireWaiting = ({ state }: { state: ContactRequestState }) => {
  if (state !== 'waiting') throw refuse('这份申请已经有结果了，请刷新查看')
}

async function decide(
  deps: Deps,
  trx: Trx,
  by: Caller,
  { id, state, reason }: { id: string; state: ContactRequestState; reason?: string },
): Promise<void> {
  await trx
    .updateTable('contact_request')
    .set({
      ...{ state, decided_at: deps.clock.now(), decided_by: by.accountId },
      ...(reason !== undefined && { reason_encrypted: deps.cipher.encrypt(contactReasonPlace(id), reason) }),
    })
    .where('id', '=', id)
    .execute()
  await deps.queue.send(trx, ANNOUNCE_CONTACT_REQUEST, { id, state })
}

/** @throws ContractError `not_found` for who has no part in it; `wrong_state` */
export async function withdrawOwnRequest(deps: Deps, trx: Trx, by: Caller, id: string): Promise<void> {
  const row = await lockWaiting(trx, id)
  if (row.account_id !== by.accountId) throw new ContractError('not_found')
  requireWaiting(row)
  await decide(deps, trx, by, { id, state: 'withdrawn' })
}

export const listWaitingRequests = (
  deps: Deps,
  { query }: EndpointInput<typeof endpoint>,
): Promise<EndpointOutput<typeof endpoint>> =>
  readPage(deps.db, endpoint, query, {
    source: contactRequestsHere(deps.db).where('c.state', '=', 'waiting'),
    filters: {},
    facets: {},
    order: [
      { by: sql.ref('c.asked_at'), is: 'instant' },
      { by: sql.ref('c.id'), is: 'text' },
    ],
    view: async (rows) => {
      const contacts = await contactsOf(
        deps.db,
        rows.map((row) => row.enterpriseId),
      )
      const whose = [...rows.map((row) => row.account_id), ...[...contacts.values()].flat()]
      const names = await talentWords(deps, deps.db, whose)
      return rows.map((row) => ({
        ...toOwn(deps, row),
        personName: names.get(row.account_id)?.name ?? '',
        belonging: wordsOf(deps, row).belonging,
        contacts: (contacts.get(row.enterpriseId) ?? []).map((id) => names.get(id)?.name ?? ''),
      }))
    },
  })

/** Nobody decides about themselves. */
async function lockOthers(trx: Trx, by: Caller, id: string) {
  const row = await lockWaiting(trx, id)
  requireWaiting(row)
  if (row.account_id === by.accountId) throw refuse('自己的申请由另一位统筹核实')
  return row
}

/** @throws ContractError `not_found`; `wrong_state` where it was decided, is one's own, or there is no room */
export async function approveRequest(deps: Deps, trx: Trx, by: Caller, id: string): Promise<void> {
  const { account_id: accountId, enterprise_id } = await lockOthers(trx, by, id)
  const enterpriseId = await presentEnterprise(trx, enterprise_id)
  if (enterpriseId === null) throw refuse('名录里已经没有这家单位')
  await makeContact(deps, trx, by, { accountId, enterpriseId })
  await decide(deps, trx, by, { id, state: 'approved' })
}

/** @throws ContractError `not_found`, `wrong_state` */
export async function refuseRequest(
  deps: Deps,
  trx: Trx,
  by: Caller,
  { id, reason }: { id: string; reason: string },
): Promise<void> {
  await lockOthers(trx, by, id)
  await decide(deps, trx, by, { id, state: 'refused', reason })
}
