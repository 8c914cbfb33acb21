import Taro from '@tarojs/taro'
import { compareInstants } from '@talent/contract/calendar'
import {
  getPolicyDaysFile,
  getPolicyMonthFile,
  POLICY_DAY_LABEL,
  type PolicyDay,
} from '@talent/contract/policy-calendar'
import { call } from '@/lib/request'
import { saveFile } from '@/lib/save-file'

const EPOCH = '1970-01-01T00:00:00Z'
const IN_BROWSER = process.env.TARO_ENV === 'h5'

type OnDay = Pick<PolicyDay, 'day' | 'kind'> & { readonly title: string }

/** WeChat opens no .ics: it writes into the phone's calendar itself, one after the other, once the person has agreed. */
async function addOnPhone(days: readonly OnDay[]): Promise<void> {
  for (const { day, kind, title } of days)
    await Taro.addPhoneCalendar({
      title: `${title}：${POLICY_DAY_LABEL[kind]}`,
      startTime: compareInstants(`${day}T00:00:00+08:00`, EPOCH) / 1000,
      allDay: true,
      alarm: false,
    })
}

/** Puts a policy's opening and end into the phone's calendar. */
export const addPolicy = async (id: string, days: readonly OnDay[]): Promise<void> =>
  IN_BROWSER
    ? saveFile(await call(getPolicyDaysFile, { params: { id } }), 'text/calendar', 'policy.ics')
    : addOnPhone(days)

/** The same of all that a month has. */
export const addMonth = async (month: string, days: readonly OnDay[]): Promise<void> =>
  IN_BROWSER
    ? saveFile(await call(getPolicyMonthFile, { query: { month } }), 'text/calendar', `policies-${month}.ics`)
    : addOnPhone(days)
