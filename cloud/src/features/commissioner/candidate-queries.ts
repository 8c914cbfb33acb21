import type { ScopeKind } from '@talent/contract'
import type { Candidate, MatchRequest, Rankable } from '@talent/contract/commissioner'
import { chinaInstant, chinaTime } from '@talent/contract/calendar'
import type { TalentCategory } from '@talent/contract/matter'
import { OPEN_STATES } from '@talent/contract/service-request'
import { sql, type RawBuilder } from 'kysely'
import type { Db, Trx } from '../../db/database.ts'
import { isHere } from '../account/index.ts'
import { isAway, leaveEndOf } from './away.ts'

/** A candidate with what the desks show besides. */
export interface CandidateRow extends Candidate {
  department: string
  portrait: string | null
  officePhone: string
}

/** Of `c`. Whoever has had the role withdrawn keeps a row here, for what they once handled; so does a demo person where DEMO is false. */
export const isCommissioner = sql<boolean>`exists (select 1 from active_role where active_role.account_id = c.account_id and role = 'commissioner')`

/** What `c` handles or has handled. */
const theirRequests = sql`from service_request r
  where r.commissioner_account_id = c.account_id and ${isHere(sql.ref('r.talent_account_id'))}`

/** What a commissioner is bound to. */
const scopeOf = <V extends string = string>(kind: ScopeKind) =>
  sql<V[]>`array(select value from role_scope s
    where s.account_id = c.account_id and s.role = 'commissioner' and s.kind = ${kind} order by 1)`

/** Something of the areas that `c` serves; `nothing` where there is none. */
const areasOf = <T>(what: RawBuilder<unknown>, nothing: RawBuilder<unknown>) =>
  sql<T>`coalesce((select ${what} from role_scope s join area ar on ar.code = s.value
    where s.account_id = c.account_id and s.role = 'commissioner' and s.kind = 'area'), ${nothing})`

/** Of `c`: 科创园、新城, in the order areas are kept in; and where the first of them stands in it. */
export const AREA_NAME = areasOf<string>(
  sql`string_agg(ar.name, '、' order by ar.position, ar.code)`,
  sql`''`,
)
export const AREA_POSITION = areasOf<number>(sql`min(ar.position)`, sql`0`)

/** Of `c`: bound to this very thing. */
export const isBoundTo = (kind: ScopeKind, value: string | null) =>
  sql<boolean>`exists (select 1 from role_scope b where b.account_id = c.account_id
    and b.role = 'commissioner' and b.kind = ${kind} and b.value = ${value}::text)`

/** Open requests of `c`. */
export const LOAD = sql<number>`(select count(*)::int ${theirRequests} and r.state in (${sql.join(OPEN_STATES)}))`

/** A matter, and from when its cases count. */
interface CasesOf {
  readonly code: string
  readonly since: Date
}

/** 今年: since the first of January in China. */
const yearStart = (now: Date): Date =>
  new Date(chinaInstant(`${chinaTime(now).day.slice(0, 4)}-01-01`, '00:00'))

/** Cases of the matter that `c` resolved. */
const resolvedOf = ({ code, since }: CasesOf) =>
  sql<number>`(select count(*)::int ${theirRequests} and r.matter_code = ${code} and r.resolved_at >= ${since})`

/** Of `c`. */
export const onLeave = (now: Date) => isAway(sql.ref('c.account_id'), now)

/** Commissioners with what they handle and their load of open requests. */
export const commissioners = (db: Db, now: Date) =>
  db
    .selectFrom('commissioner as c')
    .innerJoin('account as a', 'a.id', 'c.account_id')
    .innerJoin('department as d', 'd.code', 'c.department_code')
    .select([
      'c.account_id as id',
      'a.name',
      'c.on_duty as onDuty',
      areasOf<string[]>(sql`array_agg(ar.code order by ar.position, ar.code)`, sql`'{}'`).as('areaCodes'),
      areasOf<string[]>(sql`array_agg(ar.name order by ar.position, ar.code)`, sql`'{}'`).as('areaNames'),
      'c.capacity',
      'c.portrait',
      'c.office_phone as officePhone',
      'd.name as department',
      scopeOf('matter').as('matterCodes'),
      scopeOf('enterprise').as('enterpriseIds'),
      scopeOf<TalentCategory>('talent-category').as('categories'),
      LOAD.as('load'),
      onLeave(now).as('onLeave'),
    ])
    .where(isCommissioner)
    .orderBy('c.account_id')

/** With their cases of one matter this year; only those of `ids`, if given. */
export const loadCandidates = (
  db: Db,
  matterCode: string,
  now: Date,
  ids?: readonly string[],
): Promise<CandidateRow[]> =>
  commissioners(db, now)
    .select(resolvedOf({ code: matterCode, since: yearStart(now) }).as('resolvedOfMatter'))
    .$if(ids !== undefined, (query) => query.where('c.account_id', 'in', [...(ids ?? [])]))
    .execute()

/**
 * Those on duty, not on leave, who handle the matter, with no more than what orders them: every submit reads all of them. Read without
 * a lock, a load is what it was a moment ago: whoever is chosen by it is locked and read again before the claim.
 */
export async function loadRankable(
  db: Db,
  {
    matterCode,
    enterpriseId,
    areaCode,
    category,
  }: Pick<MatchRequest, 'matterCode' | 'enterpriseId' | 'areaCode' | 'category'>,
  now: Date,
): Promise<Rankable[]> {
  const rows = await db
    .selectFrom('role_scope as s')
    .innerJoin('commissioner as c', 'c.account_id', 's.account_id')
    .select(['c.account_id as id', 'c.capacity', LOAD.as('load')])
    .select([
      resolvedOf({ code: matterCode, since: yearStart(now) }).as('resolvedOfMatter'),
      isBoundTo('enterprise', enterpriseId).as('ofEnterprise'),
      isBoundTo('area', areaCode).as('ofArea'),
      isBoundTo('talent-category', category).as('ofCategory'),
    ])
    .where('s.role', '=', 'commissioner')
    .where('s.kind', '=', 'matter')
    .where('s.value', '=', matterCode)
    .where('c.on_duty', '=', true)
    .where((eb) => eb.not(onLeave(now)))
    .where(isCommissioner)
    .execute()
  return rows.map(({ ofEnterprise, ofArea, ofCategory, ...row }) => ({
    ...row,
    onDuty: true,
    matterCodes: [matterCode],
    enterpriseIds: ofEnterprise && enterpriseId !== null ? [enterpriseId] : [],
    areaCodes: ofArea ? [areaCode] : [],
    categories: ofCategory && category !== null ? [category] : [],
  }))
}

/** Of a row of `service_request`: somebody on duty, not on leave, handles its matter and may take it, with a place left or not. */
export const someoneOnDuty = (now: Date) => sql<boolean>`exists (select 1 from role_scope s
    join commissioner c on c.account_id = s.account_id
  where s.role = 'commissioner' and s.kind = 'matter' and s.value = service_request.matter_code and c.on_duty and not ${onLeave(now)}
    and c.account_id <> service_request.talent_account_id
    and not c.account_id = any (service_request.handed_back_by) and ${isCommissioner})`

/** All of them, with the cases of every matter this year: one query for any number of matters. */
const allCandidates = (db: Db, now: Date) =>
  commissioners(db, now).select(
    sql<Record<string, number>>`coalesce((select jsonb_object_agg(by_matter.code, by_matter.count) from (
        select r.matter_code as code, count(*)::int as count ${theirRequests} and r.resolved_at >= ${yearStart(now)}
         group by r.matter_code) by_matter), '{}')`.as('resolvedBy'),
  )

/** A candidate for any matter. */
export type AnyCandidate = Omit<CandidateRow, 'resolvedOfMatter'> & { resolvedBy: Record<string, number> }

export const loadAllCandidates = (db: Db, now: Date): Promise<AnyCandidate[]> =>
  allCandidates(db, now).execute()

/** With what says when they have a place: the days their requests are promised for, and when their leave ends. */
export const loadOccupied = (db: Db, now: Date) =>
  allCandidates(db, now)
    .select([
      sql<string[]>`array(select to_char(r.due_on, 'YYYY-MM-DD') ${theirRequests}
        and r.state in (${sql.join(OPEN_STATES)}) and r.phase = 'running' and r.due_on is not null order by 1)`.as(
        'dueDays',
      ),
      leaveEndOf(sql.ref('c.account_id'), now).as('leaveTo'),
    ])
    .execute()

/** Locks one commissioner, waiting for whoever holds the lock; false when there is none of that id. */
export async function lockCommissioner(trx: Trx, id: string): Promise<boolean> {
  const row = await trx
    .selectFrom('commissioner')
    .select('account_id')
    .where('account_id', '=', id)
    .forNoKeyUpdate()
    .executeTakeFirst()
  return row !== undefined
}
