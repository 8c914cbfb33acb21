import Taro from '@tarojs/taro'
import { compareInstants } from '@talent/contract/calendar'
import { getCalendarFile, type Booking } from '@talent/contract/booking'
import { call } from '@/lib/request'
import { saveFile } from '@/lib/save-file'
import { minutesOf } from './labels'

const EPOCH = '1970-01-01T00:00:00Z'

const saveFromBrowser = async ({ id }: Booking): Promise<void> =>
  saveFile(await call(getCalendarFile, { params: { id } }), 'text/calendar', 'appointment.ics')

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
  process.env.TARO_ENV === 'h5' ? saveFromBrowser : addOnPhone
