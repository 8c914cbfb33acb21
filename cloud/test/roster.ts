import type { Endpoint } from '@talent/contract'
import { addToRoster, saveRosterEntry, type RosterInput } from '@talent/contract/roster'
import { addCommissioner, addTalent, type Person } from './district.ts'
import type { Press } from './press.ts'
import type { TestApp } from './test-app.ts'

const placeOf = (more: Partial<RosterInput>): RosterInput => ({
  ...{
    departmentCode: 'kegong',
    areaCodes: ['kcy'],
    matterCodes: [],
    enterpriseIds: [],
    categories: [],
    capacity: 9,
  },
  officePhone: '0375-0000001',
  ...more,
})

/** Each changing endpoint of the roster, with a call of it that changes something. */
export const rosterPresses = (t: TestApp, coordinator: Person): [Endpoint, () => Promise<Press>][] => [
  [
    saveRosterEntry,
    async () => {
      const { id } = await addCommissioner(t, { matters: [] })
      return {
        client: coordinator.client,
        call: { params: { id }, body: { version: 1, place: placeOf({}) } },
      }
    },
  ],
  [
    addToRoster,
    async () => {
      await addTalent(t, { name: '加两次', phone: '13900000077' })
      return { client: coordinator.client, call: { body: { phone: '13900000077', place: placeOf({}) } } }
    },
  ],
]
