import { ContractError, type EndpointInput, type EndpointOutput } from '@talent/contract'
import { chinaTime } from '@talent/contract/calendar'
import {
  listMarkedPolicies as listEndpoint,
  mayOpen,
  type PolicyMarks,
  type setPolicyMark as setEndpoint,
} from '@talent/contract/policy-mark'
import { sql } from 'kysely'
import type { Reader } from '../../db/database.ts'
import type { Deps } from '../../deps.ts'
import type { Caller } from '../../http/caller.ts'
import { readPage } from '../../lib/read-page.ts'
import { policiesOn, withdrawalOf } from '../policy/index.ts'

async function marksOf(db: Reader, accountId: string, policyId: string): Promise<PolicyMarks> {
  const rows = await db
    .selectFrom('policy_mark')
    .select('mark')
    .where('account_id', '=', accountId)
    .where('policy_id', '=', policyId)
    .execute()
  const has = (mark: keyof PolicyMarks) => rows.some((row) => row.mark === mark)
  return { saved: has('saved'), opening: has('opening') }
}

/** @throws ContractError `not_found` */
async function statusOf({ db, clock }: Pick<Deps, 'db' | 'clock'>, id: string) {
  const policy = await policiesOn(db, chinaTime(clock.now()).day)
    .select('version')
    .where('id', '=', id)
    .executeTakeFirst()
  if (policy === undefined) throw new ContractError('not_found')
  return policy
}

/** @throws ContractError `not_found` */
export async function getPolicyMarks(deps: Deps, by: Caller, id: string): Promise<PolicyMarks> {
  await statusOf(deps, id)
  return marksOf(deps.db, by.accountId, id)
}

/** @throws ContractError `not_found`; `wrong_state` where nothing can open any more, or one may apply already */
export async function setPolicyMark(
  deps: Deps,
  by: Caller,
  { params: { id: policyId }, body: { mark, marked } }: EndpointInput<typeof setEndpoint>,
): Promise<PolicyMarks> {
  const policy = await statusOf(deps, policyId)
  const { accountId } = by
  if (!marked) {
    await deps.db
      .deleteFrom('policy_mark')
      .where('account_id', '=', accountId)
      .where('policy_id', '=', policyId)
      .where('mark', '=', mark)
      .execute()
    return marksOf(deps.db, accountId, policyId)
  }
  const withdrawn = await withdrawalOf(deps.db, policyId)
  if (mark === 'opening' && (withdrawn !== null || !mayOpen(policy)))
    throw new ContractError('wrong_state', {
      message:
        withdrawn === null && policy.applying === 'open'
          ? '现在就能申请，不用等开放'
          : '这份政策没有下一次开放可等',
    })
  const now = deps.clock.now()
  await deps.db
    .insertInto('policy_mark')
    .values({
      id: deps.newId(),
      account_id: accountId,
      policy_id: policyId,
      mark,
      marked_at: now,
      seen_version: policy.version,
      // Whoever saves one that was replaced has just read so.
      told_at: withdrawn !== null || policy.validity === 'superseded' ? now : null,
    })
    .onConflict((conflict) => conflict.columns(['account_id', 'policy_id', 'mark']).doNothing())
    .execute()
  return marksOf(deps.db, accountId, policyId)
}

/** Each policy once, however it is marked; what was marked last comes first. */
export function listMarkedPolicies(
  { db, clock }: Deps,
  by: Caller,
  { query }: EndpointInput<typeof listEndpoint>,
): Promise<EndpointOutput<typeof listEndpoint>> {
  const mine = db
    .selectFrom('policy_mark')
    .select(['policy_id'])
    .select(sql<Date>`max(marked_at)`.as('last_marked_at'))
    .select(sql<boolean>`bool_or(mark = 'saved')`.as('saved'))
    .select(sql<boolean>`bool_or(mark = 'opening')`.as('opening'))
    .where('account_id', '=', by.accountId)
    .groupBy('policy_id')
    .as('m')
  return readPage(db, listEndpoint, query, {
    source: policiesOn(db, chinaTime(clock.now()).day)
      .innerJoin(mine, 'm.policy_id', 'policy.id')
      .select(['m.saved', 'm.opening']),
    filters: {},
    facets: {},
    order: [
      { by: sql.ref('m.last_marked_at'), is: 'instant' },
      { by: sql.ref('policy.id'), is: 'text' },
    ],
    direction: 'desc',
    view: (rows) =>
      rows.map(({ doc_no, published_on, expires_on, apply_until: _, ...row }) => ({
        ...row,
        docNo: doc_no,
        publishedOn: published_on,
        expiresOn: expires_on,
      })),
  })
}
