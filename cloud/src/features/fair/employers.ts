import { ContractError, MOST, type EndpointInput, type EndpointOutput } from '@talent/contract'
import type {
  FairEmployerInput,
  removeFairEmployer as removing,
  saveFairEmployer as saving,
} from '@talent/contract/fair'
import type { Trx } from '../../db/database.ts'
import type { Deps } from '../../deps.ts'
import { withEnterprises } from '../enterprise/index.ts'
import { lockFair, phaseOf } from './fair-rows.ts'

const fault = (field: string, label: string, message: string) =>
  new ContractError('invalid', { fields: [{ field: `employer.${field}`, label, message }] })

/** Employers can be put right until it is called off; its list is what people read afterwards too. */
async function lockOpen(deps: Deps, trx: Trx, fairId: string): Promise<void> {
  if (phaseOf(await lockFair(trx, fairId), deps.clock.now()) === 'cancelled')
    throw new ContractError('wrong_state', { message: '这场招聘会已经取消' })
}

/** Under the fair's lock: one more of a fair, or another content of one. */
export async function putEmployer(
  trx: Trx,
  fairId: string,
  id: string,
  { stand, name, posts }: FairEmployerInput,
): Promise<void> {
  const [found] = await withEnterprises(trx, [{ employer: name }])
  const columns = { stand, name, posts: JSON.stringify(posts), enterprise_id: found?.enterpriseId ?? null }
  await trx
    .insertInto('fair_employer')
    .values({ id, fair_id: fairId, ...columns })
    .onConflict((conflict) => conflict.column('id').doUpdateSet(columns))
    .execute()
}

/** @throws ContractError `not_found`, `wrong_state`; `invalid` for a name that is there, and where there are too many */
export async function saveEmployer(
  deps: Deps,
  trx: Trx,
  { params: { id: fairId }, body: { employerId, employer } }: EndpointInput<typeof saving>,
): Promise<EndpointOutput<typeof saving>> {
  await lockOpen(deps, trx, fairId)
  const there = await trx
    .selectFrom('fair_employer')
    .select(['id', 'name'])
    .where('fair_id', '=', fairId)
    .execute()
  const named = there.find(({ name }) => name === employer.name)
  if (employerId !== null && !there.some(({ id }) => id === employerId)) throw new ContractError('not_found')
  if (named !== undefined && named.id !== employerId)
    throw fault('name', '单位名称', '这家单位已经在参会名单里')
  if (employerId === null && there.length >= MOST.fairEmployers)
    throw fault('name', '单位名称', `一场招聘会最多 ${MOST.fairEmployers} 家单位`)
  const id = employerId ?? deps.newId()
  await putEmployer(trx, fairId, id, employer)
  return { id }
}

export async function removeEmployer(
  deps: Deps,
  trx: Trx,
  { params, body }: EndpointInput<typeof removing>,
): Promise<EndpointOutput<typeof removing>> {
  await lockOpen(deps, trx, params.id)
  await trx
    .deleteFrom('fair_employer')
    .where('fair_id', '=', params.id)
    .where('id', '=', body.employerId)
    .execute()
  return { done: true }
}
