import { allowedEvents, ContractError, next, type Workflow } from '@talent/contract'

interface Move<E extends string, A extends string, F> {
  readonly event: E
  readonly by: A
  readonly facts: F
  /** The version the person saw; null where none did. */
  readonly seen: number | null
  /** Events that leave the version as it is. */
  readonly keeps: readonly E[]
}

/**
 * How a locked thing moves on by its table: what it is then, and its version.
 * @param refused in which words the table's refusal is said, where there are better ones
 * @throws ContractError `wrong_state` (or what `refused` makes of it), then `stale_version`
 */
export function advance<S extends string, E extends string, A extends string, F>(
  workflow: Workflow<S, E, A, F>,
  { state, version }: { readonly state: S; readonly version: number },
  { event, by, facts, seen, keeps }: Move<E, A, F>,
  refused: () => string | ContractError | undefined = () => undefined,
): { state: S; version: number } {
  const after = next(workflow, state, event, by, facts)
  if (after === null) {
    const why = refused()
    if (why instanceof ContractError) throw why
    throw new ContractError('wrong_state', {
      ...(why === undefined ? {} : { message: why }),
      allowedEvents: allowedEvents(workflow, state, by, facts),
    })
  }
  if (seen !== null && seen !== version) throw new ContractError('stale_version')
  return { state: after, version: keeps.includes(event) ? version : version + 1 }
}
