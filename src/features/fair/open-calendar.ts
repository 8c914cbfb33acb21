import Taro from '@tarojs/taro'
import { compareInstants } from '@talent/contract/calendar'
import { getFairCalendar, type FairPass } from '@talent/contract/fair'
import { call } from '@/lib/request'
import { saveFile } from '@/lib/save-file'

const EPOCH = '1970-01-01T00:00:00Z'
const seconds = (at: string) => compareInstants(at, EPOCH) / 1000

const saveFromBrowser = async ({ fairId }: FairPass): Promise<void> =>
  saveFile(await call(getFairCalendar, { params: { id: fairId } }), 'text/calendar', 'fair.ics')

/** WeChat opens no .ics: it writes into the phone's calendar itself, once the person has agreed. */
async function addOnPhone({ title, startsAt, endsAt, place }: FairPass): Promise<void> {
  await Taro.addPhoneCalendar({
    title,
    startTime: seconds(startsAt),
    endTime: String(seconds(endsAt)),
    location: place,
    alarm: false,
  })
}

/** Puts a fair one has signed up for into the phone's calendar. */
export const addToCalendar: (pass: FairPass) => Promise<void> =
  process.env.TARO_ENV === 'h5' ? saveFromBrowser : addOnPhone
