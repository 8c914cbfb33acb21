import Taro from '@tarojs/taro'
import { compareInstants } from '@talent/contract/calendar'
import { getCalendarFile, type Booking } from '@talent/contract/booking'
import { call } from '@/lib/request'
import { minutesOf } from './labels'

const EPOCH = '1970-01-01T00:00:00Z'

/** A browser hands the file to whatever keeps calendars there. */
async function downloadFile({ id }: Booking): Promise<void> {
  const content = await call(getCalendarFile, { params: { id } })
  const url = URL.createObjectURL(new Blob([content], { type: 'text/calendar' }))
  const link = document.createElement('a')
  link.href = url
  link.download = 'appointment.ics'
  link.click()
  setTimeout(() => URL.revokeObjectURL(url), 60_000)
}

/** WeChat opens no .ics: it writes into the phone's calendar itself, once the person has agreed. */
async function addOnPhone({ title, host, time }: Booking): Promise<void> {
  if (time === null) return
  const start = compareInstants(time.startsAt, EPOCH) / 1000
  await Taro.addPhoneCalendar({
    title: `${title}：约${host.title}`,
    startTime: start,
    endTime: String(start + minutesOf(time) * 60),
    location: time.place,
    alarm: false,
  })
}

/** Puts a booking into the phone's calendar. */
export const addToCalendar: (booking: Booking) => Promise<void> =
  process.env.TARO_ENV === 'h5' ? downloadFile : addOnPhone
