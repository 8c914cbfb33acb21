import type { Endpoint } from '@talent/contract'
import { declineTimes, takeInterview } from '@talent/contract/application'
import type { SingleTime } from '@talent/contract/booking'
import { addDays, chinaTime } from '@talent/contract/calendar'
import { inviteOne } from '@talent/contract/employer'
import { addEmployer, applicationOf } from './applications.ts'
import { addTalent, type Person } from './district.ts'
import type { Press } from './press.ts'
import type { TestApp } from './test-app.ts'

export const aTime = (over: Partial<SingleTime> = {}): SingleTime => ({
  ...{ day: '2026-11-30', from: '09:30', to: '10:15', capacity: 1 },
  ...{ channel: 'in-person', place: '科创园 3 号楼 201' },
  ...over,
})
export const MORNING = '2026-11-30T09:30:00+08:00'
export const AFTERNOON = '2026-11-30T14:00:00+08:00'
export const TWO_TIMES = [aTime(), aTime({ from: '14:00', to: '14:45' })]
export const WORDS = '请带学历证书，到了打前台电话'

/** As the invite sheet sends it: a time is chosen among these and what the post offers already. */
export const inviteToTimes = ({ client }: Person, id: string, times: SingleTime[] = TWO_TIMES, version = 1) =>
  client.try(inviteOne, { params: { id }, body: { version, words: WORDS, choose: true, times } })

export const pick = ({ client }: Person, id: string, startsAt = MORNING) =>
  client.try(takeInterview, { params: { id }, body: { startsAt } })

/** Two times two days from now, whatever day it is. */
export function farTimes(t: TestApp): SingleTime[] {
  const day = addDays(chinaTime(t.clock.now()).day, 2)
  return TWO_TIMES.map((time) => ({ ...time, day }))
}

/** Somebody invited to choose, with whoever speaks for the employer. */
export async function invitedOf(t: TestApp): Promise<{ id: string; talent: Person; day: string }> {
  const employer = await addEmployer(t)
  const talent = await addTalent(t)
  const id = await applicationOf(t, talent)
  const times = farTimes(t)
  const { status } = await inviteToTimes(employer, id, times)
  if (status !== 200) throw new Error(`inviting answered ${status}`)
  return { id, talent, day: times[0]?.day ?? '' }
}

/** An interview somebody chose the time of: its booking. */
export async function interviewAgreed(t: TestApp): Promise<{ id: string }> {
  const { id, talent, day } = await invitedOf(t)
  const { body } = await pick(talent, id, `${day}T09:30:00+08:00`)
  return { id: body?.id ?? '' }
}

export const interviewPresses = (t: TestApp): [Endpoint, () => Promise<Press>][] => [
  [
    takeInterview,
    async () => {
      const { id, talent, day } = await invitedOf(t)
      const body = { startsAt: `${day}T09:30:00+08:00` }
      return { client: talent.client, call: { params: { id }, body } }
    },
  ],
  [
    declineTimes,
    async () => {
      const { id, talent } = await invitedOf(t)
      return { client: talent.client, call: { params: { id }, body: { version: 2, words: '下周都可以' } } }
    },
  ],
]
