import { View } from '@tarojs/components'
import { attendBooking, noteAbsence, revokeAbsence, type Booking } from '@talent/contract/booking'
import { Button } from '@/components/form/button'
import { errorLine } from '@/lib/error-text'
import { call } from '@/lib/request'
import { useSubmit } from '@/lib/use-submit'

const NOTES = [
  { event: 'attend', endpoint: attendBooking, text: '记已到' },
  { event: 'note_absence', endpoint: noteAbsence, text: '记未到' },
  { event: 'revoke_absence', endpoint: revokeAbsence, text: '撤销未到' },
] as const

/** Whether somebody came, noted by the host once the time has come; nothing before. */
export function AttendanceActs({ booking, onChanged }: { booking: Booking; onChanged?: () => void }) {
  const { id, version, allowedEvents } = booking
  const { submit, busy, error } = useSubmit(async (endpoint: (typeof NOTES)[number]['endpoint']) => {
    await call(endpoint, { params: { id }, body: { version } })
    onChanged?.()
  })
  return (
    <>
      {error && <View className="aux red">{errorLine(error)}</View>}
      {NOTES.filter(({ event }) => allowedEvents.includes(event)).map(({ event, endpoint, text }) => (
        <Button key={event} size="m" kind="outline" busy={busy} onTap={() => void submit(endpoint)}>
          {text}
        </Button>
      ))}
    </>
  )
}
