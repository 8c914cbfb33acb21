/** In the page: which of these stands in the smallest part that has the words; beyond the last if none does. */
export function nearest(these: Element[], words: string): number {
  const steps = these.map((one) => {
    let part: Element | null = one
    for (let up = 0; part !== null && up < 12; up += 1, part = part.parentElement) {
      if (part.textContent.includes(words)) return up
    }
    return Infinity
  })
  const least = Math.min(...steps)
  return least === Infinity ? these.length : steps.lastIndexOf(least)
}
