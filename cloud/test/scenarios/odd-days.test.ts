import { getBoard, getWorklist, listOpenRequests } from '@talent/contract/desk'
import { getMe } from '@talent/contract/me'
import {
  acceptRequest,
  askSupplement,
  getRequest,
  listMyRequests,
  reportProgress,
} from '@talent/contract/service-request'
import { sql } from 'kysely'
import { addCommissioner, addCoordinator, addTalent, submitSchooling, useDistrict } from '../district.ts'

/** Days that nobody could enter today, written straight into the rows: from before the check, or by a fault. */
const { t, coordinator, lin, talent } = useDistrict({
  coordinator: addCoordinator,
  lin: addCommissioner,
  talent: addTalent,
})

const ODD = ['0001-01-01', '0026-12-10', '9999-12-31', 'garbage', '']

async function everyReading(id: string): Promise<void> {
  const { client } = talent
  for (const reader of [talent, lin, coordinator])
    expect((await reader.client.try(getRequest, { params: { id } })).status).toBe(200)
  expect(
    (await client.call(listMyRequests, { query: { scope: 'open' } })).items.map((one) => one.id),
  ).toEqual([id])
  expect((await client.try(getMe, {})).status).toBe(200)
  expect((await lin.client.call(getWorklist, {})).items.map((one) => one.id)).toEqual([id])
  expect((await coordinator.client.call(getBoard, {})).counts.open).toBe(1)
  expect((await coordinator.client.call(listOpenRequests, { query: {} })).items.map((one) => one.id)).toEqual(
    [id],
  )
}

const setFact = (id: string, kind: string, fact: string, day: string) =>
  sql`update timeline_entry set facts = facts || jsonb_build_object(${fact}::text, ${day}::text)
      where request_id = ${id} and kind = ${kind}`.execute(t.deps.db)

test.each(ODD)('a progress day %j leaves every reading whole, and the promise counts', async (day) => {
  const { id, version } = await submitSchooling(talent)
  const accepted = await lin.client.call(acceptRequest, { params: { id }, body: { version } })
  await lin.client.call(reportProgress, {
    params: { id },
    body: { version: accepted.version, doing: '核对学位', dueOn: null },
  })
  await setFact(id, 'report_progress', 'dueOn', day)
  await everyReading(id)
  const seen = await talent.client.call(getRequest, { params: { id } })
  expect(seen.nextStep).toMatchObject({ what: '核对学位', dueOn: seen.clock.dueOn })
  expect(seen.timeline.at(-1)).toMatchObject({ kind: 'report_progress', dueOn: null })
})

test.each(ODD)('a day %j for the 补正 or of the promise leaves every reading whole', async (day) => {
  const { id, version } = await submitSchooling(talent)
  const accepted = await lin.client.call(acceptRequest, { params: { id }, body: { version } })
  await lin.client.call(askSupplement, {
    params: { id },
    body: {
      version: accepted.version,
      items: [{ what: '居住证明', basis: null }],
      note: '',
      withinWorkingDays: 3,
    },
  })
  await setFact(id, 'ask_supplement', 'dueOn', day)
  await setFact(id, 'accept', 'promisedOn', day)
  await everyReading(id)
})

test.each(['0001-01-01', '0026-12-10', '9999-12-31'])(
  'a thread, a profile and a slot that name %s',
  async (day) => {
    const { id, version } = await submitSchooling(talent)
    await lin.client.call(acceptRequest, { params: { id }, body: { version } })
    await sql`update service_request set submitted_at = ${day}::timestamptz where id = ${id}`.execute(
      t.deps.db,
    )
    await sql`update timeline_entry set at = ${day}::timestamptz where request_id = ${id} and kind = 'submit'`.execute(
      t.deps.db,
    )
    await sql`update profile set arrived_on = ${day}::date`.execute(t.deps.db)
    await sql`update request_slot set day = ${day}::date`.execute(t.deps.db)
    await everyReading(id)
    await sql`delete from timeline_entry where request_id = ${id} and kind = 'submit'`.execute(t.deps.db)
    await everyReading(id)
  },
)
