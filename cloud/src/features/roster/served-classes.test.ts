import { getRosterEntry, saveRosterEntry, tryRosterEntry } from '@talent/contract/roster'
import { getRequest } from '@talent/contract/service-request'
import {
  addCommissioner,
  addCoordinator,
  addTalent,
  submitSchooling,
  useDistrict,
} from '../../../test/district.ts'
import { verifiedAs } from '../../../test/recognition.ts'

const { t, coordinator, lin, talent } = useDistrict({
  coordinator: addCoordinator,
  lin: (app) => addCommissioner(app, { onDuty: false }),
  other: (app) => addCommissioner(app, { name: '远', onDuty: false }),
  talent: addTalent,
})
const params = () => ({ id: lin.id })
const entry = () => coordinator.client.call(getRosterEntry, { params: params() })

test('a class one is bound to draws those recognised as it; unsaid, as by an earlier client, the classes stay', async () => {
  const { id } = await submitSchooling(talent)
  await verifiedAs(t, talent.id, id, 'D 类')
  await t.deps.db.updateTable('commissioner').set({ on_duty: true }).execute()
  const { place, version } = await entry()
  const wanted = { ...place, capacity: 5, categories: ['D 类' as const] }
  const trial = await coordinator.client.call(tryRosterEntry, {
    query: {
      ...{ id: lin.id, areas: place.areaCodes.join(','), matters: place.matterCodes.join(',') },
      ...{ enterprises: '', categories: 'D 类', capacity: '5' },
    },
  })
  expect(trial.given.map((one) => one.id)).toEqual([id])
  await coordinator.client.call(saveRosterEntry, { params: params(), body: { version, place: wanted } })
  await t.drain()
  const { commissioner } = await talent.client.call(getRequest, { params: { id } })
  expect(commissioner?.id).toBe(lin.id)

  const { categories: _, ...unsaid } = { ...wanted, capacity: 6 }
  await coordinator.client.call(saveRosterEntry, {
    params: params(),
    body: { version: version + 1, place: unsaid },
  })
  const now = await entry()
  expect([now.place.categories, now.place.capacity]).toEqual([['D 类'], 6])
  expect(now.history.map(({ what }) => what)).toContain('联系服务的人才类别改为D 类；上限 20 改为 5')
})
