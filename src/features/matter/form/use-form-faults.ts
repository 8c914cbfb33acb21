import { useEffect, useMemo, useRef, useState } from 'react'
import { askedOf, type DraftBody, type Matter } from '@talent/contract/matter'
import { formFaults, type Faults } from './form-faults'

const without = (faults: Faults, paths: readonly string[]): Faults =>
  Object.fromEntries(Object.entries(faults).filter(([path]) => !paths.includes(path)))

/**
 * What a filled form asks for, what is wrong with it (`found`, asked once a change) and what is told of that (`faults`):
 * only what was looked at, or what the server refused. With a change goes what is no longer wrong because of it, e.g.
 * what was required only with the former answer.
 */
export function useFormFaults(matter: Matter, body: DraftBody, ticked: readonly string[]) {
  const asked = useMemo(() => askedOf(matter, body.answers), [matter, body.answers])
  const found = useMemo(() => formFaults(matter, body, ticked, asked), [matter, body, ticked, asked])
  const [faults, setFaults] = useState<Faults>({})
  const forget = (...paths: string[]) => setFaults((before) => without(before, paths))
  const foundBefore = useRef(found)
  useEffect(() => {
    const mended = Object.keys(foundBefore.current).filter((path) => !(path in found))
    foundBefore.current = found
    if (mended.length > 0) setFaults((before) => without(before, mended))
  }, [found])
  return {
    asked: asked.matter,
    found,
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
