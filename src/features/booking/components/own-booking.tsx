import { useState } from 'react'
import type { Booking, FreeSlot } from '@talent/contract/booking'
import { AttendanceActs } from './attendance-acts'
import { BookingActs, type BookingAct } from './booking-acts'
import { BookingCard } from './booking-card'
import { ChangeSheet } from './change-sheet'

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
  const [act, setAct] = useState<BookingAct | null>(null)
  return (
    <BookingCard booking={booking}>
      <BookingActs booking={booking} onAct={setAct}>
        {byHost && <AttendanceActs booking={booking} onChanged={onChanged} />}
      </BookingActs>
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
