import { useState } from 'react'
import { View } from '@tarojs/components'
import { bookingInstant, confirmBooking, type Booking, type HostSchedule } from '@talent/contract/booking'
import { addDays, type DayString } from '@talent/contract/calendar'
import { Facts } from '@/components/data/facts'
import { EmptyState } from '@/components/feedback/empty-state'
import { Button } from '@/components/form/button'
import { RoundButton } from '@/components/form/round-button'
import { SectionHead } from '@/components/layout/section-head'
import { now } from '@/lib/clock'
import { dayLabel, dayOf } from '@/lib/dates'
import { errorLine } from '@/lib/error-text'
import { call } from '@/lib/request'
import { useSubmit } from '@/lib/use-submit'
import { timeLabel } from '../labels'
import { weekLabel, weekOf } from '../week'
import { AttendanceActs } from './attendance-acts'
import { BookingCard } from './booking-card'
import { ChangeSheet } from './change-sheet'
import { WeekGrid } from './week-grid'

/** What the host may do with one booking, from the server's table. */
function HostActs({ booking, onChange }: { booking: Booking; onChange: (act: 'move' | 'cancel') => void }) {
  const { submit, busy, error } = useSubmit((send: () => Promise<unknown>) => send())
  const { id, version, allowedEvents } = booking
  return (
    <View className="booking-acts mt12">
      {error && <View className="aux red">{errorLine(error)}</View>}
      {allowedEvents.includes('confirm') &&
        booking.preferences
          .filter(({ free }) => free > 0)
          .map(({ startsAt }, index) => (
            <Button
              key={startsAt}
              size="m"
              kind={index === 0 ? 'primary' : 'outline'}
              busy={busy}
              onTap={() =>
                void submit(() => call(confirmBooking, { params: { id }, body: { version, startsAt } }))
              }
            >
              {`定${timeLabel(startsAt)}`}
            </Button>
          ))}
      <AttendanceActs booking={booking} />
      {allowedEvents.includes('move') && (
        <Button size="m" kind="outline" onTap={() => onChange('move')}>
          改时间
        </Button>
      )}
      {allowedEvents.includes('cancel') && (
        <Button size="m" kind="outline" onTap={() => onChange('cancel')}>
          {booking.state === 'preferred' ? '都不行' : '取消预约'}
        </Button>
      )}
    </View>
  )
}

interface SchedulePanelProps {
  schedule: HostSchedule
  /** The first day of the week that is shown. */
  monday: DayString
  onWeek: (monday: DayString) => void
}

/** 我的日程: the week by the hour, whoever waits for an answer, then who comes. */
export function SchedulePanel({ schedule, monday, onWeek }: SchedulePanelProps) {
  const [changing, setChanging] = useState<{ id: string; act: 'move' | 'cancel' } | null>(null)
  const [day, setDay] = useState<DayString | null>(null)
  const moment = bookingInstant(now())
  const week = weekOf(schedule, monday, moment)
  const waiting = schedule.bookings.filter(({ state }) => state === 'preferred')
  const coming = schedule.bookings.filter(
    ({ time }) =>
      time !== null &&
      (day === null
        ? dayOf(time.startsAt) >= monday && dayOf(time.startsAt) < addDays(monday, 7)
        : dayOf(time.startsAt) === day),
  )
  const changed = schedule.bookings.find(({ id }) => id === changing?.id)
  const cards = (bookings: readonly Booking[]) =>
    bookings.map((booking) => (
      <BookingCard key={booking.id} booking={booking}>
        <HostActs booking={booking} onChange={(act) => setChanging({ id: booking.id, act })} />
      </BookingCard>
    ))
  const move = (days: number) => {
    setDay(null)
    onWeek(addDays(monday, days))
  }
  return (
    <>
      <View className="between">
        <RoundButton icon="back" label="上一周" onTap={() => move(-7)} />
        <View className="week-head">
          <View className="h-section">{weekLabel(monday)}</View>
          <View className="aux">
            <Facts facts={[`已约 ${week.booked}`, `余 ${week.free}`, `待您定 ${week.waiting}`]} />
          </View>
        </View>
        <RoundButton icon="chevron-right" label="下一周" onTap={() => move(7)} />
      </View>
      {week.hours.length > 0 ? (
        <WeekGrid week={week} day={day} onDay={setDay} />
      ) : (
        <EmptyState
          icon="calendar"
          title="这一周没有时段"
          hint={schedule.pattern.weekly.length === 0 ? '先放出每周固定的时段，申请人才能约' : undefined}
        />
      )}
      {waiting.length > 0 && <SectionHead title={`等您定 ${waiting.length} 个`} />}
      {cards(waiting)}
      {(coming.length > 0 || day !== null) && (
        <SectionHead
          title={day === null ? '这一周约好的' : dayLabel(day)}
          more={day === null ? undefined : '看整周'}
          onMore={() => setDay(null)}
        />
      )}
      {day !== null && coming.length === 0 && <View className="aux">这一天还没有人约。</View>}
      {cards(coming)}
      {changing && changed && (
        <ChangeSheet
          act={changing.act}
          booking={changed}
          slots={schedule.slots.filter(({ startsAt }) => startsAt > moment)}
          byHost
          onClose={() => setChanging(null)}
        />
      )}
    </>
  )
}
