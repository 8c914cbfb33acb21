/** Two of a list in each other's places. */
export const exchanged = <T>(all: readonly T[], at: number, other: number): T[] =>
  all.map((one, i) => (i === at ? (all[other] ?? one) : i === other ? (all[at] ?? one) : one))

/** One place up or down among others that go by a key. */
export function moved<T extends { key: string }>(all: readonly T[], key: string, by: 1 | -1): T[] {
  const at = all.findIndex((one) => one.key === key)
  return at < 0 || all[at + by] === undefined ? [...all] : exchanged(all, at, at + by)
}
