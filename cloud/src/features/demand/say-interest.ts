import { ContractError, type EndpointInput } from '@talent/contract'
import { addWorkingDays, workingDayOf } from '@talent/contract/calendar'
import {
  INTEREST_WORKING_DAYS,
  type InterestChanged,
  type Referred,
  type sayInterest as endpoint,
  type SayingInterest,
} from '@talent/contract/demand'
import { OPEN_STATES } from '@talent/contract/service-request'
import { sql } from 'kysely'
import type { Reader, Trx } from '../../db/database.ts'
import type { Deps } from '../../deps.ts'
import type { Caller } from '../../http/caller.ts'
import { referredPlace } from '../../lib/encrypted-places.ts'
import { giveConsents } from '../consent/index.ts'
import { beginFollowUp } from '../follow-up/index.ts'
import { findProfile } from '../me/index.ts'
import { OWN_INTEREST, REFERRED_INTEREST } from './consents.ts'
import { applyInterestChange } from './here.ts'
import type { InterestRow } from './tables.ts'

const OWN = Buffer.alloc(0)

/** By when a commissioner is to have asked the employer, were it said now. */
const firstDay = ({ calendar, clock }: Pick<Deps, 'calendar' | 'clock'>) =>
  addWorkingDays(calendar, workingDayOf(calendar, clock.now()), INTEREST_WORKING_DAYS)

const indexOf = (deps: Deps, referred: Referred | null): Buffer =>
  referred === null ? OWN : deps.cipher.blindIndex('interest', referred.phone)

const findMine = (db: Reader, needId: string, accountId: string, referred: Buffer) =>
  db
    .selectFrom('demand_interest')
    .selectAll()
    .where('need_id', '=', needId)
    .where('talent_account_id', '=', accountId)
    .where('referred_index', '=', referred)

/** What one reads before it is said. @throws ContractError `not_found` */
export async function showSaying(deps: Deps, by: Caller, needId: string): Promise<SayingInterest> {
  const need = await deps.db
    .selectFrom('demand_need')
    .select('id')
    .where('id', '=', needId)
    .executeTakeFirst()
  if (need === undefined) throw new ContractError('not_found')
  const [profile, mine] = await Promise.all([
    findProfile(deps.db, deps.cipher, by.accountId),
    findMine(deps.db, needId, by.accountId, OWN).executeTakeFirst(),
  ])
  return {
    ...{ own: OWN_INTEREST, referring: REFERRED_INTEREST, nextOn: firstDay(deps) },
    person: profile && { name: profile.name, phoneMasked: profile.phoneMasked },
    interest: mine === undefined ? null : { id: mine.id, state: mine.state },
  }
}

/**
 * The commissioner of the talent's latest request, of an open one first, who is one still; null: none has ever served them,
 * and the coordinators see it.
 */
export async function commissionerOf(
  trx: Trx,
  talentId: string,
  except: readonly string[],
): Promise<string | null> {
  const others = sql.join([talentId, ...except])
  const { rows } = await sql<{ id: string }>`
    select r.commissioner_account_id as id from service_request r
      join active_role a on a.account_id = r.commissioner_account_id and a.role = 'commissioner'
     where r.talent_account_id = ${talentId} and r.commissioner_account_id not in (${others})
     order by r.state in (${sql.join([...OPEN_STATES])}) desc, r.submitted_at desc, r.id
     limit 1`.execute(trx)
  return rows[0]?.id ?? null
}

const asChanged = ({ id, version, state }: InterestRow): InterestChanged => ({ id, version, state })

/** The need as it is in force, held for the transaction: no version leaves it out before the end of this. */
async function holdNeed(trx: Trx, id: string) {
  const need = await trx
    .selectFrom('demand_need')
    .select(['id', 'title', 'employer', 'position', 'catalogue'])
    .where('id', '=', id)
    .forShare()
    .executeTakeFirst()
  if (need === undefined) throw new ContractError('not_found')
  const { demo } = await trx
    .selectFrom('demand_version')
    .select(sql<boolean>`(definition ->> 'demo')::boolean`.as('demo'))
    .where('catalogue', '=', need.catalogue)
    .orderBy('version', 'desc')
    .limit(1)
    .executeTakeFirstOrThrow()
  return { ...need, demo }
}

/** Its row; null where the same person's other call was first. */
async function begin(
  deps: Deps,
  trx: Trx,
  by: Caller,
  need: Awaited<ReturnType<typeof holdNeed>>,
  referred: Referred | null,
): Promise<InterestChanged | null> {
  const [id, now] = [deps.newId(), deps.clock.now()]
  const row = await trx
    .insertInto('demand_interest')
    .values({
      ...{ id, need_id: need.id, talent_account_id: by.accountId, referred_index: indexOf(deps, referred) },
      referred_encrypted:
        referred === null ? null : deps.cipher.encrypt(referredPlace(id), JSON.stringify(referred)),
      ...{ state: 'open', title: need.title, employer: need.employer, demo: need.demo },
      ...{ said_at: now, asked_at: null, heard_at: now },
    })
    .onConflict((conflict) => conflict.constraint('demand_interest_once').doNothing())
    .returning('version')
    .executeTakeFirst()
  return row === undefined ? null : { id, version: row.version, state: 'open' }
}

/**
 * Once a person, need and whom it is said for; one that was taken back begins anew. The need is held first, then the interest.
 * @throws ContractError `not_found`; `wrong_state` saying what stands in the way; `invalid` for another text of the consent
 */
export async function sayInterest(
  deps: Deps,
  trx: Trx,
  by: Caller,
  { params, body }: Pick<EndpointInput<typeof endpoint>, 'params' | 'body'>,
): Promise<InterestChanged> {
  const { referred } = body
  const need = await holdNeed(trx, params.id)
  const index = indexOf(deps, referred)
  const mine = await findMine(trx, need.id, by.accountId, index).forUpdate().executeTakeFirst()
  if (mine !== undefined && mine.state !== 'withdrawn') return asChanged(mine)
  if (need.position === null)
    throw new ContractError('wrong_state', { message: '这个需求已不在最新的目录里，请看看别的需求' })
  const text = referred === null ? OWN_INTEREST : REFERRED_INTEREST
  if (body.consent !== text.version)
    throw new ContractError('invalid', {
      fields: [{ field: 'consent', label: text.title, message: '同意的内容更新了，请重新看过再说' }],
    })
  if ((await findProfile(trx, deps.cipher, by.accountId)) === null)
    throw new ContractError('wrong_state', { message: '请先填好基本资料，专员好联系您' })
  const now = deps.clock.now()
  const changed =
    mine === undefined
      ? await begin(deps, trx, by, need, referred)
      : await applyInterestChange(deps, trx, mine, 'talent', {
          ...{ event: 'again', version: null, listed: true },
          patch: {
            ...{ said_at: now, heard_at: now, asked_at: null, title: need.title, employer: need.employer },
            referred_encrypted:
              referred === null
                ? null
                : deps.cipher.encrypt(referredPlace(mine.id), JSON.stringify(referred)),
          },
        })
  if (changed === null)
    return asChanged(await findMine(trx, need.id, by.accountId, index).executeTakeFirstOrThrow())
  const subject = { kind: 'interest', id: changed.id } as const
  await giveConsents(deps, trx, { subject, accountId: by.accountId, at: now }, [
    { ...text, purpose: 'interest' },
  ])
  await beginFollowUp(deps, trx, {
    ...{ kind: 'interest', subject, forId: by.accountId, chosenDay: firstDay(deps), what: '' },
    ownerId: await commissionerOf(trx, by.accountId, []),
  })
  return changed
}
