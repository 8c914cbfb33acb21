/**
 * A lifecycle is one table. The client shows `allowedEvents`, the server enforces `next`, the documentation
 * prints the rows and the tests walk every state × event × actor. `to: 'same'` keeps the state.
 */
export interface Transition<State extends string, Event extends string, Actor extends string, Facts> {
  readonly from: readonly State[]
  readonly on: Event
  readonly to: State | 'same'
  readonly by: readonly Actor[]
  /** A further condition, named so that documentation and errors can speak of it. */
  readonly guard?: { readonly name: string; readonly holds: (facts: Facts) => boolean }
}

export interface Workflow<State extends string, Event extends string, Actor extends string, Facts> {
  readonly name: string
  readonly states: readonly State[]
  readonly events: readonly Event[]
  readonly actors: readonly Actor[]
  readonly rows: readonly Transition<State, Event, Actor, Facts>[]
}

export function defineWorkflow<State extends string, Event extends string, Actor extends string, Facts>(
  workflow: Workflow<State, Event, Actor, Facts>,
): Workflow<State, Event, Actor, Facts> {
  return workflow
}

/** The state after `event`, or null where the table has no such row for this state, actor and facts. */
export function next<S extends string, E extends string, A extends string, F>(
  workflow: Workflow<S, E, A, F>,
  state: S,
  event: E,
  actor: A,
  facts: F,
): S | null {
  const row = workflow.rows.find(
    (r) =>
      r.on === event && r.from.includes(state) && r.by.includes(actor) && (!r.guard || r.guard.holds(facts)),
  )
  if (!row) return null
  return row.to === 'same' ? state : row.to
}

/** What `actor` may do now, in the table's order. */
export function allowedEvents<S extends string, E extends string, A extends string, F>(
  workflow: Workflow<S, E, A, F>,
  state: S,
  actor: A,
  facts: F,
): E[] {
  return workflow.events.filter((event) => next(workflow, state, event, actor, facts) !== null)
}
