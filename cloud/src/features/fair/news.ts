import { chinaTime } from '@talent/contract/calendar'
import { bookingTimeWords } from '@talent/contract/booking'
import type { Reader, Trx } from '../../db/database.ts'
import type { Deps } from '../../deps.ts'
import { NEWS_ALONE, type SubjectRules } from '../../subjects.ts'
import { putNews } from '../notification/index.ts'
import { openPassesOf, phaseOf } from './fair-rows.ts'
import type { FairRow, PassRow } from './tables.ts'

type Told =
  | { readonly kind: 'offer'; readonly until: Date }
  | { readonly kind: 'lapse' }
  | { readonly kind: 'first' | 'back'; readonly reason: string }
  | { readonly kind: 'eve' }
  | { readonly kind: 'changed'; readonly before: FairRow }
  | { readonly kind: 'cancelled'; readonly reason: string }

const timeOf = ({ starts_at: from, ends_at: until }: FairRow): string =>
  `${bookingTimeWords(from)}–${chinaTime(until).time}`

/** 12月12日 周六 09:00–15:00 改为 …: only what differs. */
function changeWords(before: FairRow, after: FairRow): string {
  const changes = [
    ['时间', timeOf(before), timeOf(after)],
    ['地点', before.place, after.place],
  ].filter(([, was, is]) => was !== is)
  return changes.map(([what, was, is]) => `${what}由“${was}”改为“${is}”`).join('，')
}

/** Whether a phone's calendar would be wrong by it. */
export const isMoved = (before: FairRow, after: FairRow): boolean => changeWords(before, after) !== ''

function wordsOf(fair: FairRow, told: Told): string {
  switch (told.kind) {
    case 'offer':
      return `“${fair.title}”有名额了，给您留到 ${bookingTimeWords(told.until)}，请确认`
    case 'lapse':
      return `“${fair.title}”留给您的名额没有确认，已让给下一位；还想来请重新报名`
    case 'first':
      return `“${fair.title}”您排到了候补最前，有名额先给您：${told.reason}`
    case 'back':
      return `“${fair.title}”名额减少，您的报名改为候补，有名额按先后轮到您：${told.reason}`
    case 'eve':
      return `提醒：明天 ${chinaTime(fair.starts_at).time} ${fair.title}，${fair.place}，入场时出示报名码`
    case 'changed':
      return `“${fair.title}”${changeWords(told.before, fair)}；加过手机日历的请再加一次，旧的会被替换`
    case 'cancelled':
      return `“${fair.title}”取消了：${told.reason}`
  }
}

interface Concerned {
  /** Null: walked in, and reads nothing here. */
  readonly accountId: string | null
  /** Which news of which thing it is: each once. */
  readonly as: string
}

/** The same words to each, in the transaction that makes them true. */
async function tell(
  deps: Deps,
  trx: Trx,
  fair: FairRow,
  concerned: readonly Concerned[],
  what: string,
): Promise<void> {
  const at = deps.clock.now()
  await putNews(
    { ...deps, db: trx },
    concerned.flatMap(({ accountId, as }) =>
      accountId === null
        ? []
        : [
            {
              subject: { kind: 'fair' as const, id: fair.id },
              ownerId: accountId,
              entryId: `fair-${as}`,
              at,
              to: [{ accountId, what }],
            },
          ],
    ),
  )
}

/** `entry`: which of its news it is, once each. */
export const tellOne = (
  deps: Deps,
  trx: Trx,
  fair: FairRow,
  { id, account_id: accountId }: Pick<PassRow, 'id' | 'account_id'>,
  entry: string,
  told: Told,
): Promise<void> => tell(deps, trx, fair, [{ accountId, as: `pass-${id}-${entry}` }], wordsOf(fair, told))

/** Everybody who comes or waits, and whoever helps at its door. */
export async function tellAll(deps: Deps, trx: Trx, fair: FairRow, entry: string, told: Told): Promise<void> {
  const passes = await openPassesOf(trx, fair.id).select(['p.id', 'p.account_id']).orderBy('p.id').execute()
  const helpers = await trx
    .selectFrom('fair_helper')
    .select('account_id as id')
    .where('fair_id', '=', fair.id)
    .execute()
  const coming = new Set(passes.map(({ account_id: id }) => id))
  const concerned = [
    ...passes.map(({ id, account_id: accountId }) => ({ accountId, as: `pass-${id}-${entry}` })),
    ...helpers
      .filter(({ id }) => !coming.has(id))
      .map(({ id }) => ({ accountId: id, as: `helper-${fair.id}-${id}-${entry}` })),
  ]
  await tell(deps, trx, fair, concerned, wordsOf(fair, told))
}

/** Whoever is asked to help at its door. */
export const tellHelper = (deps: Deps, trx: Trx, fair: FairRow, accountId: string): Promise<void> =>
  tell(
    deps,
    trx,
    fair,
    [{ accountId, as: `helper-${fair.id}-${accountId}-${deps.clock.now().getTime()}` }],
    `请您协助“${fair.title}”的入场核验，${timeOf(fair)}，${fair.place}`,
  )

const fairsOf = (db: Reader, ids: readonly string[]) =>
  db
    .selectFrom('fair')
    .selectAll()
    .where('id', 'in', [...ids])
    .execute()

/** Anybody may read one that was published; a draft is a coordinator's. */
export const fairSubject: SubjectRules = {
  ...NEWS_ALONE,
  kind: 'fair',
  isHere: async (db, id) => (await fairsOf(db, [id])).length > 0,
  async viewersOf(db, ids) {
    const rows = await fairsOf(db, ids)
    return new Map(
      rows.map(({ id, state }) => [id, ({ roles }) => state !== 'draft' || roles.includes('coordinator')]),
    )
  },
  async briefsOf({ db, clock }, ids) {
    const rows = await fairsOf(db, ids)
    return new Map(
      rows.map((row) => [
        row.id,
        {
          title: row.title,
          number: row.issue === null ? '' : `第 ${row.issue} 场`,
          open: !['over', 'cancelled'].includes(phaseOf(row, clock.now())),
        },
      ]),
    )
  },
}
