import {
  BOOKING_EVENT_LABEL,
  BOOKING_STATE_LABEL,
  type Booking,
  type BookingStep,
  type HostKind,
} from '@talent/contract/booking'
import { compareInstants } from '@talent/contract/calendar'
import { CHANNEL_LABEL, type ContactChannel } from '@talent/contract/matter'
import type { Tag } from '@/components/data/status-tag'
import { clockTime, dayLabel, dayOf } from '@/lib/dates'

/** 11月26日 周四 14:30 */
export const timeLabel = (startsAt: string): string => `${dayLabel(dayOf(startsAt))} ${clockTime(startsAt)}`

/** 当面，区人才服务大厅 */
export const whereLabel = ({ channel, place }: { channel: ContactChannel; place: string }): string =>
  place === '' ? CHANNEL_LABEL[channel] : `${CHANNEL_LABEL[channel]}，${place}`

export const minutesOf = ({ startsAt, endsAt }: { startsAt: string; endsAt: string }): number =>
  compareInstants(endsAt, startsAt) / 60_000

const LOOK: Record<Booking['state'], Omit<Tag, 'text'>> = {
  preferred: { tone: 'amber', icon: 'clock' },
  booked: { tone: 'green', icon: 'check-circle' },
  attended: { tone: 'grey', icon: 'check' },
  no_show: { tone: 'grey', icon: 'close' },
  cancelled: { tone: 'grey', icon: 'close' },
  lapsed: { tone: 'grey', icon: 'clock' },
}
export const tagOf = ({ state }: Pick<Booking, 'state'>): Tag => ({
  ...LOOK[state],
  text: BOOKING_STATE_LABEL[state],
})

const HOST: Record<HostKind, string> = { commissioner: '专员', station: '站点', post: '单位' }
/** 专员改时间：11月26日 周四 9:00 → 11月27日 周五 9:00 */
export function stepLine({ kind, by, startsAt, from }: BookingStep, host: HostKind): string {
  const who = { guest: '申请人', host: HOST[host], system: '系统' }[by]
  const times = [from, startsAt].flatMap((one) => (one === null ? [] : [timeLabel(one)])).join(' → ')
  return `${who}${BOOKING_EVENT_LABEL[kind]}${times === '' ? '' : `：${times}`}`
}
