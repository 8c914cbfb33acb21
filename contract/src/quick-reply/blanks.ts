import { monthDayOf, type DayString } from '../calendar/dates.ts'

/** What a request tells, to fill in. */
export interface ReplyFacts {
  readonly talentName: string
  readonly matter: string
  readonly number: string
  /** The clause the matter stands on; null: it names none. */
  readonly basis: { readonly document: string; readonly article: string | null } | null
  /** Materials still to come. */
  readonly lacking: readonly string[]
  /** The last promised day; null while there is none. */
  readonly dueOn: DayString | null
  /** What its commissioner offers next and has a place left, soonest first. */
  readonly free: readonly { readonly startsAt: string; readonly place: string }[]
}

/** So many times are offered to choose from. */
export const FREE_OFFERED = 3

type Fill = (facts: ReplyFacts, text: string) => string | null
const byHand: Fill = () => null

export const blankText = (name: string): string => `【${name}】`

const FREE = '可约时间'
/** 11月26日 10:30、11月26日 14:30 */
const freeTimes: Fill = ({ free }) =>
  free.length === 0
    ? null
    : free.map(({ startsAt }) => `${monthDayOf(startsAt.slice(0, 10))} ${startsAt.slice(11, 16)}`).join('、')
/** Where those times are; a time of somebody's own has its own place. */
const placeOfFree: Fill = ({ free }, text) => {
  const [first] = free
  const one = first !== undefined && free.every(({ place }) => place === first.place) ? first.place : ''
  return one !== '' && text.includes(blankText(FREE)) ? one : null
}

/** What may stand in 【】 in a quick reply, and what is known of it; the rest is for whoever sends it. */
const BLANK = new Map<string, Fill>(
  Object.entries<Fill>({
    称呼: ({ talentName }) => `${talentName}老师`,
    事项: ({ matter }) => matter,
    编号: ({ number }) => number,
    依据: ({ basis }) => (basis === null ? null : `《${basis.document}》${basis.article ?? ''}`),
    缺的材料: ({ lacking }) => (lacking.length === 0 ? null : lacking.join('、')),
    承诺日: ({ dueOn }) => (dueOn === null ? null : monthDayOf(dueOn)),
    进展: byHand,
    可约时间: freeTimes,
    日期: byHand,
    时间: byHand,
    地点: placeOfFree,
  }),
)
export const BLANKS: readonly string[] = [...BLANK.keys()]

const IN_BRACKETS = /【([^【】\n]*)】/g
const ofText = (text: string) =>
  [...text.matchAll(IN_BRACKETS)].map((found) => ({
    name: found[1] ?? '',
    start: found.index ?? 0,
    end: (found.index ?? 0) + found[0].length,
  }))

/** A quick reply with what the request tells; what it doesn't tell stays a blank. */
export const fillReply = (text: string, facts: ReplyFacts): string =>
  text.replace(IN_BRACKETS, (blank: string, name: string) => BLANK.get(name)?.(facts, text) ?? blank)

/** Blanks nobody filled, in their order; a message that has one isn't sent. Other words in 【】 are words. */
export const blanksIn = (text: string): { name: string; start: number; end: number }[] =>
  ofText(text).filter(({ name }) => BLANK.has(name))

/** What is wrong with the text of a quick reply, or null: a name nobody fills would be sent as it stands. */
export function replyFault(text: string): string | null {
  const unknown = ofText(text).find(({ name }) => !BLANK.has(name))
  return unknown === undefined
    ? null
    : `没有“${blankText(unknown.name)}”这个空。可用的有：${BLANKS.map(blankText).join('')}`
}

/** What is said to whoever presses 发送 with a blank left, or null. */
export function blankFault(text: string): string | null {
  const names = [...new Set(blanksIn(text).map(({ name }) => blankText(name)))]
  return names.length === 0 ? null : `${names.join('、')}还没填，填好再发`
}
