/**
 * A value as one text, the same for everything that JSON says alike whatever the order of its keys: what is hashed and
 * what "changed" means. What is `undefined` isn't there.
 */
export function canonical(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map((one) => canonical(one ?? null)).join(',')}]`
  if (typeof value !== 'object' || value === null) return JSON.stringify(value ?? null)
  const parts = Object.entries(value)
    .filter(([, one]) => one !== undefined)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([key, one]) => `${JSON.stringify(key)}:${canonical(one)}`)
  return `{${parts.join(',')}}`
}

export const sameContent = (a: unknown, b: unknown): boolean => canonical(a) === canonical(b)
