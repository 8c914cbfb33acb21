import type { ReactNode } from 'react'
import { View } from '@tarojs/components'
import type { Booking } from '@talent/contract/booking'
import { KvList } from '@/components/data/kv-list'
import { PlaceRow } from '@/components/data/place-row'
import { StatusTag } from '@/components/data/status-tag'
import { Card } from '@/components/layout/card'
import { Note } from '@/components/feedback/note'
import { clockTime, momentLabel } from '@/lib/dates'
import { minutesOf, stepLine, tagOf, timeLabel, whereLabel } from '../labels'
import './booking-card.scss'

/** One booking: when, where, with whom, and how it came about. */
export function BookingCard({ booking, children }: { booking: Booking; children?: ReactNode }) {
  const { time, preferences, steps } = booking
  const facts = [
    { label: booking.guest === '' ? '和谁' : '申请人', value: booking.guest || booking.host.name },
    { label: '事项', value: booking.title },
    ...(time === null ? [] : [{ label: '地点', value: whereLabel(time) }]),
    ...(booking.guest === '' && booking.host.kind === 'station'
      ? [{ label: '站点电话', value: booking.host.officePhone }]
      : []),
    ...(time === null
      ? preferences.map(({ startsAt, free }, i) => ({
          label: `第 ${i + 1} 意向`,
          value: `${timeLabel(startsAt)}${free === 0 ? '（已满）' : ''}`,
        }))
      : []),
    ...steps.map((step) => ({
      label: momentLabel(step.at),
      value: `${stepLine(step, booking.host.kind)}${step.words === '' ? '' : `，${step.words}`}`,
    })),
  ]
  return (
    <Card>
      <View className="between">
        <View className="h-title">
          {time === null ? '想约的时间' : `${timeLabel(time.startsAt)}–${clockTime(time.endsAt)}`}
        </View>
        <StatusTag {...tagOf(booking)} />
      </View>
      {time !== null && <View className="cap mt4">{`约 ${minutesOf(time)} 分钟`}</View>}
      <View className="mt12">
        <KvList facts={facts} />
      </View>
      {booking.guest === '' && booking.host.kind === 'station' && (
        <View className="mt8">
          <PlaceRow place={booking.host.address} sub="站点地址" />
        </View>
      )}
      {booking.outside && (
        <View className="mt12">
          <Note tone="amber">这个时间已不在开放时间内，请和对方确认。</Note>
        </View>
      )}
      {children}
    </Card>
  )
}
