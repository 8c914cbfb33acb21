import type { Actor } from './actor'

/** With how often something was pressed. */
export function counting(actor: Actor): Actor & { presses(): number } {
  let presses = 0
  const press: Actor['press'] = (...named) => {
    presses += 1
    return actor.press(...named)
  }
  return { ...actor, press, presses: () => presses }
}
