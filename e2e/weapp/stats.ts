/** One `setData` call as it crossed the bridge. */
export interface SetDataCall {
  at: number
  /** Route of the page, and of the component if one called it. */
  page: string
  component?: string
  keys: string[]
  bytes: number
}

export interface SetDataStats {
  calls: number
  bytes: number
  maxBytes: number
  /** Most calls within any one second. */
  maxPerSecond: number
}

/** Figures of a stretch of the log, to be held against a budget. */
export function summarize(log: readonly SetDataCall[]): SetDataStats {
  const within = (start: number) => log.filter(({ at }) => at >= start && at < start + 1000).length
  return {
    calls: log.length,
    bytes: log.reduce((sum, { bytes }) => sum + bytes, 0),
    maxBytes: Math.max(0, ...log.map(({ bytes }) => bytes)),
    maxPerSecond: Math.max(0, ...log.map(({ at }) => within(at))),
  }
}

/** Reads of the same address less than `within` milliseconds apart. */
export const findRepeats = (sent: readonly { at: number; method: string; url: string }[], within = 3000) =>
  sent
    .filter(
      (request, i) =>
        request.method === 'GET' &&
        sent
          .slice(0, i)
          .some(({ at, method, url }) => method === 'GET' && url === request.url && request.at - at < within),
    )
    .map(({ url }) => url)
