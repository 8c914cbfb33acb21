import { next } from '@talent/contract'
import {
  ANSWERS_NUDGE,
  getRequest,
  KEEPS_VERSION,
  isOpen,
  requestWorkflow,
  type RequestState,
} from '@talent/contract/service-request'
import fc from 'fast-check'
import { addCommissioner, addCoordinator, useDistrict } from '../district.ts'
import { CALLED_EVENTS, EVENT_CALLS, FACTS, fire, stage, type Cast } from '../events.ts'

const { t } = useDistrict({}, { once: true })

/** The embedded engine takes three times as long; the long round is `npm run test:faults`. */
const WALKS = Number(process.env.WALKS ?? (process.env.TEST_ENGINE === 'postgres' ? 40 : 20))

const ACTORS = ['talent', 'commissioner', 'coordinator'] as const
/** Mostly something allowed, so that a walk gets far; sometimes anything by anybody. */
const step = fc.record({
  foul: fc.integer({ min: 0, max: 3 }).map((n) => n === 0),
  pick: fc.nat(),
  event: fc.constantFrom(...CALLED_EVENTS),
  actor: fc.constantFrom(...ACTORS),
})

// A failure prints its seed and the shortest walk that shows it.
it(
  'whatever is tried, in whatever order, a request is in the state the table says, and nothing of it is lost',
  async () => {
    const staff = {
      commissioner: await addCommissioner(t, { capacity: 1000 }),
      other: await addCommissioner(t, { name: '许青禾', areaCode: 'xc', capacity: 1000 }),
      coordinator: await addCoordinator(t),
    }
    const walk = fc.asyncProperty(fc.array(step, { minLength: 4, maxLength: 12 }), async (steps) => {
      const { id, cast } = await stage(t, staff, 'submitted')
      const look = () => cast.coordinator.client.call(getRequest, { params: { id } })
      let people: Cast = cast
      const facts = { ...FACTS }
      let state: RequestState = 'submitted'
      let {
        version,
        timeline: { length: entries },
      } = await look()
      for (const { foul, pick, ...wild } of steps) {
        const open = ACTORS.flatMap((actor) =>
          CALLED_EVENTS.filter((event) => next(requestWorkflow, state, event, actor, facts) !== null).map(
            (event) => ({ event, actor }),
          ),
        )
        const { event, actor } = foul || open.length === 0 ? wild : (open[pick % open.length] ?? wild)
        const isParty = actor !== 'commissioner' || facts.assigned
        const after: RequestState | null =
          isParty && EVENT_CALLS[event].endpoint.roles.includes(actor)
            ? next(requestWorkflow, state, event, actor, facts)
            : null
        const { status } = await fire(people, event, people[actor], id, version)
        expect([state, event, actor, status < 300]).toEqual([state, event, actor, after !== null])
        if (after !== null) {
          state = after
          if (event === 'hand_in_later') facts.awaitsMaterials = false
          if (event === 'extend') facts.mayExtend = false
          if (event === 'nudge') Object.assign(facts, { mayNudge: false, nudged: true })
          if (!isOpen({ state }) || (actor !== 'talent' && ANSWERS_NUDGE.includes(event)))
            facts.nudged = false
          // Given out anew, to whoever had it.
          if (event === 'reopen')
            Object.assign(facts, { neverReopened: false, reopenable: false, mayHandBack: true })
          entries += 1
          if (!KEEPS_VERSION.includes(event)) version += 1
          if (event === 'hand_back') facts.assigned = facts.mayHandBack = false
          if (event === 'assign') facts.assigned = facts.mayHandBack = true
          if (event === 'transfer' || event === 'assign')
            people = { ...people, commissioner: people.other, other: people.commissioner }
        }
        const seen = await look()
        expect(seen).toMatchObject({
          state,
          version,
          commissioner: facts.assigned ? { id: people.commissioner.id } : null,
        })
        expect(seen.timeline).toHaveLength(entries)
        // Somebody always has to act on what is open.
        if (isOpen({ state })) expect(seen.nextStep).not.toBeNull()
      }
    })
    await fc.assert(walk, { numRuns: WALKS })
  },
  // Shortening a failure takes long.
  300_000 + 10_000 * WALKS,
)
