import {
  declineTimes,
  getApplication,
  listMyApplications,
  withdrawApplication,
} from '@talent/contract/application'
import {
  attendBooking,
  cancelBooking,
  getCalendarFile,
  listMyBookings,
  moveBooking,
} from '@talent/contract/booking'
import {
  hireOne,
  inviteOne,
  listApplicants,
  listInterviewTimes,
  offerTimes,
  openApplicant,
  refuseOne,
  removeInterviewTime,
} from '@talent/contract/employer'
import { withdrawNotice } from '@talent/contract/notice-editor'
import { listInbox } from '@talent/contract/notification'
import { addEmployer, applied, fillCv, openPost } from '../../../test/applications.ts'
import { addContact, addCoordinator, addTalent, useDistrict, type Person } from '../../../test/district.ts'
import { applicationDays } from './recompute-days.ts'
import { watchPicks } from './watch-picks.ts'
import { AFTERNOON, aTime, inviteToTimes, MORNING, pick, TWO_TIMES, WORDS } from '../../../test/interviews.ts'

const { t, coordinator, employer, other, lu, tang } = useDistrict({
  coordinator: addCoordinator,
  employer: addEmployer,
  other: (app) => addContact(app, ['乙公司'], '别的联系人'),
  lu: (app) => addTalent(app, { name: '陆闻笛', phone: '13800000542' }),
  tang: (app) => addTalent(app, { name: '唐临溪', phone: '13800000653' }),
})
let [post, id] = ['', '']
beforeEach(async () => {
  t.clock.moveTo('2026-11-24T09:30:00+08:00')
  post = await openPost(t)
  for (const one of [lu, tang]) await fillCv(one)
  ;({ id } = await applied(lu, post))
})

/** What comes after is later, so that it is the newest of its thread. */
const minuteOn = () => t.clock.moveTo(new Date(t.clock.now().getTime() + 60_000).toISOString())
const newsOf = async (by: Person) => {
  await t.drain()
  return (await by.client.call(listInbox, { query: {} })).items.map(({ what }) => what)
}
const mine = async (by: Person = lu, application = id) =>
  by.client.call(getApplication, { params: { id: application } })
const times = async (by: Person = employer) =>
  (await by.client.call(listInterviewTimes, { params: { id: post } })).times
const held = async () => {
  const [booking] = (await lu.client.call(listMyBookings, {})).items
  if (booking === undefined) throw new Error('nothing is held')
  return booking
}
const chosen = async () => {
  await inviteToTimes(employer, id)
  minuteOn()
  await pick(lu, id)
  minuteOn()
  return held()
}

test('an invitation offers times, the talent takes one, and the contact sees who comes when', async () => {
  expect((await inviteToTimes(employer, id)).body).toMatchObject({ state: 'invited', version: 2 })
  expect((await newsOf(lu))[0]).toBe('“检测工程师”邀您面试，请选一个时间')
  const asked = await mine()
  expect(asked).toMatchObject({
    words: WORDS,
    interview: { offer: 'offered', booking: null, choosing: true },
  })
  expect(asked.interview?.slots.map(({ startsAt, free, place }) => [startsAt, free, place])).toEqual([
    [MORNING, 1, '科创园 3 号楼 201'],
    [AFTERNOON, 1, '科创园 3 号楼 201'],
  ])
  minuteOn()
  expect((await pick(lu, id)).status).toBe(200)
  const [listed] = (await lu.client.call(listMyApplications, { query: { tab: 'going' } })).items
  expect(listed?.interview).toMatchObject({
    ...{ offer: 'taken', choosing: false },
    booking: { state: 'booked', time: { startsAt: MORNING }, host: { kind: 'post', name: '某研究所' } },
  })
  expect((await newsOf(employer))[0]).toBe('陆闻笛约了11月30日 周一 09:30')
  expect(await times()).toMatchObject([
    { startsAt: MORNING, free: 0, guests: [{ id, name: '陆闻笛' }] },
    { startsAt: AFTERNOON, free: 1, guests: [] },
  ])
  const [row] = (await employer.client.call(listApplicants, { query: { tab: 'interview' } })).items
  expect(row?.interview?.booking?.time?.startsAt).toBe(MORNING)
})

test('an invitation by words alone stays possible, and has no time to choose; times can follow', async () => {
  const params = { id }
  await employer.client.call(inviteOne, { params, body: { version: 1, words: WORDS } })
  expect((await mine()).interview).toBeNull()
  expect((await newsOf(lu))[0]).toBe('“检测工程师”邀您面试，请看时间和地点')
  expect((await pick(lu, id)).error?.code).toBe('wrong_state')
  const body = { version: 2, words: '请选一个时间', times: TWO_TIMES }
  await employer.client.call(offerTimes, { params, body })
  expect((await pick(lu, id)).status).toBe(200)
})

test('two who are invited for one place: the second hears that it is full, and takes the other time', async () => {
  const second = await applied(tang, post)
  await inviteToTimes(employer, id)
  await inviteToTimes(employer, second.id, [])
  expect((await pick(lu, id)).status).toBe(200)
  expect((await pick(tang, second.id)).error?.code).toBe('slot_full')
  expect((await pick(tang, second.id, AFTERNOON)).status).toBe(200)
  expect((await times()).map(({ guests }) => guests.map(({ name }) => name))).toEqual([
    ['陆闻笛'],
    ['唐临溪'],
  ])
})

test('one time a person: a second is refused, a move keeps its place until it has the other', async () => {
  const booking = await chosen()
  expect((await pick(lu, id, AFTERNOON)).status).toBe(409)
  const body = { version: booking.version, startsAt: AFTERNOON, reason: '上午有课' }
  await lu.client.call(moveBooking, { params: { id: booking.id }, body })
  expect((await newsOf(employer))[0]).toBe(
    '陆闻笛把11月30日 周一 09:30的预约改到11月30日 周一 14:00：上午有课',
  )
  expect((await times()).map(({ free }) => free)).toEqual([1, 0])
})

test('都不行 with words that the contact reads, who offers anew', async () => {
  await inviteToTimes(employer, id)
  minuteOn()
  const decline = (version: number) =>
    lu.client.try(declineTimes, { params: { id }, body: { version, words: '下周三、四下午都可以' } })
  expect((await decline(1)).error?.code).toBe('stale_version')
  expect((await decline(2)).status).toBe(200)
  expect((await newsOf(employer))[0]).toBe('陆闻笛说“检测工程师”的面试时间都不行，请在12月1日前另放时间')
  expect((await mine()).next).toMatchObject({ what: '另放面试时间', dueOn: '2026-12-01' })
  expect((await pick(lu, id)).error?.code).toBe('wrong_state')
  const opened = await employer.client.call(openApplicant, { params: { id } })
  expect(opened).toMatchObject({ interview: { offer: 'declined', declined: '下周三、四下午都可以' } })
  expect(opened.allowedEvents).toContain('offer_times')
  const day = '2026-12-02'
  const body = { version: opened.version, words: '周三下午', times: [aTime({ day })] }
  await employer.client.call(offerTimes, { params: { id }, body })
  expect((await pick(lu, id, `${day}T09:30:00+08:00`)).status).toBe(200)
})

test('counted anew by another calendar, the day is of what is owed: after 都不行 other times, before it a result', async () => {
  const recounted = async () => {
    await t.deps.db.updateTable('application').set({ due_revision: 'another' }).where('id', '=', id).execute()
    await applicationDays.recount(t.deps)
    return (await mine()).next
  }
  await inviteToTimes(employer, id)
  expect(await recounted()).toMatchObject({ dueOn: '2026-12-08' })
  minuteOn()
  await lu.client.call(declineTimes, { params: { id }, body: { version: 2, words: '下周都可以' } })
  expect(await recounted()).toMatchObject({ what: '另放面试时间', dueOn: '2026-12-01' })
})

test('the host cancels with a reason, and the talent may choose again', async () => {
  const booking = await chosen()
  const cancel = (reason: string) =>
    employer.client.try(cancelBooking, {
      params: { id: booking.id },
      body: { version: booking.version, reason },
    })
  expect((await cancel('')).error?.fields).toMatchObject([{ field: 'reason' }])
  expect((await cancel('面试官出差')).status).toBe(200)
  expect((await newsOf(lu))[0]).toBe('某研究所取消了11月30日 周一 09:30的预约：面试官出差')
  expect((await mine()).interview).toMatchObject({ choosing: true, booking: { state: 'cancelled' } })
  expect((await pick(lu, id, AFTERNOON)).status).toBe(200)
})

test('the eve reminds whoever comes; the contact notes who came', async () => {
  const booking = await chosen()
  t.clock.moveTo('2026-11-29T18:00:00+08:00')
  await t.deps.queue.sendScheduled(t.clock.now())
  expect((await newsOf(lu))[0]).toBe('提醒：11月30日 周一 09:30和某研究所有约')
  t.clock.moveTo('2026-11-30T10:00:00+08:00')
  const attended = await employer.client.call(attendBooking, {
    params: { id: booking.id },
    body: { version: booking.version },
  })
  expect(attended.state).toBe('attended')
  // Who came to an interview doesn't choose another by themselves.
  expect((await mine()).interview?.choosing).toBe(false)
})

test('both sides take it into their calendar, nobody else does', async () => {
  const { id: booking } = await chosen()
  for (const by of [lu, employer])
    expect(
      Buffer.from(await by.client.call(getCalendarFile, { params: { id: booking } })).toString(),
    ).toContain('DTSTART:20261130T013000Z')
  for (const by of [tang, other])
    expect((await by.client.try(getCalendarFile, { params: { id: booking } })).status).toBe(404)
})

test.each<[string, () => Promise<unknown>, string]>([
  [
    'withdrawn by the talent',
    async () => {
      const { version } = await mine()
      await lu.client.call(withdrawApplication, { params: { id }, body: { version } })
    },
    '投递已撤回',
  ],
  [
    'refused',
    async () =>
      employer.client.call(refuseOne, { params: { id }, body: { version: 2, reason: '经验方向不同' } }),
    '单位已答复，不再面试',
  ],
  [
    'hired',
    async () =>
      employer.client.call(hireOne, { params: { id }, body: { version: 2, words: '12 月 7 日报到' } }),
    '已录用，不用再面试',
  ],
  [
    'without its notice',
    async () =>
      coordinator.client.call(withdrawNotice, {
        params: { id: `notice-${post}` },
        body: { version: 1, reason: '发错了' },
      }),
    '公告已撤下，发错了',
  ],
])('%s, the interview is cancelled with why, and its place is free', async (name, end, why) => {
  await chosen()
  await end()
  expect(await held()).toMatchObject({ state: 'cancelled', steps: [{}, { by: 'system', words: why }] })
  expect((await times()).map(({ free }) => free)).toEqual([1, 1])
  // An answer is told as such; what else ends it, with its reason.
  if (name === 'without its notice')
    expect((await newsOf(lu))[0]).toBe(`11月30日 周一 09:30的预约已取消：${why}`)
})

test('after the notice is taken back no time can be chosen any more', async () => {
  await inviteToTimes(employer, id)
  const body = { version: 1, reason: '发错了' }
  await coordinator.client.call(withdrawNotice, { params: { id: `notice-${post}` }, body })
  expect((await pick(lu, id)).error?.code).toBe('wrong_state')
})

test.each([
  ['too soon', [aTime({ day: '2026-11-24', from: '10:00', to: '10:30' })], '开始时间要在 2 小时以后'],
  [
    'one over the other',
    [aTime(), aTime({ from: '10:00', to: '10:30' })],
    '和同一天的另一段时间重叠，请改开',
  ],
  ['nowhere', [aTime({ place: '' })], '当面见要写明地点'],
  ['none at all', [], '请至少放出一个还有名额的时间'],
])('times that are no times: %s; nobody is invited', async (_, wrong, said) => {
  const { error } = await inviteToTimes(employer, id, wrong)
  expect(error?.fields?.map(({ message }) => message)).toContain(said)
  expect((await mine()).state).toBe('sent')
})

test('a time nobody took is taken back; one that somebody comes at isn’t', async () => {
  await chosen()
  const remove = (startsAt: string, by = employer) =>
    by.client.try(removeInterviewTime, { params: { id: post }, body: { startsAt } })
  expect((await remove(MORNING)).error?.code).toBe('wrong_state')
  expect((await remove(AFTERNOON, other)).status).toBe(404)
  expect((await remove(AFTERNOON)).status).toBe(200)
  expect((await times()).map(({ startsAt }) => startsAt)).toEqual([MORNING])
})

test('another’s interviews aren’t there, for contacts and talents', async () => {
  const booking = await chosen()
  expect((await other.client.try(listInterviewTimes, { params: { id: post } })).status).toBe(404)
  expect((await pick(tang, id)).status).toBe(404)
  for (const by of [tang, other]) {
    const body = { version: booking.version, reason: '换人' }
    expect((await by.client.try(cancelBooking, { params: { id: booking.id }, body })).status).toBe(404)
  }
})

describe('nobody has chosen a time yet', () => {
  const watchAt = async (time: string) => {
    t.clock.moveTo(time)
    await watchPicks(t.deps)
  }
  const reminder = '“检测工程师”的面试时间还没选，最早的是11月30日 09:30，请选一个'

  test('whoever hasn’t is reminded once, on the working day before the first time; the contact sees who it is', async () => {
    await inviteToTimes(employer, id)
    await watchAt('2026-11-26T08:25:00+08:00')
    expect(await newsOf(lu)).not.toContain(reminder)
    const asked = await employer.client.call(listApplicants, { query: { tab: 'interview' } })
    expect(asked).toMatchObject({ unpicked: 1, items: [{ interview: { reminded: false } }] })
    await watchAt('2026-11-27T08:25:00+08:00')
    await Promise.all([watchPicks(t.deps), watchPicks(t.deps)])
    expect((await newsOf(lu)).filter((what) => what === reminder)).toHaveLength(1)
    expect((await mine()).steps.map(({ kind }) => kind)).toEqual(['apply', 'invite', 'remind_pick'])
    const seen = await employer.client.call(listApplicants, { query: { tab: 'interview' } })
    expect(seen).toMatchObject({ unpicked: 1, items: [{ interview: { reminded: true } }] })
    expect((await pick(lu, id)).status).toBe(200)
    expect((await employer.client.call(listApplicants, {})).unpicked).toBe(0)
  })

  test('who has chosen, says that none suits or took it back isn’t reminded; other times are another offer', async () => {
    const second = await applied(tang, post)
    await inviteToTimes(employer, id)
    await inviteToTimes(employer, second.id, [])
    await pick(lu, id)
    const words = { version: 2, words: '下周都可以' }
    await tang.client.call(declineTimes, { params: { id: second.id }, body: words })
    await watchAt('2026-11-27T08:25:00+08:00')
    expect([await mine(lu), await mine(tang, second.id)].flatMap(({ steps }) => steps)).not.toContainEqual(
      expect.objectContaining({ kind: 'remind_pick' }),
    )
    await employer.client.call(offerTimes, {
      params: { id: second.id },
      body: { version: 3, words: WORDS, times: [] },
    })
    await watchAt('2026-11-27T08:40:00+08:00')
    expect((await mine(tang, second.id)).steps.at(-1)?.kind).toBe('remind_pick')
  })
})
