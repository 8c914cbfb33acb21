import { getMySchedule, type Booking } from '@talent/contract/booking'
import { appointments, at, offer, take, trySave, weekdays } from '../../../test/booking.ts'
import {
  addCommissioner,
  addTalent,
  newsOf,
  submitSchooling,
  useDistrict,
  type Person,
} from '../../../test/district.ts'

const { t, host, talent, rival } = useDistrict({
  host: addCommissioner,
  talent: addTalent,
  rival: (t) => addTalent(t, { name: '纪南星' }),
})

/** Today is Tuesday, 24 November, 14:32. */
const [THU, FRI] = ['2026-11-26', '2026-11-27']
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
const news = async (of: Person) => {
  await t.drain()
  return newsOf(of)
}

describe('a changed offer', () => {
  const leave = (day: string) => ({ ...weekdays(), closed: [{ day, from: null, to: null, note: '请假' }] })

  it('with leave over an appointment is refused by its time until each is decided on', async () => {
    const { id } = await booked()
    const refused = await trySave(host, leave(THU))
    expect([refused.status, refused.error?.fields]).toEqual([
      422,
      [
        {
          field: `decisions.${id}`,
          label: '11月26日 周四 09:00',
          message: '已有预约，请选保留、改到别的时间或取消',
        },
      ],
    ])
    expect((await host.client.call(getMySchedule, { query: {} })).pattern.closed).toEqual([])
  })

  it('keeps one where it is, outside, and doesn’t ask about it again', async () => {
    const { id } = await booked()
    await offer(host, leave(THU), [{ id, act: 'keep' }])
    expect(await bookingOf(talent)).toMatchObject({ state: 'booked', outside: true })
    await offer(host, { ...leave(THU), extra: [] })
  })

  it('moves one to a time of the new offer, and tells why', async () => {
    const { id } = await booked()
    expect((await trySave(host, leave(THU), [{ id, act: 'move', startsAt: THU_930 }])).error?.code).toBe(
      'slot_gone',
    )
    await offer(host, leave(THU), [{ id, act: 'move', startsAt: FRI_9 }])
    expect((await bookingOf(talent)).time?.startsAt).toBe(FRI_9)
    expect(await news(talent)).toContain('林专员把11月26日 周四 09:00的预约改到11月27日 周五 09:00：调整安排')
  })

  it('cancels one, and its place is there for whoever is moved', async () => {
    await offer(host, weekdays({ capacity: 2 }))
    const { id } = await booked()
    await take(rival, theirs, THU_9)
    const both = [(await bookingOf(rival, theirs)).id, id]
    // Lowered below the load: both must be decided on.
    const refused = await trySave(host, weekdays({ capacity: 1 }), [{ id, act: 'cancel' }])
    expect(refused.error?.fields?.map(({ field }) => field)).toEqual([`decisions.${both[0]}`])
    await offer(host, weekdays({ capacity: 1 }), [
      { id, act: 'cancel' },
      { id: both[0] ?? '', act: 'keep' },
    ])
    expect(await bookingOf(talent)).toMatchObject({ state: 'cancelled' })
    expect(await bookingOf(rival, theirs)).toMatchObject({ state: 'booked', outside: false })
  })

  it.each([
    ['ends before it begins', weekdays({ to: '08:00' })],
    ['in person, and nobody knows where', weekdays({ place: '' })],
    ['a telephone number for everybody to see', weekdays({ place: '打 13800000127' })],
    ['no capacity', weekdays({ capacity: 0 })],
  ])('%s: invalid, and nothing saved', async (_name, pattern) => {
    expect((await trySave(host, pattern)).status).toBe(422)
    expect((await host.client.call(getMySchedule, { query: {} })).pattern).toEqual(weekdays())
  })
})
