import { ContractError, MOST, type EndpointInput } from '@talent/contract'
import {
  addDays,
  addMonths,
  calendarFile,
  chinaTime,
  type CalendarEvent,
  type DayString,
} from '@talent/contract/calendar'
import type { Applying } from '@talent/contract/policy'
import {
  POLICY_DAY_LABEL,
  type getPolicyMonth as monthEndpoint,
  type PolicyDay,
  type PolicyDayKind,
  type PolicyMonth,
} from '@talent/contract/policy-calendar'
import type { Deps } from '../../deps.ts'
import { notClosedHereSql, ownPlaceSql, policiesOn } from '../policy/index.ts'

interface Row {
  readonly id: string
  readonly title: string
  readonly doc_no: string | null
  readonly gist: string | null
  readonly demo: boolean
  readonly applying: Applying
  readonly apply_from: string | null
  readonly apply_until: string | null
  readonly version: number
}
interface On {
  readonly row: Row
  readonly day: DayString
  readonly kind: PolicyDayKind
}

const daysOf = (row: Row): On[] =>
  (
    [
      ['opens', row.apply_from],
      ['closes', row.apply_until],
    ] as const
  ).flatMap(([kind, day]) => (day === null ? [] : [{ row, day, kind }]))

const RANK: Record<PolicyDayKind, number> = { opens: 0, closes: 1 }
const inOrder = (one: On, other: On) =>
  one.day.localeCompare(other.day) ||
  RANK[one.kind] - RANK[other.kind] ||
  one.row.id.localeCompare(other.row.id)

const all = ({ db, clock }: Pick<Deps, 'db' | 'clock'>) =>
  policiesOn(db, chinaTime(clock.now()).day).select(['apply_from', 'version'])

async function daysIn(deps: Deps, month: string): Promise<On[]> {
  const [first, last] = [`${month}-01`, addDays(addMonths(`${month}-01`, 1), -1)]
  const rows = await all(deps)
    .where(ownPlaceSql())
    .where('validity', '<>', 'superseded')
    .where('withdrawn_on', 'is', null)
    .where(notClosedHereSql(chinaTime(deps.clock.now()).day))
    .where((eb) => eb.or([eb.between('apply_from', first, last), eb.between('apply_until', first, last)]))
    .orderBy('id')
    .limit(MOST.policyDays)
    .execute()
  return rows
    .flatMap(daysOf)
    .filter(({ day }) => day >= first && day <= last)
    .sort(inOrder)
}

const monthOf = ({ clock }: Deps, { month }: EndpointInput<typeof monthEndpoint>['query']): string =>
  month ?? chinaTime(clock.now()).day.slice(0, 7)

const dayView = ({ row: { id, title, gist, applying, demo }, day, kind }: On): PolicyDay => ({
  day,
  kind,
  policy: { id, title, gist, applying, demo },
})

/** What opens and what closes in a month, day by day; the present month where none is asked for. */
export async function getPolicyMonth(
  deps: Deps,
  { query }: Pick<EndpointInput<typeof monthEndpoint>, 'query'>,
): Promise<PolicyMonth> {
  const month = monthOf(deps, query)
  return { month, days: (await daysIn(deps, month)).map(dayView) }
}

/** A whole day; the same uid for every version of a document, whose number is the sequence. */
const eventOf = (writtenAt: Date, { row, day, kind }: On): CalendarEvent => ({
  uid: `policy-${row.id}-${kind}@talent-services`,
  sequence: row.version,
  cancelled: false,
  day,
  writtenAt,
  title: `${row.title}：${POLICY_DAY_LABEL[kind]}`,
  place: '',
  words: [row.doc_no, row.gist, '以主管部门公布的时间为准'].filter(Boolean).join('\n'),
})
const fileOf = ({ clock }: Deps, days: readonly On[]) => ({
  type: 'text/calendar; charset=utf-8',
  bytes: Buffer.from(calendarFile(days.map((on) => eventOf(clock.now(), on)))),
})

export const getPolicyMonthFile = async (
  deps: Deps,
  { query }: Pick<EndpointInput<typeof monthEndpoint>, 'query'>,
) => fileOf(deps, await daysIn(deps, monthOf(deps, query)))

/** @throws ContractError `not_found`; `wrong_state` where the document names no days */
export async function getPolicyDaysFile(deps: Deps, id: string) {
  const row = await all(deps).where('id', '=', id).executeTakeFirst()
  if (row === undefined) throw new ContractError('not_found')
  const days = daysOf(row)
  if (days.length === 0)
    throw new ContractError('wrong_state', { message: '原文没有写明申报时间，没有日子可加' })
  return fileOf(deps, days)
}
