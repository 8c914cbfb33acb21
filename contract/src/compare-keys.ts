/** Part by part, the first that differs decides; both have as many parts, of the same types. For sorting, lowest first. */
export function compareKeys(a: readonly (string | number)[], b: readonly (string | number)[]): number {
  const decides = a.findIndex((part, i) => part !== b[i])
  if (decides === -1) return 0
  return (a[decides] ?? 0) < (b[decides] ?? 0) ? -1 : 1
}
