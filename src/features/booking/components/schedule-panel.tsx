import { useState } from 'react'
import { View } from '@tarojs/components'
import {
  attendBooking,
  confirmBooking,
  noteAbsence,
  revokeAbsence,
  type Booking,
  type HostSchedule,
} from '@talent/contract/booking'
import { EmptyState } from '@/components/feedback/empty-state'
import { Button } from '@/components/form/button'
import { SectionHead } from '@/components/layout/section-head'
import { errorLine } from '@/lib/error-text'
import { call } from '@/lib/request'
import { useSubmit } from '@/lib/use-submit'
import { timeLabel } from '../labels'
import { BookingCard } from './booking-card'
import { ChangeSheet } from './change-sheet'

const NOTES = [
  { event: 'attend', endpoint: attendBooking, text: '记已到' },
  { event: 'note_absence', endpoint: noteAbsence, text: '记未到' },
  { event: 'revoke_absence', endpoint: revokeAbsence, text: '撤销未到' },
] as const

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
          .map(({ startsAt }) => (
            <Button
              key={startsAt}
              size="m"
              busy={busy}
              onTap={() =>
                void submit(() => call(confirmBooking, { params: { id }, body: { version, startsAt } }))
              }
            >
              {`定${timeLabel(startsAt)}`}
            </Button>
          ))}
      {NOTES.filter(({ event }) => allowedEvents.includes(event)).map(({ event, endpoint, text }) => (
        <Button
          key={event}
          size="m"
          kind="outline"
          busy={busy}
          onTap={() => void submit(() => call(endpoint, { params: { id }, body: { version } }))}
        >
          {text}
        </Button>
      ))}
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

/** 我的日程: whoever waits for an answer first, then who comes. */
export function SchedulePanel({ schedule }: { schedule: HostSchedule }) {
  const [changing, setChanging] = useState<{ id: string; act: 'move' | 'cancel' } | null>(null)
  const waiting = schedule.bookings.filter(({ state }) => state === 'preferred')
  const coming = schedule.bookings.filter(({ state }) => state !== 'preferred')
  const changed = schedule.bookings.find(({ id }) => id === changing?.id)
  const cards = (bookings: readonly Booking[]) =>
    bookings.map((booking) => (
      <BookingCard key={booking.id} booking={booking}>
        <HostActs booking={booking} onChange={(act) => setChanging({ id: booking.id, act })} />
      </BookingCard>
    ))
  const free = schedule.slots.reduce((sum, slot) => sum + slot.free, 0)
  return (
    <>
      <View className="aux">{`两周内：已约 ${coming.length}，余 ${free}，待您定 ${waiting.length}`}</View>
      {waiting.length > 0 && <SectionHead title={`等您定 ${waiting.length} 个`} />}
      {cards(waiting)}
      {coming.length > 0 && <SectionHead title="已约的" />}
      {cards(coming)}
      {schedule.bookings.length === 0 && (
        <EmptyState
          icon="calendar"
          title="还没有人约时间"
          hint={schedule.pattern.weekly.length === 0 ? '先放出每周固定的时段，申请人才能约' : undefined}
        />
      )}
      {changing && changed && (
        <ChangeSheet
          act={changing.act}
          booking={changed}
          slots={schedule.slots}
          byHost
          onClose={() => setChanging(null)}
        />
      )}
    </>
  )
}
