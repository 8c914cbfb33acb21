import { useEffect, useRef, useState } from 'react'
import type { Faults } from './form-faults'

const without = (faults: Faults, paths: readonly string[]): Faults =>
  Object.fromEntries(Object.entries(faults).filter(([path]) => !paths.includes(path)))

/**
 * Of what is wrong with a form (`found`) what is told (`faults`): only what was looked at, or what the server refused. With
 * a change goes what is no longer wrong because of it, e.g. what was required only with the former answer.
 */
export function useToldFaults(found: Faults) {
  const [faults, setFaults] = useState<Faults>({})
  const forget = (...paths: string[]) => setFaults((before) => without(before, paths))
  const foundBefore = useRef(found)
  useEffect(() => {
    const mended = Object.keys(foundBefore.current).filter((path) => !(path in found))
    foundBefore.current = found
    if (mended.length > 0) setFaults((before) => without(before, mended))
  }, [found])
  return {
    faults,
    tell: setFaults,
    forget,
    /** Left: what is wrong there is told. */
    recheck: (path: string) => {
      const message = found[path]
      setFaults((before) => ({ ...without(before, [path]), ...(message ? { [path]: message } : {}) }))
    },
  }
}
