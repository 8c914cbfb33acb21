import { createHash } from 'node:crypto'

/** Made of the same words it is the same: kept in memory, so that what everybody forwards is drawn once. */
const MOST_BYTES = 40_000_000

const made = new Map<string, Promise<Buffer>>()
const sizes = new Map<string, number>()

function dropOldest(): void {
  let total = [...sizes.values()].reduce((sum, size) => sum + size, 0)
  for (const [key, size] of sizes) {
    if (total <= MOST_BYTES) return
    made.delete(key)
    sizes.delete(key)
    total -= size
  }
}

/** What was made of these words before, or is being made, or is made now; a failure isn't kept. */
export function kept<Words>(
  as: string,
  words: Words,
  make: (words: Words) => Promise<Buffer>,
): Promise<Buffer> {
  const key = `${as} ${createHash('sha256').update(JSON.stringify(words)).digest('base64')}`
  const found = made.get(key)
  if (found !== undefined) return found
  const making = make(words)
  made.set(key, making)
  making.then(
    (bytes) => {
      sizes.set(key, bytes.length)
      dropOldest()
    },
    () => made.delete(key),
  )
  return making
}
