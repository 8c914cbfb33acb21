import { applicationFacts, type ApplicationActor, type ApplicationFacts } from '@talent/contract/application'
import type { NoticeStage } from '@talent/contract/recruitment'
import { sql } from 'kysely'
import type { Reader, Trx } from '../../db/database.ts'
import type { Deps } from '../../deps.ts'
import type { Caller } from '../../http/caller.ts'
import { isHere } from '../account/index.ts'
import { spokenFor } from '../enterprise/index.ts'
import type { ApplicationRow } from './tables.ts'

/** Those of people who count now. */
export const applicationsHere = (db: Reader) =>
  db.selectFrom('application').where(isHere(sql.ref('application.talent_account_id')))

/** Waits for whoever is changing it. */
export const lockApplication = (trx: Trx, id: string): Promise<ApplicationRow | undefined> =>
  applicationsHere(trx).selectAll().where('id', '=', id).forUpdate().executeTakeFirst()

/** Whose posts these are now, by post: an enterprise of the directory. */
export async function enterprisesOf(
  db: Reader,
  postIds: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  if (postIds.length === 0) return new Map()
  const rows = await db
    .selectFrom('post')
    .select(['id', 'enterprise_id'])
    .where('id', 'in', [...new Set(postIds)])
    .where('enterprise_id', 'is not', null)
    .execute()
  return new Map(rows.map(({ id, enterprise_id: enterprise }) => [id, enterprise as string]))
}

type Party = Exclude<ApplicationActor, 'system'> | null

/**
 * What the caller is to each of these, or null: then it isn't there for them. One's own comes first; an employer's contact
 * has a part in those for posts of the enterprises they speak for at this moment.
 */
export async function partyFinder(
  db: Reader,
  by: Caller,
  rows: readonly Pick<ApplicationRow, 'post_id'>[],
): Promise<(row: Pick<ApplicationRow, 'talent_account_id' | 'post_id'>) => Party> {
  const speaks = by.roles.includes('contact')
  const [enterprises, spoken] = await Promise.all([
    speaks
      ? enterprisesOf(
          db,
          rows.map(({ post_id: post }) => post),
        )
      : new Map<string, string>(),
    speaks ? spokenFor(db, by.accountId) : new Set<string>(),
  ])
  return ({ talent_account_id: talent, post_id: post }) => {
    if (talent === by.accountId) return 'talent'
    const enterprise = enterprises.get(post)
    return enterprise !== undefined && spoken.has(enterprise) ? 'employer' : null
  }
}

export const factsNow = (
  { calendar, clock }: Pick<Deps, 'calendar' | 'clock'>,
  row: ApplicationRow,
  {
    open = false,
    planned = false,
    stages = [],
  }: { open?: boolean; planned?: boolean; stages?: readonly NoticeStage[] } = {},
): ApplicationFacts =>
  applicationFacts(
    {
      ...{ state: row.state, dueOn: row.due_on, open, interview: row.interview, planned },
      ...{ stages, passed: row.stages_passed },
      ...{ remindedFor: row.reminded_for, raisedFor: row.raised_for },
    },
    calendar,
    clock.now(),
  )
