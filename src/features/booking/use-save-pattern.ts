import { useState } from 'react'
import { saveMyPattern, type Booking, type BookingPattern, type HostSchedule } from '@talent/contract/booking'
import { fieldFaults } from '@/lib/error-text'
import { call } from '@/lib/request'
import { useSubmit } from '@/lib/use-submit'

export interface SavePattern {
  save: (pattern: BookingPattern) => Promise<void>
  busy: boolean
  error: Error | null
  /** What is wrong with the pattern itself. */
  fault: string | undefined
  /** Bookings it leaves outside, with what was decided; undecided ones say why they are asked about. */
  stranded: readonly { booking: Booking; act: 'keep' | 'cancel' | null; fault: string | undefined }[]
  decide: (id: string, act: 'keep' | 'cancel') => void
}

/** Saves what one offers. Bookings that would be left outside come back to be decided on, then it is sent again. */
export function useSavePattern(schedule: HostSchedule, onSaved: () => void): SavePattern {
  const [acts, setActs] = useState<Record<string, 'keep' | 'cancel'>>({})
  const { submit, busy, error } = useSubmit(async (pattern: BookingPattern) => {
    const decisions = Object.entries(acts).map(([id, act]) => ({ id, act }))
    const body = {
      host: schedule.hostId,
      version: schedule.version,
      pattern,
      decisions,
      reason: '调整了开放时间',
    }
    await call(saveMyPattern, { body })
    onSaved()
  })
  const faults = fieldFaults(error)
  return {
    save: submit,
    busy,
    error,
    fault: Object.entries(faults).find(([field]) => field.startsWith('pattern'))?.[1],
    stranded: schedule.bookings.flatMap((booking) => {
      const fault = faults[`decisions.${booking.id}`]
      const act = acts[booking.id] ?? null
      return fault === undefined && act === null
        ? []
        : [{ booking, act, fault: act === null ? fault : undefined }]
    }),
    decide: (id, act) => setActs({ ...acts, [id]: act }),
  }
}
