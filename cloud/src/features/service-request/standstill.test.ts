import { acceptRequest, getRequest } from '@talent/contract/service-request'
import {
  addCommissioner,
  addCoordinator,
  addTalent,
  newsOf,
  submitSchooling,
  useDistrict,
  type Person,
} from '../../../test/district.ts'
import { watchDue } from './watch-due.ts'

const { t, lin, xu, gu } = useDistrict({
  // Of the talents' area: everything goes to this one first.
  lin: (t) => addCommissioner(t, { capacity: 50 }),
  xu: (t) => addCommissioner(t, { name: '许青禾', areaCodes: ['xc'], capacity: 50 }),
  gu: addCoordinator,
})

async function moveTo(when: string, ...people: Person[]): Promise<void> {
  t.clock.moveTo(when)
  for (const person of [lin, xu, gu, ...people]) person.client = await t.as(person.id)
}
/** Two copies at once, and again: each thing happens once. */
async function runJobs(): Promise<void> {
  await Promise.all([watchDue(t.deps), watchDue(t.deps)])
  await watchDue(t.deps)
  await t.drain()
}
const kindsOf = async (id: string) =>
  (
    await t.deps.db
      .selectFrom('timeline_entry')
      .select(['kind', 'facts'])
      .where('request_id', '=', id)
      .orderBy('seq')
      .execute()
  )
    .map(({ kind, facts }) => (kind === 'alert' ? `alert ${String(facts.about)}` : kind))
    .filter((kind) => kind.startsWith('alert') || kind === 'reassign')

it('three days without a running copy: each thing happens once, what has passed is not made up for', async () => {
  const zhou = await addTalent(t)
  const waiting = await submitSchooling(zhou, { slots: [] })
  const taken = await submitSchooling(zhou, { slots: [] })
  await lin.client.call(acceptRequest, { params: { id: taken.id }, body: { version: taken.version } })
  await runJobs()
  expect([await kindsOf(waiting.id), await kindsOf(taken.id)]).toEqual([[], []])

  // Its acceptance was due on the 25th; nobody was running to say so on that day.
  await moveTo('2026-11-28T10:00:00+08:00', zhou)
  await runJobs()
  expect(await kindsOf(waiting.id)).toEqual(['reassign'])
  const seen = await zhou.client.call(getRequest, { params: { id: waiting.id } })
  expect(seen).toMatchObject({
    commissioner: { id: xu.id },
    attention: { reassignedFrom: '林知远', unaccepted: false },
    clock: { dueOn: '2026-11-25' },
  })
  expect((await newsOf(zhou)).filter((what) => what.includes('已为您换成'))).toHaveLength(1)
  expect((await newsOf(xu)).filter((what) => what.includes('请今天受理'))).toHaveLength(1)
  expect((await newsOf(gu)).filter((what) => what.includes('已换成'))).toHaveLength(1)

  // A Saturday: the working day after Monday isn't over yet.
  await moveTo('2026-12-01T18:00:00+08:00', zhou)
  await runJobs()
  expect(await kindsOf(waiting.id)).toEqual(['reassign'])
  await moveTo('2026-12-01T18:00:01+08:00', zhou)
  await runJobs()
  expect(await kindsOf(waiting.id)).toEqual(['reassign', 'alert unaccepted'])
  expect((await newsOf(gu)).filter((what) => what.includes('请您分派'))).toHaveLength(1)

  // 容缺 was due that day, and told once. The promise itself is near on the day before it.
  expect(await kindsOf(taken.id)).toEqual(['alert hand_in'])
  await moveTo('2026-12-07T09:15:00+08:00', zhou)
  await runJobs()
  expect(await kindsOf(taken.id)).toEqual(['alert hand_in', 'alert near'])
  await moveTo('2026-12-11T10:00:00+08:00', zhou)
  await runJobs()
  expect(await kindsOf(taken.id)).toEqual(['alert hand_in', 'alert near', 'alert late'])
  for (const person of [zhou, lin, gu])
    expect((await newsOf(person)).filter((what) => what.includes('超期了'))).toHaveLength(1)
  expect(await kindsOf(waiting.id)).toEqual(['reassign', 'alert unaccepted'])
})
