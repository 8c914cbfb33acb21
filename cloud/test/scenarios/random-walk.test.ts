import { next } from '@talent/contract'
import {
  ANSWERS_NUDGE,
  getRequest,
  KEEPS_VERSION,
  isOpen,
  requestWorkflow,
  standingOf,
  type RequestState,
} from '@talent/contract/service-request'
import fc from 'fast-check'
import { addCommissioner, addCoordinator, useDistrict } from '../district.ts'
import { watchDue } from '../../src/features/service-request/watch-due.ts'
import { age, CALLED_EVENTS, EVENT_CALLS, FACTS, fire, stage, type Cast } from '../events.ts'

const { t } = useDistrict({}, { once: true })

/** The embedded engine takes three times as long; the long round is `npm run test:faults`. */
const WALKS = Number(process.env.WALKS ?? (process.env.TEST_ENGINE === 'postgres' ? 40 : 20))

const ACTORS = ['talent', 'commissioner', 'coordinator'] as const
/** What the clock told of a request, or did: an occasion each. */
async function occasionsOf(id: string): Promise<string[]> {
  const rows = await t.deps.db
    .selectFrom('timeline_entry')
    .select(['kind', 'facts'])
    .where('request_id', '=', id)
    .where('kind', 'in', ['alert', 'reassign'])
    .orderBy('seq')
    .execute()
  return rows.map(({ kind, facts }) =>
    kind === 'alert' ? `${String(facts.about)} ${String(facts.dueOn)}` : kind,
  )
}

/** Mostly something allowed, so that a walk gets far; sometimes anything by anybody. */
const step = fc.record({
  foul: fc.integer({ min: 0, max: 3 }).map((n) => n === 0),
  pick: fc.nat(),
  event: fc.constantFrom(...CALLED_EVENTS),
  actor: fc.constantFrom(...ACTORS),
  /** Now and then two months pass, or two copies look at once at what the clock does by itself. */
  clock: fc.constantFrom(null, null, null, null, 'months', 'watch' as const),
})

// A failure prints its seed and the shortest walk that shows it.
it(
  'whatever is tried, in whatever order, a request is in the state the table says, and nothing of it is lost',
  async () => {
    const staff = {
      commissioner: await addCommissioner(t, { capacity: 1000 }),
      other: await addCommissioner(t, { name: '许青禾', areaCodes: ['xc'], capacity: 1000 }),
      coordinator: await addCoordinator(t),
    }
    const walk = fc.asyncProperty(fc.array(step, { minLength: 4, maxLength: 12 }), async (steps) => {
      const { id, cast } = await stage(t, staff, 'submitted')
      const look = () => cast.coordinator.client.call(getRequest, { params: { id } })
      let people: Cast = cast
      const facts = { ...FACTS }
      let extended = false
      let state: RequestState = 'submitted'
      let {
        version,
        timeline: { length: entries },
      } = await look()
      for (const { foul, pick, clock, ...wild } of steps) {
        if (clock === 'months') {
          await age(t, id, 60)
          Object.assign(facts, { mayHandBack: false, mayNudge: true })
          if (!isOpen({ state })) facts.reopenable = false
          facts.late = standingOf((await look()).clock) === 'late'
          continue
        }
        if (clock === 'watch') {
          const before = await occasionsOf(id)
          await Promise.all([watchDue(t.deps), watchDue(t.deps)])
          await watchDue(t.deps)
          const all = await occasionsOf(id)
          // Each once, and nothing of a request that has ended; a 督办 whose day has passed is told.
          expect([...new Set(all)]).toEqual(all)
          if (!isOpen({ state })) expect(all).toEqual(before)
          const { attention } = await look()
          const asked = attention.supervision
          if (asked !== null && asked.answer === null && asked.remaining < 0)
            expect(all).toContain(`unanswered ${asked.dueOn}`)
          const given = all.slice(before.length).includes('reassign')
          if (given) {
            people = { ...people, commissioner: people.other, other: people.commissioner }
            facts.mayHandBack = true
            version += 1
          }
          entries += all.length - before.length
          continue
        }
        facts.mayExtend = !extended && !facts.late
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
          if (event === 'extend') extended = true
          if (event === 'nudge') Object.assign(facts, { mayNudge: false, nudged: true })
          if (event === 'supervise') Object.assign(facts, { supervised: true, supervisionAnswered: false })
          if (event === 'answer_supervision') facts.supervisionAnswered = true
          if (event === 'end_supervision' || !isOpen({ state }))
            facts.supervised = facts.supervisionAnswered = false
          if (event === 'resolve') facts.reopenable = facts.neverReopened
          if (!isOpen({ state }) || (actor !== 'talent' && ANSWERS_NUDGE.includes(event)))
            facts.nudged = false
          // Given out anew, to whoever had it.
          if (event === 'reopen')
            Object.assign(facts, { neverReopened: false, reopenable: false, mayHandBack: true })
          entries += 1
          if (!KEEPS_VERSION.includes(event)) version += 1
          if (event === 'hand_back') facts.assigned = facts.mayHandBack = false
          if (event === 'assign') facts.assigned = facts.mayHandBack = true
          if (event === 'transfer') facts.mayHandBack = true
          if (event === 'transfer' || event === 'assign')
            people = { ...people, commissioner: people.other, other: people.commissioner }
        }
        const seen = await look()
        facts.late = standingOf(seen.clock) === 'late'
        expect(seen).toMatchObject({
          state,
          version,
          commissioner: facts.assigned ? { id: people.commissioner.id } : null,
        })
        expect(seen.timeline).toHaveLength(entries)
        // Somebody always has to act on what is open.
        if (isOpen({ state })) expect(seen.nextStep).not.toBeNull()
      }
      // Out of the way of the walks to come: their jobs look at whatever is open.
      await t.deps.db
        .updateTable('service_request')
        .set({ state: 'withdrawn' })
        .where('id', '=', id)
        .execute()
    })
    await fc.assert(walk, { numRuns: WALKS })
  },
  // Shortening a failure takes long.
  300_000 + 10_000 * WALKS,
)
