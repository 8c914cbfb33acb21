import { ContractError, MOST, type EndpointInput, type EndpointOutput } from '@talent/contract'
import type {
  FairEmployerInput,
  removeFairEmployer as removing,
  saveFairEmployer as saving,
} from '@talent/contract/fair'
import { sql } from 'kysely'
import type { Reader, Trx } from '../../db/database.ts'
import type { Deps } from '../../deps.ts'
import { withEnterprises } from '../enterprise/index.ts'
import { lockFair, phaseOf, requireFair } from './fair-rows.ts'
import type { FairRow } from './tables.ts'

const fault = (field: string, label: string, message: string) =>
  new ContractError('invalid', { fields: [{ field: `employer.${field}`, label, message }] })

/** Employers can be put right until it is called off; its list is what people read afterwards too. */
function requireOpen(row: FairRow, now: Date): void {
  if (phaseOf(row, now) === 'cancelled')
    throw new ContractError('wrong_state', { message: '这场招聘会已经取消' })
}
const lockOpen = async (deps: Deps, trx: Trx, fairId: string): Promise<void> =>
  requireOpen(await lockFair(trx, fairId), deps.clock.now())

/** One whose list may be changed. @throws ContractError `not_found`, `wrong_state` */
export async function requireListOpen(
  { clock }: Pick<Deps, 'clock'>,
  db: Reader,
  id: string,
): Promise<FairRow> {
  const row = await requireFair(db, id)
  requireOpen(row, clock.now())
  return row
}

/** In the order of their stands. */
export const employersThere = (db: Reader, fairId: string) =>
  db
    .selectFrom('fair_employer')
    .select(['id', 'stand', 'name', 'posts'])
    .where('fair_id', '=', fairId)
    .orderBy('stand')
    .orderBy('id')
    .execute()

interface Put {
  readonly id: string
  readonly employer: FairEmployerInput
}

/** Under the fair's lock: more of a fair, or another content of some. */
export async function putEmployers(trx: Trx, fairId: string, all: readonly Put[]): Promise<void> {
  if (all.length === 0) return
  const found = await withEnterprises(
    trx,
    all.map((one) => ({ ...one, employer: one.employer.name, given: one.employer })),
  )
  await trx
    .insertInto('fair_employer')
    .values(
      found.map(({ id, given: { stand, name, posts }, enterpriseId }) => ({
        ...{ id, fair_id: fairId, stand, name, posts: JSON.stringify(posts), enterprise_id: enterpriseId },
      })),
    )
    .onConflict((conflict) =>
      conflict.column('id').doUpdateSet({
        stand: sql.ref('excluded.stand'),
        name: sql.ref('excluded.name'),
        posts: sql.ref('excluded.posts'),
        enterprise_id: sql.ref('excluded.enterprise_id'),
      }),
    )
    .execute()
}

/** Taken out already, it is done. */
export async function takeOut(trx: Trx, fairId: string, ids: readonly string[]): Promise<void> {
  if (ids.length === 0) return
  await trx
    .deleteFrom('fair_employer')
    .where('fair_id', '=', fairId)
    .where('id', 'in', [...ids])
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
  await putEmployers(trx, fairId, [{ id, employer }])
  return { id }
}

export async function removeEmployer(
  deps: Deps,
  trx: Trx,
  { params, body }: EndpointInput<typeof removing>,
): Promise<EndpointOutput<typeof removing>> {
  await lockOpen(deps, trx, params.id)
  await takeOut(trx, params.id, [body.employerId])
  return { done: true }
}
