import type { Endpoint } from '@talent/contract'
import type { BookingPattern } from '@talent/contract/booking'
import {
  addStation,
  changeStation,
  closeStation,
  reopenStation,
  type StationInput,
} from '@talent/contract/station'
import { trySave, weekdays } from './booking.ts'
import { addCommissioner, type Person } from './district.ts'
import type { Press } from './press.ts'
import type { TestApp } from './test-app.ts'

export const stationInput = (keepers: readonly Person[], more: Partial<StationInput> = {}): StationInput => ({
  name: '人才服务大厅',
  address: '市民中心 1 层 A 区',
  phone: '0375-0000010',
  matterCodes: [],
  keeperIds: keepers.map(({ id }) => id),
  ...more,
})

/** A station with these hours, published by the first who keeps it. @returns its id */
export async function openStation(
  coordinator: Person,
  keepers: readonly [Person, ...Person[]],
  { pattern = weekdays(), ...more }: Partial<StationInput> & { pattern?: BookingPattern } = {},
): Promise<string> {
  const { id } = await coordinator.client.call(addStation, { body: stationInput(keepers, more) })
  const { status, error } = await trySave(keepers[0], pattern, [], '放出时段', id)
  if (status !== 200) throw new Error(`the offer answered ${status}: ${error?.message}`)
  return id
}

/** Each changing endpoint of stations, with a call of it that changes something. */
export const stationPresses = (t: TestApp, coordinator: Person): [Endpoint, () => Promise<Press>][] => {
  let count = 0
  const input = async () => {
    count += 1
    return stationInput([await addCommissioner(t, { matters: [] })], { name: `站点${count}` })
  }
  const station = async () => (await coordinator.client.call(addStation, { body: await input() })).id
  return [
    [addStation, async () => ({ client: coordinator.client, call: { body: await input() } })],
    [
      changeStation,
      async () => ({
        client: coordinator.client,
        call: { params: { id: await station() }, body: { version: 1, station: await input() } },
      }),
    ],
    [
      closeStation,
      async () => ({
        client: coordinator.client,
        call: { params: { id: await station() }, body: { version: 1, reason: '搬迁' } },
      }),
    ],
    [
      reopenStation,
      async () => {
        const id = await station()
        await coordinator.client.call(closeStation, { params: { id }, body: { version: 1, reason: '搬迁' } })
        return { client: coordinator.client, call: { params: { id }, body: { version: 2 } } }
      },
    ],
  ]
}
