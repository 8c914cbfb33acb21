import type { DayKind, MovedRequests } from '@talent/contract/calendar'
import { monthDay } from '@/lib/dates'

/** Why a year can be provisional, in the words of whoever has to act on it. */
export const provisionalText = (year: number): string =>
  `${year} 年的调休还没有公布或录入。法定节假日已按规定算作放假，其余按周一至周五上班推算。期限数到这一年或上一年 12 月最后几天的，都会标“暂定”，可能变动。公布后请在下面录入，再确认。`
export const settledText = (year: number): string => `${year} 年的放假和调休已确定，期限按它计算。`

const KIND_LABEL: Record<DayKind, string> = { working: '上班', half: '半天', off: '放假' }
export const dayKind = (kind: DayKind): string => KIND_LABEL[kind]

/** What an entry did: the requests whose last day it moved, or that it moved none. */
export const movedText = (moved: MovedRequests): string =>
  moved.count === 0 ? '没有在办事项的期限因此变动' : `${moved.count} 件在办事项的期限因此变动`

/** `RC-2026-001127：12月2日改为12月3日` */
export const movedLine = ({ number, from, to }: MovedRequests['requests'][number]): string =>
  `${number}：${from === null ? '无期限' : monthDay(from)}改为${to === null ? '无期限' : monthDay(to)}`
