import { withdrawRole } from '@talent/contract/account'
import {
  attendBooking,
  cancelBooking,
  getCalendarFile,
  getMySchedule,
  moveBooking,
  type Booking,
} from '@talent/contract/booking'
import { listInbox } from '@talent/contract/notification'
import { saveRosterEntry } from '@talent/contract/roster'
import { acceptRequest, getRequest, transferRequest } from '@talent/contract/service-request'
import {
  addStation,
  changeStation,
  closeStation,
  listStations,
  reopenStation,
  type StationInput,
} from '@talent/contract/station'
import { appointments, at, HALL, offer, prefer, take, trySave, weekdays } from '../../../test/booking.ts'
import {
  addCommissioner,
  addCoordinator,
  addTalent,
  newsOf,
  submitSchooling,
  useDistrict,
  type Person,
} from '../../../test/district.ts'
import { openStation, stationInput } from '../../../test/stations.ts'

const { t, host, keeper, coordinator, talent, rival } = useDistrict({
  host: addCommissioner,
  keeper: (t) => addCommissioner(t, { name: '许青禾', matters: [] }),
  coordinator: addCoordinator,
  talent: addTalent,
  rival: (t) => addTalent(t, { name: '纪南星' }),
})

/** Today is Tuesday, 24 November, 14:32. */
const THU_9 = at('2026-11-26', '09:00')
const FRI_9 = at('2026-11-27', '09:00')

let request: string
let hall: string
beforeEach(async () => {
  request = (await submitSchooling(talent)).id
  hall = await openStation(coordinator, [keeper])
})

const bookingOf = async (by: Person, id = request): Promise<Booking> =>
  (await appointments(by, id)).bookings[0] as Booking
const stations = async () => (await coordinator.client.call(listStations, {})).stations
const versionOf = async (id = hall) => (await stations()).find((one) => one.id === id)?.version ?? 0
const schedule = (by: Person, of?: string) => by.client.try(getMySchedule, { query: { host: of } })
const close = async (reason = '搬迁') =>
  coordinator.client.call(closeStation, {
    params: { id: hall },
    body: { version: await versionOf(), reason },
  })

describe('booking at a station', () => {
  it('stands beside the commissioner, with its address, and holds a place of its own', async () => {
    await offer(host, weekdays())
    const { hosts, hostId } = await appointments(talent, request)
    expect(hosts.map(({ kind, title, address }) => [kind, title, address])).toEqual([
      ['commissioner', '林专员', ''],
      ['station', '人才服务大厅', '市民中心 1 层 A 区'],
    ])
    expect(hostId).toBe(host.id)
    expect((await take(talent, request, THU_9, hall)).status).toBe(200)
    expect((await bookingOf(talent)).host).toMatchObject({ id: hall, officePhone: '0375-0000010' })
    const freeWith = async (id: string) =>
      (await appointments(talent, request, id)).slots.find(({ startsAt }) => startsAt === THU_9)?.free
    expect([await freeWith(hall), await freeWith(host.id)]).toEqual([0, 1])
  })

  it('whoever keeps it sees who comes and hears of it under the station, being no party of the request', async () => {
    await take(talent, request, THU_9, hall)
    const { body } = await schedule(keeper, hall)
    expect(body?.bookings.map(({ guest, title }) => [guest, title])).toEqual([['周予安', '子女入学']])
    expect(body?.hosts.map(({ title }) => title)).toEqual(['许专员', '人才服务大厅'])
    await t.drain()
    const { items } = await keeper.client.call(listInbox, {})
    expect(items.map(({ subject, title, what }) => [subject, title, what])).toEqual([
      [{ kind: 'station', id: hall }, '人才服务大厅', '周予安约了11月26日 周四 09:00'],
    ])
    expect(await newsOf(host)).not.toContain('周予安约了11月26日 周四 09:00')
  })

  it('whoever doesn’t keep it sees and changes nothing of it', async () => {
    await take(talent, request, THU_9, hall)
    const { id, version } = await bookingOf(talent)
    expect((await schedule(host, hall)).status).toBe(404)
    expect((await trySave(host, weekdays(), [], '放出时段', undefined)).status).toBe(200)
    for (const by of [host, rival]) {
      const body = { version, reason: '不归我' }
      expect((await by.client.try(cancelBooking, { params: { id }, body })).status).toBe(404)
      expect((await by.client.try(getCalendarFile, { params: { id } })).status).toBe(404)
    }
    expect((await bookingOf(host)).allowedEvents).toEqual([])
  })

  it('its keeper moves, notes who came, and the talent hears the station’s name', async () => {
    await take(talent, request, THU_9, hall)
    const { id, version } = await bookingOf(talent)
    const moved = await keeper.client.call(moveBooking, {
      params: { id },
      body: { version, startsAt: FRI_9, reason: '大厅检修' },
    })
    await t.drain()
    expect(await newsOf(talent)).toContain(
      '人才服务大厅把11月26日 周四 09:00的预约改到11月27日 周五 09:00：大厅检修',
    )
    t.clock.moveTo(at('2026-11-27', '09:05'))
    const attended = { params: { id }, body: { version: moved.version } }
    expect((await keeper.client.try(attendBooking, attended)).body?.state).toBe('attended')
  })

  it('can be had before anybody is assigned, and stays when the request goes to somebody else', async () => {
    await t.deps.db.updateTable('commissioner').set({ on_duty: false }).execute()
    const { id } = await submitSchooling(rival)
    expect((await appointments(rival, id)).hosts.map(({ title }) => title)).toEqual(['人才服务大厅'])
    expect((await take(rival, id, THU_9)).status).toBe(200)

    await t.deps.db.updateTable('commissioner').set({ on_duty: true }).execute()
    await offer(host, weekdays())
    await take(talent, request, THU_9, host.id)
    await take(talent, request, FRI_9, hall)
    const colleague = await addCommissioner(t, { name: '程远山' })
    const params = { id: request }
    const { version } = await host.client.call(getRequest, { params })
    const accepted = await host.client.call(acceptRequest, { params, body: { version } })
    await host.client.call(transferRequest, {
      params,
      body: {
        version: accepted.version,
        commissionerId: colleague.id,
        reason: '不归我负责',
        note: '请接着办',
      },
    })
    const { bookings } = await appointments(talent, request)
    expect(bookings.map((one) => [one.host.title, one.state])).toEqual([
      ['人才服务大厅', 'booked'],
      ['林专员', 'cancelled'],
    ])
  })

  it('a preference is settled by its keeper', async () => {
    expect((await prefer(talent, request, [THU_9, FRI_9], hall)).status).toBe(200)
    expect((await bookingOf(keeper).catch(() => undefined)) ?? 'unseen').toBe('unseen')
    const { body } = await schedule(keeper, hall)
    expect(body?.bookings[0]?.allowedEvents).toContain('confirm')
  })

  it('only with whom one may: somebody else’s times, another matter’s station and an unknown one are not there', async () => {
    const other = await openStation(coordinator, [keeper], {
      name: '别的站点',
      matterCodes: ['medical-care'],
    })
    await offer(keeper, weekdays())
    for (const id of [keeper.id, other, 'nothing-of-this-name'])
      expect((await take(talent, request, THU_9, id)).status).toBe(404)
    expect((await appointments(talent, request)).bookings).toEqual([])
  })
})

describe('keeping a station', () => {
  it('is listed with its matters, keepers, hours and what is still to come', async () => {
    await take(talent, request, THU_9, hall)
    await coordinator.client.call(addStation, {
      body: stationInput([host, keeper], { name: '科创园站', matterCodes: ['child-schooling'] }),
    })
    expect(
      (await stations()).map(({ name, matters, keepers, offers, coming }) => [
        ...[name, matters.map(({ title }) => title)],
        ...[keepers.map((one) => one.name), offers, coming],
      ]),
    ).toEqual([
      ['人才服务大厅', [], ['许青禾'], true, 1],
      ['科创园站', ['子女入学'], ['林知远', '许青禾'], false, 0],
    ])
  })

  it.each<[string, Partial<StationInput>, string]>([
    ['a name another one has', {}, 'name'],
    ['an unknown matter', { name: '甲', matterCodes: ['no-such-matter'] }, 'matterCodes'],
    ['nobody who keeps it', { name: '甲', keeperIds: [] }, 'keeperIds'],
    ['a number of a person in the address', { name: '甲', address: '找小王 13800000127' }, 'address'],
    ['no telephone', { name: '甲', phone: '' }, 'phone'],
  ])('%s is refused, and nothing is saved', async (_name, more, field) => {
    const answer = await coordinator.client.try(addStation, { body: stationInput([keeper], more) })
    expect([answer.status, answer.error?.fields?.map((one) => one.field)]).toEqual([422, [field]])
    expect(await stations()).toHaveLength(1)
  })

  it('one who is no commissioner can’t keep it', async () => {
    const answer = await coordinator.client.try(changeStation, {
      params: { id: hall },
      body: { version: 1, station: stationInput([keeper, coordinator]) },
    })
    expect(answer.error?.fields?.map((one) => [one.field, one.message])).toEqual([
      ['station.keeperIds', '有人已经不是专员，请重新选择'],
    ])
  })

  it('two coordinators at it: the second is told, and the first one’s words stand', async () => {
    const change = (name: string) =>
      coordinator.client.try(changeStation, {
        params: { id: hall },
        body: { version: 1, station: stationInput([keeper], { name }) },
      })
    expect((await change('甲')).status).toBe(200)
    expect(await change('乙')).toMatchObject({ status: 409, error: { code: 'stale_version' } })
    expect((await stations())[0]?.name).toBe('甲')
  })

  it('another keeper takes over what is booked', async () => {
    await take(talent, request, THU_9, hall)
    await coordinator.client.call(changeStation, {
      params: { id: hall },
      body: { version: 1, station: stationInput([host]) },
    })
    expect((await schedule(keeper, hall)).status).toBe(404)
    expect((await schedule(host, hall)).body?.bookings).toHaveLength(1)
  })

  it('an edit of the commissioner’s entry leaves it as it is', async () => {
    await coordinator.client.call(saveRosterEntry, {
      params: { id: keeper.id },
      body: {
        version: 1,
        place: {
          ...{
            departmentCode: 'kegong',
            areaCodes: ['kcy'],
            matterCodes: [],
            enterpriseIds: [],
            capacity: 9,
          },
          officePhone: '0375-0000001',
        },
      },
    })
    expect((await schedule(keeper, hall)).status).toBe(200)
  })

  it('with the role its last keeper goes: nobody can book there, and given the role again they keep nothing', async () => {
    await coordinator.client.call(withdrawRole, {
      params: { id: keeper.id },
      body: { role: 'commissioner' },
    })
    expect((await appointments(talent, request)).hosts.map(({ kind }) => kind)).toEqual(['commissioner'])
    expect((await stations())[0]?.keepers).toEqual([])
    await t.deps.db
      .insertInto('account_role')
      .values({ account_id: keeper.id, role: 'commissioner' })
      .execute()
    const again = { id: keeper.id, client: await t.as(keeper.id) }
    expect((await schedule(again, hall)).status).toBe(404)
  })

  it('closed: what was to come is cancelled with the reason, nothing can be booked; its keeper still sees the past', async () => {
    await take(talent, request, THU_9, hall)
    await close()
    await t.drain()
    expect(await newsOf(talent)).toContain('11月26日 周四 09:00的预约已取消：人才服务大厅停用，搬迁')
    expect((await appointments(talent, request)).hosts.map(({ kind }) => kind)).toEqual(['commissioner'])
    expect((await take(talent, request, FRI_9, hall)).status).toBe(404)
    expect((await schedule(keeper, hall)).body?.slots).toEqual([])
    expect((await stations())[0]).toMatchObject({ coming: 0, closed: { reason: '搬迁' } })
    const again = await coordinator.client.try(closeStation, {
      params: { id: hall },
      body: { version: await versionOf(), reason: '再停' },
    })
    expect([again.status, again.error?.code]).toEqual([409, 'wrong_state'])
  })

  it('opened again it offers its times; what was cancelled stays cancelled', async () => {
    await take(talent, request, THU_9, hall)
    await close()
    await coordinator.client.call(reopenStation, {
      params: { id: hall },
      body: { version: await versionOf() },
    })
    expect((await bookingOf(talent)).state).toBe('cancelled')
    expect((await take(talent, request, THU_9, hall)).status).toBe(200)
    expect((await bookingOf(talent)).time?.place).toBe(HALL.place)
  })
})
