import { useState } from 'react'
import Taro from '@tarojs/taro'
import { View } from '@tarojs/components'
import type { Booking, FreeSlot } from '@talent/contract/booking'
import { Button } from '@/components/form/button'
import { errorLine } from '@/lib/error-text'
import { toError } from '@/lib/failure'
import { addToCalendar } from '../open-calendar'
import { BookingCard } from './booking-card'
import { ChangeSheet } from './change-sheet'

const keep = (booking: Booking): void =>
  void addToCalendar(booking).catch((error: unknown) =>
    Taro.showToast({ title: errorLine(toError(error)), icon: 'none' }),
  )

/** A booking with what one may do about it, as its guest or as its host. */
export function OwnBooking({
  booking,
  slots,
  byHost = false,
  onChanged,
}: {
  booking: Booking
  /** What it could be moved to. */
  slots: readonly FreeSlot[]
  byHost?: boolean
  /** Where its page isn't asked anew by itself. */
  onChanged?: () => void
}) {
  const [act, setAct] = useState<'move' | 'cancel' | null>(null)
  return (
    <BookingCard booking={booking}>
      <View className="booking-acts mt12">
        {booking.state === 'booked' && (
          <Button size="m" kind="outline" icon="calendar" onTap={() => keep(booking)}>
            加到手机日历
          </Button>
        )}
        {(['move', 'cancel'] as const)
          .filter((one) => booking.allowedEvents.includes(one))
          .map((one) => (
            <Button key={one} size="m" kind="outline" onTap={() => setAct(one)}>
              {one === 'move' ? '改时间' : '取消预约'}
            </Button>
          ))}
      </View>
      {act !== null && (
        <ChangeSheet
          act={act}
          booking={booking}
          slots={slots}
          byHost={byHost}
          onClose={() => setAct(null)}
          onDone={onChanged}
        />
      )}
    </BookingCard>
  )
}
