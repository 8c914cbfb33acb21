import type { ReactNode } from 'react'
import Taro from '@tarojs/taro'
import { View } from '@tarojs/components'
import type { Booking } from '@talent/contract/booking'
import { Button } from '@/components/form/button'
import { errorLine } from '@/lib/error-text'
import { toError } from '@/lib/failure'
import { addToCalendar } from '../open-calendar'

export type BookingAct = 'move' | 'cancel'
const TEXT: Record<BookingAct, string> = { move: '改时间', cancel: '取消预约' }

const keep = (booking: Booking): void =>
  void addToCalendar(booking).catch((error: unknown) =>
    Taro.showToast({ title: errorLine(toError(error)), icon: 'none' }),
  )

/** What one may do about a booking, under it. */
export function BookingActs({
  booking,
  onAct,
  children,
}: {
  booking: Booking
  onAct: (act: BookingAct) => void
  /** What only a host may do. */
  children?: ReactNode
}) {
  return (
    <View className="booking-acts mt12">
      {booking.state === 'booked' && (
        <Button size="m" kind="outline" icon="calendar" onTap={() => keep(booking)}>
          加到手机日历
        </Button>
      )}
      {(['move', 'cancel'] as const)
        .filter((act) => booking.allowedEvents.includes(act))
        .map((act) => (
          <Button key={act} size="m" kind="outline" onTap={() => onAct(act)}>
            {TEXT[act]}
          </Button>
        ))}
      {children}
    </View>
  )
}
