import { monthDayOf } from '@talent/contract/calendar'
import type { RosterChoices, RosterEntry, RosterRow, RosterTrial, Unmanned } from '@talent/contract/roster'
import type { IconName } from '@/components/data/icon'
import type { Tag } from '@/components/data/status-tag'
import { momentLabel } from '@/lib/dates'
import type { PlaceTyped } from './roster-draft'

/** From here on 快满. */
const NEARLY_FULL = 0.9

type Duty = Pick<RosterRow, 'onDuty' | 'away' | 'load' | 'capacity'>

export function dutyTag({ onDuty, away, load, capacity }: Duty): Tag {
  if (away !== null) return { tone: 'amber', text: '请假', icon: 'clock' }
  if (!onDuty) return { tone: 'grey', text: '不在岗', icon: 'close' }
  if (load >= capacity) return { tone: 'amber', text: '已满', icon: 'alert' }
  if (load >= capacity * NEARLY_FULL) return { tone: 'amber', text: '快满', icon: 'alert' }
  return { tone: 'green', text: '在岗', icon: 'check' }
}

/** 到 11月25日，没有代班 */
export const awayLine = ({ away }: Pick<RosterRow, 'away'>): string | null =>
  away === null
    ? null
    : `到 ${monthDayOf(away.until)}，${away.standInName === null ? '没有代班' : `${away.standInName}代班`}`

/** 微信已绑定，9月8日 10:20 起 */
export const wechatLine = ({ wechatSince }: Pick<RosterEntry, 'wechatSince'>): string =>
  wechatSince === null ? '微信未绑定，登录一次后绑定' : `微信已绑定，${momentLabel(wechatSince)} 起`

/** By department in the order they came in: that of their names. */
export function byDepartment(
  rows: readonly RosterRow[],
): { code: string; name: string; rows: RosterRow[] }[] {
  const groups = new Map<string, { code: string; name: string; rows: RosterRow[] }>()
  for (const row of rows) {
    const group = groups.get(row.department.code) ?? { ...row.department, rows: [] }
    group.rows.push(row)
    groups.set(row.department.code, group)
  }
  return [...groups.values()]
}

const quoted = (titles: readonly string[]) => titles.map((title) => `“${title}”`).join('')

/** What nobody handles: first what somebody waits for. */
export function unmannedWords(unmanned: readonly Unmanned[]): { who: string; rest: string } | null {
  if (unmanned.length === 0) return null
  const wanted = unmanned.filter(({ waiting }) => waiting > 0)
  const waiting = wanted.reduce((sum, one) => sum + one.waiting, 0)
  const shown = wanted.length > 0 ? wanted : unmanned
  return {
    who: `${quoted(shown.map(({ title }) => title))}没人负责`,
    rest: `${waiting > 0 ? `，有 ${waiting} 件在等` : ''}。请给一位专员加上${shown.length > 1 ? '这些' : '这个'}事项。`,
  }
}

export interface TrialLine {
  icon: IconName
  text: string
}

const CLOSED: Record<NonNullable<RosterTrial['closed']>, string> = {
  over: '在办比上限多，办完几件才会再派新的',
  on_leave: '现在请假，回来前不派新的',
  off_duty: '现在不在岗，回到岗位前不派新的',
}
/** As many are named; the others are counted. */
const MOST_NAMED = 5

/** 保存后会怎样, in the order one should know it. */
export function trialLines({ given, kept, closed, orphaned }: RosterTrial, isNew: boolean): TrialLine[] {
  const named = given.slice(0, MOST_NAMED)
  return [
    ...(orphaned.length === 0
      ? []
      : [{ icon: 'alert' as const, text: `${quoted(orphaned)}再没有人负责，新来的只能排队` }]),
    ...named.map(({ talentName, matterTitle }) => ({
      icon: 'check' as const,
      text: `${talentName}的“${matterTitle}”立刻派给这位专员`,
    })),
    ...(given.length > named.length
      ? [{ icon: 'check' as const, text: `还有 ${given.length - named.length} 件在等的也派过来` }]
      : []),
    ...(closed === null ? [] : [{ icon: 'clock' as const, text: CLOSED[closed] }]),
    ...(kept > 0 ? [{ icon: 'check' as const, text: `手上的 ${kept} 件不变` }] : []),
    ...(given.length === 0 && closed === null
      ? [{ icon: 'check' as const, text: isNew ? '没有在等的件，新件按规则派' : '没有在等的件会派过来' }]
      : []),
  ]
}

/** What somebody else saved that differs from what is typed: as it is now. */
export function differences(typed: PlaceTyped, now: PlaceTyped, choices: RosterChoices): string[] {
  const nameOf = (list: readonly { code: string; name: string }[], code: string | null) =>
    list.find((one) => one.code === code)?.name ?? code ?? ''
  const same = (a: readonly string[], b: readonly string[]) => [...a].sort().join() === [...b].sort().join()
  const ids = ({ enterprises }: PlaceTyped) => enterprises.map(({ id }) => id)
  const list = (names: readonly string[]) => (names.length === 0 ? '没有' : names.join('、'))
  return [
    ...(typed.departmentCode === now.departmentCode
      ? []
      : [`部门：${nameOf(choices.departments, now.departmentCode)}`]),
    ...(same(typed.matterCodes, now.matterCodes)
      ? []
      : [`能办的事项：${list(now.matterCodes.map((code) => nameOf(choices.matters, code)))}`]),
    ...(same(ids(typed), ids(now)) ? [] : [`联系的企业：${list(now.enterprises.map(({ name }) => name))}`]),
    ...(same(typed.areaCodes, now.areaCodes)
      ? []
      : [`片区：${list(now.areaCodes.map((code) => nameOf(choices.areas, code)))}`]),
    ...(same(typed.categories, now.categories) ? [] : [`联系服务的人才类别：${list(now.categories)}`]),
    ...(typed.capacity === now.capacity ? [] : [`同时在办上限：${now.capacity}`]),
    ...(typed.officePhone === now.officePhone ? [] : [`办公电话：${now.officePhone}`]),
  ]
}
