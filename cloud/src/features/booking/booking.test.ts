import {
  attendBooking,
  cancelBooking,
  confirmBooking,
  getCalendarFile,
  listMyBookings,
  MOST_MOVES,
  moveBooking,
  noteAbsence,
  OPEN_BOOKINGS_PER_PERSON,
  revokeAbsence,
  type Booking,
} from '@talent/contract/booking'
import { acceptRequest, transferRequest, withdrawRequest } from '@talent/contract/service-request'
import { appointments, at, HALL, offer, prefer, take, weekdays } from '../../../test/booking.ts'
import {
  addCommissioner,
  addCoordinator,
  addTalent,
  newsOf,
  submitSchooling,
  useDistrict,
  type Person,
} from '../../../test/district.ts'

const { t, host, other, coordinator, talent, rival } = useDistrict({
  host: addCommissioner,
  other: (t) => addCommissioner(t, { name: '许青禾', areaCodes: ['xc'] }),
  coordinator: addCoordinator,
  talent: addTalent,
  rival: (t) => addTalent(t, { name: '纪南星' }),
})

/** Today is Tuesday, 24 November, 14:32. */
const [WED, THU, FRI] = ['2026-11-25', '2026-11-26', '2026-11-27']
const THU_9 = at(THU, '09:00')
const THU_930 = at(THU, '09:30')
const FRI_9 = at(FRI, '09:00')

let request: string
let theirs: string
beforeEach(async () => {
  request = (await submitSchooling(talent)).id
  theirs = (await submitSchooling(rival)).id
  await offer(host, weekdays())
})

const bookingOf = async (by: Person, id = request): Promise<Booking> =>
  (await appointments(by, id)).bookings[0] as Booking
const booked = async (startsAt = THU_9): Promise<Booking> => {
  const { status, error } = await take(talent, request, startsAt)
  if (status !== 200) throw new Error(error?.message)
  return bookingOf(talent)
}
const freeAt = async (startsAt: string) =>
  (await appointments(talent, request)).slots.find((slot) => slot.startsAt === startsAt)?.free
const move = async (by: Person, id: string, startsAt: string, reason = '') => {
  const { version } = (await bookingOf(by)) ?? {}
  return by.client.try(moveBooking, { params: { id }, body: { version, startsAt, reason } })
}
const cancel = async (by: Person, { id, version }: { id: string; version: number }, reason = '') =>
  by.client.try(cancelBooking, { params: { id }, body: { version, reason } })
const confirm = (id: string, version: number, startsAt: string) =>
  host.client.try(confirmBooking, { params: { id }, body: { version, startsAt } })
const clockTo = async (moment: string) => {
  t.clock.moveTo(moment)
  await t.deps.queue.sendScheduled(t.clock.now())
  await t.drain()
}
const news = async (of: Person) => {
  await t.drain()
  return newsOf(of)
}

describe('taking', () => {
  it('holds the place at once, and the other side hears of it', async () => {
    expect(await freeAt(THU_9)).toBe(1)
    const { state, time, title, host: with_ } = await booked()
    expect({ state, startsAt: time?.startsAt, place: time?.place, title, with: with_.title }).toEqual({
      state: 'booked',
      startsAt: THU_9,
      place: HALL.place,
      title: '子女入学',
      with: '林专员',
    })
    expect(await freeAt(THU_9)).toBe(0)
    expect(await news(host)).toContain('周予安约了11月26日 周四 09:00')
    expect((await talent.client.call(listMyBookings, {})).items).toHaveLength(1)
  })

  it('what was taken while one was choosing is 已约满, and nothing is saved', async () => {
    await take(rival, theirs, THU_9)
    const { status, error } = await take(talent, request, THU_9)
    expect([status, error?.code, error?.message]).toEqual([409, 'slot_full', '这个时间已约满，请选别的时间'])
    expect((await appointments(talent, request)).bookings).toEqual([])
  })

  it.each([
    ['not offered', at(THU, '12:00')],
    ['within two hours', at('2026-11-24', '16:00')],
    ['on a day off', at('2026-11-28', '09:00')],
    ['long past', at('2026-11-17', '09:00')],
  ])('%s: slot_gone', async (_name, startsAt) => {
    await offer(host, weekdays({ to: '12:00' }))
    expect((await take(talent, request, startsAt)).error?.code).toBe('slot_gone')
  })

  it('only its talent books for a request; it is nobody else’s, and nobody looks in', async () => {
    expect((await take(rival, request, THU_9)).status).toBe(404)
    const { id, version } = await booked()
    expect((await cancel(rival, { id, version })).status).toBe(404)
    expect((await cancel(other, { id, version }, '不归我')).status).toBe(404)
    expect((await rival.client.try(getCalendarFile, { params: { id } })).status).toBe(404)
    expect((await bookingOf(coordinator)).allowedEvents).toEqual([])
  })

  it('at most so many open ones a person and matter; others’ never count', async () => {
    const times = [THU_9, THU_930, at(THU, '10:00')]
    for (const startsAt of times.slice(0, OPEN_BOOKINGS_PER_PERSON)) await take(talent, request, startsAt)
    const { id: second } = await submitSchooling(talent)
    expect((await take(talent, second, times[2] ?? '')).error?.code).toBe('booking_limit')
    expect((await prefer(talent, second, [times[2] ?? ''])).error?.code).toBe('booking_limit')
    expect((await take(rival, theirs, times[2] ?? '')).status).toBe(200)
    expect((await appointments(talent, second)).left).toBe(0)
    // What has begun is over.
    t.clock.moveTo(at(THU, '09:01'))
    expect((await appointments(talent, second)).left).toBe(1)
  })

  it('the same person many times at once gets no more than the limit', async () => {
    await offer(host, weekdays({ capacity: 50 }))
    const answers = await Promise.all(
      Array.from({ length: 6 }, (_, i) => take(talent, request, at(i % 2 === 0 ? THU : FRI, '09:00'))),
    )
    expect(answers.filter(({ status }) => status === 200)).toHaveLength(OPEN_BOOKINGS_PER_PERSON)
  })
})

describe('preferring', () => {
  it('holds no place; of two who wait for one slot the second hears 已约满 and keeps the others', async () => {
    const mine = await prefer(talent, request, [THU_9, FRI_9])
    const rivals = await prefer(rival, theirs, [THU_9])
    expect([mine.status, rivals.status, await freeAt(THU_9)]).toEqual([200, 200, 1])
    expect((await confirm(rivals.body.id, 1, THU_9)).status).toBe(200)
    const refused = await confirm(mine.body.id, 1, THU_9)
    expect([refused.status, refused.error?.code]).toEqual([409, 'slot_full'])
    const kept = await bookingOf(talent)
    expect([kept.state, kept.preferences.map(({ startsAt, free }) => [startsAt, free])]).toEqual([
      'preferred',
      [
        [THU_9, 0],
        [FRI_9, 1],
      ],
    ])
    expect((await confirm(mine.body.id, 1, FRI_9)).status).toBe(200)
    expect(await news(talent)).toContain('林专员把预约定在11月27日 周五 09:00')
  })

  it('only what was named can be confirmed, by the host, until its eve', async () => {
    const { body } = await prefer(talent, request, [FRI_9])
    expect((await confirm(body.id, 1, THU_9)).error?.code).toBe('slot_gone')
    const byGuest = await talent.client.try(
      confirmBooking as never,
      {
        params: { id: body.id },
        body: { version: 1, startsAt: FRI_9 },
      } as never,
    )
    expect(byGuest.status).toBe(403)
    t.clock.moveTo(at(THU, '18:00'))
    expect((await confirm(body.id, 1, FRI_9)).error?.code).toBe('slot_gone')
  })

  it('a time whose eve has passed can’t be preferred any more', async () => {
    t.clock.moveTo('2026-11-24T18:00:00+08:00')
    expect((await prefer(talent, request, [at(WED, '09:00')])).error?.code).toBe('slot_gone')
    expect((await prefer(talent, request, [THU_9])).status).toBe(200)
  })

  it.each([
    ['none', []],
    ['one twice', [THU_9, THU_9]],
    ['four', [THU_9, THU_930, FRI_9, at(FRI, '09:30')]],
    ['no time of ours', ['2026-11-26']],
  ])('%s: invalid, and nothing saved', async (_name, slots) => {
    expect((await prefer(talent, request, slots)).status).toBe(422)
    expect((await appointments(talent, request)).bookings).toEqual([])
  })

  it('unanswered, it lapses on the eve of the last, and both are told once', async () => {
    await prefer(talent, request, [THU_9, FRI_9])
    await clockTo(at(WED, '18:00'))
    expect((await bookingOf(talent)).state).toBe('preferred')
    await clockTo(at(THU, '18:00'))
    await clockTo(at(FRI, '18:00'))
    expect((await bookingOf(talent)).state).toBe('lapsed')
    expect((await news(talent)).filter((one) => one.includes('失效'))).toEqual([
      '您想约的时间没有定下，已失效，请另约',
    ])
    expect((await news(host)).filter((one) => one.includes('失效'))).toHaveLength(1)
    expect((await appointments(talent, request)).left).toBe(OPEN_BOOKINGS_PER_PERSON)
  })

  it('the host turns all of them down with a reason', async () => {
    const { body } = await prefer(talent, request, [THU_9])
    expect((await cancel(host, body)).error?.fields?.[0]?.field).toBe('reason')
    expect((await cancel(host, body, '这两天外出')).status).toBe(200)
    expect(await news(talent)).toContain('您想约的时间林专员都定不了：这两天外出')
  })
})

describe('moving', () => {
  it('by the guest: the old place is free, the new one held, the host told', async () => {
    const { id } = await booked()
    expect((await move(talent, id, FRI_9)).status).toBe(200)
    expect([await freeAt(THU_9), await freeAt(FRI_9)]).toEqual([1, 0])
    expect(await news(host)).toContain('周予安把11月26日 周四 09:00的预约改到11月27日 周五 09:00')
    const { movesLeft, steps } = await bookingOf(talent)
    expect(movesLeft).toBe(MOST_MOVES - 1)
    expect(steps.at(-1)).toMatchObject({ kind: 'move', by: 'guest', from: THU_9, startsAt: FRI_9 })
  })

  it('by the host: with a reason, and it costs the guest no move', async () => {
    const { id } = await booked()
    expect((await move(host, id, FRI_9)).error?.fields?.[0]?.field).toBe('reason')
    expect((await move(host, id, FRI_9, '临时开会')).status).toBe(200)
    expect(await news(talent)).toContain('林专员把11月26日 周四 09:00的预约改到11月27日 周五 09:00：临时开会')
    expect((await bookingOf(talent)).movesLeft).toBe(MOST_MOVES)
  })

  it('a quarter of an hour later, capacity one: one’s own place is free, another’s isn’t', async () => {
    await offer(host, weekdays({ every: 15 }))
    const { id } = await booked()
    expect((await take(rival, theirs, at(THU, '09:15'))).error?.code).toBe('slot_full')
    expect((await move(talent, id, at(THU, '09:15'))).status).toBe(200)
    expect((await take(rival, theirs, at(THU, '09:30'))).error?.code).toBe('slot_full')
  })

  it('to where somebody is: 已约满, and the old place stays', async () => {
    await take(rival, theirs, FRI_9)
    const { id } = await booked()
    expect((await move(talent, id, FRI_9)).error?.code).toBe('slot_full')
    expect((await bookingOf(talent)).time?.startsAt).toBe(THU_9)
  })

  it('until two hours before, so many times; later only by telephone', async () => {
    const { id } = await booked()
    for (let i = 0; i < MOST_MOVES; i += 1)
      expect((await move(talent, id, i % 2 === 0 ? FRI_9 : THU_9)).status).toBe(200)
    expect((await move(talent, id, THU_9)).error?.code).toBe('booking_moves')
    t.clock.moveTo(at(FRI, '07:00'))
    expect((await bookingOf(talent)).allowedEvents).toEqual(['cancel'])
    t.clock.moveTo('2026-11-27T07:00:01+08:00')
    expect((await move(talent, id, at('2026-11-30', '09:00'))).error?.code).toBe('booking_late')
    expect((await cancel(talent, await bookingOf(talent))).error?.code).toBe('booking_late')
    expect((await move(host, id, at('2026-11-30', '09:00'), '临时开会')).status).toBe(200)
  })

  it('under a version somebody has changed: stale, and to the same time: nothing to do', async () => {
    const { id } = await booked()
    expect((await move(talent, id, THU_9)).error?.code).toBe('invalid')
    await move(host, id, FRI_9, '临时开会')
    const old = await talent.client.try(moveBooking, {
      params: { id },
      body: { version: 1, startsAt: THU_9 },
    })
    expect(old.error?.code).toBe('stale_version')
  })
})

describe('cancelling', () => {
  it('frees the place, and twice is refused the second time', async () => {
    const made = await booked()
    expect((await cancel(talent, made)).status).toBe(200)
    expect(await freeAt(THU_9)).toBe(1)
    expect((await cancel(talent, { ...made, version: 2 })).error?.code).toBe('wrong_state')
    expect(await news(host)).toContain('周予安取消了11月26日 周四 09:00的预约')
  })

  it('the calendar’s file has the same UID, a higher SEQUENCE and METHOD:CANCEL', async () => {
    const { id } = await booked()
    const file = async () => {
      const { body } = await talent.client.try(getCalendarFile, { params: { id } })
      const lines = String(body).replace(/\r\n /g, '').split('\r\n')
      return Object.fromEntries(lines.map((line) => line.split(/:(.*)/s).slice(0, 2))) as Record<
        string,
        string
      >
    }
    const first = await file()
    await move(talent, id, FRI_9)
    const moved = await file()
    await cancel(talent, await bookingOf(talent))
    const gone = await file()
    expect([first, moved, gone].map((one) => [one['METHOD'], one['UID'], one['STATUS']])).toEqual([
      ['PUBLISH', first['UID'], 'CONFIRMED'],
      ['PUBLISH', first['UID'], 'CONFIRMED'],
      ['CANCEL', first['UID'], 'CANCELLED'],
    ])
    expect(moved['DTSTART']).toBe('20261127T010000Z')
    const [a, b, c] = [first, moved, gone].map((one) => Number(one['SEQUENCE']))
    expect(Number(a) < Number(b) && Number(b) < Number(c)).toBe(true)
  })

  it('there is no file while nothing is held', async () => {
    const { body } = await prefer(talent, request, [THU_9])
    const { error } = await talent.client.try(getCalendarFile, { params: { id: body.id } })
    expect(error?.code).toBe('wrong_state')
  })

  it('what its request ends with, or leaves behind at its commissioner, is cancelled, and both hear why', async () => {
    await booked()
    const { version } = await t.deps.db
      .selectFrom('service_request')
      .select('version')
      .where('id', '=', request)
      .executeTakeFirstOrThrow()
    await coordinator.client.call(transferRequest, {
      params: { id: request },
      body: { version, commissionerId: other.id, reason: '统筹调整', note: '材料齐全' },
    })
    expect((await bookingOf(talent)).state).toBe('cancelled')
    const words = '11月26日 周四 09:00的预约已取消：换了专员，请和新的专员另约'
    expect(await news(talent)).toContain(words)
    expect(await news(host)).toContain(`周予安${words}`)
    await offer(other, weekdays())
    expect((await take(talent, request, THU_9)).status).toBe(200)
    await talent.client.call(withdrawRequest, { params: { id: request }, body: { version: version + 1 } })
    expect((await appointments(talent, request)).bookings.map(({ state }) => state)).toEqual([
      'cancelled',
      'cancelled',
    ])
    expect((await take(talent, request, THU_9)).error?.code).toBe('wrong_state')
  })
})

describe('the reminder', () => {
  const reminders = async () => (await news(talent)).filter((one) => one.startsWith('提醒'))

  it('comes on the eve, once, also when the job runs twice', async () => {
    await booked()
    await clockTo('2026-11-24T18:00:00+08:00')
    expect(await reminders()).toEqual([])
    await clockTo(at(WED, '18:00'))
    await clockTo(at(THU, '08:00'))
    expect(await reminders()).toEqual(['提醒：11月26日 周四 09:00和林专员有约'])
  })

  it('none for what was cancelled, none for an old time, one for the new', async () => {
    // Or they go to another commissioner when the time to accept is over, and their bookings end.
    for (const id of [request, theirs])
      await host.client.call(acceptRequest, { params: { id }, body: { version: 2 } })
    const { id } = await booked()
    await move(talent, id, FRI_9)
    await clockTo(at(WED, '18:00'))
    expect(await reminders()).toEqual([])
    await clockTo(at(THU, '18:00'))
    expect(await reminders()).toEqual(['提醒：11月27日 周五 09:00和林专员有约'])
    await take(rival, theirs, at(FRI, '10:00'))
    const made = await bookingOf(rival, theirs)
    await cancel(rival, made)
    await clockTo(at(FRI, '08:00'))
    expect((await news(rival)).filter((one) => one.startsWith('提醒'))).toEqual([])
  })

  it('one that was written and waits says nothing once the time has changed', async () => {
    const { id } = await booked()
    t.clock.moveTo(at(WED, '18:00'))
    const { remindBookings } = await import('./on-the-eve.ts')
    await remindBookings(t.deps)
    await move(talent, id, FRI_9)
    expect(await reminders()).toEqual([])
  })
})

describe('who came', () => {
  const noted = async (endpoint: typeof noteAbsence | typeof attendBooking | typeof revokeAbsence) => {
    const { id, version } = await bookingOf(host)
    return host.client.try(endpoint, { params: { id }, body: { version } })
  }

  it('未到 only after the start, by hand, revocable within a day, never of a cancelled one', async () => {
    await booked()
    expect((await noted(noteAbsence)).error?.code).toBe('wrong_state')
    t.clock.moveTo(THU_9)
    expect((await noted(noteAbsence)).status).toBe(200)
    expect((await news(talent))[0]).toMatch(/记为未到/)
    t.clock.moveTo('2026-11-27T08:59:59+08:00')
    expect((await noted(revokeAbsence)).status).toBe(200)
    expect((await noted(noteAbsence)).status).toBe(200)
    t.clock.moveTo('2026-11-28T08:59:59+08:00')
    expect((await noted(revokeAbsence)).error?.code).toBe('wrong_state')
  })

  it('a cancelled one is never absent; one who came is noted so', async () => {
    await cancel(talent, await booked())
    t.clock.moveTo(at(THU, '09:10'))
    expect((await noted(noteAbsence)).error?.code).toBe('wrong_state')
    await take(rival, theirs, FRI_9)
    t.clock.moveTo(at(FRI, '09:10'))
    const { id, version } = await bookingOf(host, theirs)
    expect((await host.client.try(attendBooking, { params: { id }, body: { version } })).status).toBe(200)
  })
})
