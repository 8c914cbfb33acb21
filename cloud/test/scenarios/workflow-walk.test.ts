import { allowedEvents, next } from '@talent/contract'
import {
  getRequest,
  KEEPS_VERSION,
  REQUEST_STATES,
  requestWorkflow,
  type RequestState,
} from '@talent/contract/service-request'
import {
  addCommissioner,
  addCoordinator,
  addTalent,
  submitSchooling,
  type Person,
  useDistrict,
} from '../district.ts'
import { CALLED_EVENTS, EVENT_CALLS, FACTS, fire, stage, type CalledEvent, type Staged } from '../events.ts'

const { t, ...staff } = useDistrict(
  {
    // Of the talent's area, so that the rule chooses this one.
    commissioner: (t) => addCommissioner(t, { capacity: 1000 }),
    other: (t) => addCommissioner(t, { name: '许青禾', areaCodes: ['xc'], capacity: 1000 }),
    coordinator: addCoordinator,
  },
  { once: true },
)

const ACTORS = ['talent', 'commissioner', 'coordinator'] as const
const look = async (id: string) => {
  const { state, version, timeline } = await staff.coordinator.client.call(getRequest, { params: { id } })
  return { state, version, entries: timeline.length }
}

/** What the table says for an event nobody may call now, checked over HTTP. */
async function expectRefused(
  { id, cast }: Staged,
  { state, version }: { state: RequestState; version: number },
  event: CalledEvent,
  actor: (typeof ACTORS)[number],
  assigned: boolean,
) {
  const { status, error } = await fire(cast, event, cast[actor], id, version)
  const mayCall = EVENT_CALLS[event].endpoint.roles.includes(actor)
  const isParty = actor !== 'commissioner' || assigned
  const reason = !mayCall ? 'forbidden' : isParty ? 'wrong_state' : 'not_found'
  expect([event, actor, error?.code, status]).toEqual([
    event,
    actor,
    reason,
    { forbidden: 403, wrong_state: 409, not_found: 404 }[reason],
  ])
  if (reason === 'wrong_state')
    expect(error?.allowedEvents).toEqual(
      allowedEvents(requestWorkflow, state, actor, {
        ...FACTS,
        assigned,
        awaitsMaterials: actor === 'talent',
        mayHandBack: assigned,
      }),
    )
}

describe.each(REQUEST_STATES)('in %s', (state) => {
  it.each(ACTORS)('the table holds for the %s', async (actor) => {
    const still = await stage(t, staff, state)
    const untouched = await look(still.id)
    for (const event of CALLED_EVENTS) {
      // A coordinator takes a request up again by a 回访 alone, not by the talent's endpoint.
      const mayCall = EVENT_CALLS[event].endpoint.roles.includes(actor)
      const after = mayCall ? next(requestWorkflow, state, event, actor, FACTS) : null
      if (after === null) {
        await expectRefused(still, untouched, event, actor, true)
        continue
      }
      const { id, cast } = await stage(t, staff, state)
      const before = await look(id)
      const { status, body } = await fire(cast, event, cast[actor], id, before.version)
      expect([event, status, body]).toEqual([event, 200, expect.objectContaining({ id, state: after })])
      expect(await look(id)).toEqual({
        state: after,
        version: before.version + (KEEPS_VERSION.includes(event) ? 0 : 1),
        entries: before.entries + 1,
      })
    }
    // Nothing that was refused has left a trace.
    expect(await look(still.id)).toEqual(untouched)
  })
})

it('a stranger finds nothing, whatever the event', async () => {
  const strangers: Person[] = [await addTalent(t, { name: '别人' }), staff.other]
  const { id, cast } = await stage(t, staff, 'in_progress')
  const before = await look(id)
  for (const event of CALLED_EVENTS) {
    for (const stranger of strangers) {
      const role = stranger === staff.other ? 'commissioner' : 'talent'
      const { status } = await fire(cast, event, stranger, id, before.version)
      expect([event, role, status]).toEqual([
        event,
        role,
        EVENT_CALLS[event].endpoint.roles.includes(role) ? 404 : 403,
      ])
    }
  }
  expect(await look(id)).toEqual(before)
})

it('an old version is refused, and nothing is lost or done', async () => {
  const { id, cast } = await stage(t, staff, 'accepted')
  const before = await look(id)
  for (const event of ['report_progress', 'ask_supplement', 'resolve', 'transfer'] as const) {
    const { endpoint, body } = EVENT_CALLS[event]
    const { error } = await cast.commissioner.client.try(endpoint, {
      params: { id },
      body: body(before.version - 1, cast),
    } as never)
    expect([event, error?.code]).toEqual([event, 'stale_version'])
  }
  expect(await look(id)).toEqual(before)
})

it('of two who act at once on the same version one is too late', async () => {
  const { id, cast } = await stage(t, staff, 'accepted')
  const { version } = await look(id)
  const { endpoint, body } = EVENT_CALLS.resolve
  const answers = await Promise.all(
    Array.from({ length: 5 }, () =>
      cast.commissioner.client.try(endpoint, { params: { id }, body: body(version, cast) } as never),
    ),
  )
  expect(answers.map((answer) => answer.status).sort()).toEqual([200, 409, 409, 409, 409])
  expect(await look(id)).toMatchObject({ state: 'resolved', version: version + 1 })
})

// Last: whoever waits goes before every later request.
describe('while it waits in the queue', () => {
  const queued = async (): Promise<Staged> => {
    const cast = { ...staff, talent: await addTalent(t) }
    await t.deps.db.updateTable('commissioner').set({ on_duty: false }).execute()
    const { id } = await submitSchooling(cast.talent)
    await t.deps.db.updateTable('commissioner').set({ on_duty: true }).execute()
    return { id, cast }
  }

  it.each(ACTORS)('the table holds for the %s', async (actor) => {
    const facts = { ...FACTS, assigned: false, mayHandBack: false }
    const still = await queued()
    const untouched = await look(still.id)
    for (const event of CALLED_EVENTS) {
      const after = actor === 'commissioner' ? null : next(requestWorkflow, 'submitted', event, actor, facts)
      if (after === null) {
        await expectRefused(still, untouched, event, actor, false)
        continue
      }
      const { id, cast } = await queued()
      const { status, body } = await fire(cast, event, cast[actor], id)
      expect([event, status, body]).toEqual([event, 200, expect.objectContaining({ state: after })])
    }
    expect(await look(still.id)).toEqual(untouched)
  })
})
