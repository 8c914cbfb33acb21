/** One to be assigned: those who may take it, each with what that is worth. Worths are whole numbers. */
export type Wish = readonly { readonly who: number; readonly worth: number }[]

export interface Assignment {
  worth: number
  /** Who takes each; null where nobody does. */
  who: (number | null)[]
}

/**
 * The assignment of greatest worth when `places[who]` is how many each may take: min-cost flow by successive shortest
 * paths. Paths run over the takers only: between two of them leads the cheapest move of one that is assigned already.
 */
export function assignBest(wishes: readonly Wish[], places: readonly number[]): Assignment {
  const who = wishes.map((): number | null => null)
  const worthOf = wishes.map((wish) => new Map(wish.map((one) => [one.who, one.worth])))
  const held = places.map(() => new Set<number>())
  // Nobody is a taker too, with room for all and worth nothing: whatever is left out can be taken in later.
  const nobody = places.length
  held.push(new Set())
  const room = [...places, Number.POSITIVE_INFINITY]
  const worth = (item: number, taker: number) => (taker === nobody ? 0 : worthOf[item]?.get(taker))
  const isFull = (taker: number) => (held[taker]?.size ?? 0) >= (room[taker] ?? 0)

  for (const item of wishes.keys()) {
    // The best gain with which the new one, and whoever moves for it, ends at each taker.
    const gain = room.map((_, taker) => worth(item, taker) ?? Number.NEGATIVE_INFINITY)
    const from = room.map((): { taker: number; moved: number } | null => null)
    for (let changed = true; changed;) {
      changed = false
      for (const [taker, items] of held.entries()) {
        if (!isFull(taker) || gain[taker] === Number.NEGATIVE_INFINITY) continue
        for (const moved of items) {
          const lost = worth(moved, taker) ?? 0
          for (const other of [...(worthOf[moved]?.keys() ?? []), nobody]) {
            const then = (gain[taker] ?? 0) - lost + (worth(moved, other) ?? 0)
            if (other === taker || then <= (gain[other] ?? 0)) continue
            gain[other] = then
            from[other] = { taker, moved }
            changed = true
          }
        }
      }
    }
    let end = nobody
    for (const taker of room.keys()) if (!isFull(taker) && (gain[taker] ?? 0) > (gain[end] ?? 0)) end = taker
    let step = from[end]
    while (step) {
      held[step.taker]?.delete(step.moved)
      held[end]?.add(step.moved)
      who[step.moved] = end === nobody ? null : end
      end = step.taker
      step = from[end]
    }
    held[end]?.add(item)
    who[item] = end === nobody ? null : end
  }
  const total = who.reduce<number>(
    (sum, taker, item) => sum + (taker === null ? 0 : (worth(item, taker) ?? 0)),
    0,
  )
  return { worth: total, who }
}
