type Key = string | number

/** `root.cn.[0].v` and `list[2].name` as keys. */
const keysOf = (path: string): Key[] =>
  [...path.matchAll(/\[(\d+)\]|([^.[\]]+)/g)].map(([, index, name]) =>
    index === undefined ? (name ?? '') : Number(index),
  )

/** Writes one entry of a `setData` call into `data`, making the containers on the way as the base library does. */
export function setPath(data: object, path: string, value: unknown) {
  const keys = keysOf(path)
  let place = data as Record<Key, unknown>
  keys.slice(0, -1).forEach((key, i) => {
    const next = place[key]
    if (typeof next !== 'object' || next === null) place[key] = typeof keys[i + 1] === 'number' ? [] : {}
    place = place[key] as Record<Key, unknown>
  })
  place[keys[keys.length - 1] ?? ''] = value
}
