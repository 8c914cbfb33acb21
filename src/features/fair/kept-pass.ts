import { useEffect } from 'react'
import type { FairPass } from '@talent/contract/fair'
import { readAloneKey } from '@/lib/kept-draft'
import { readStored, removeStored, writeStored } from '@/lib/storage'
import { usePass } from './api'

/** One's own 报名码, from the server; without a connection as it was kept on this phone when it last came. */
export function useShownPass(fairId: string, wanted: boolean) {
  const { data, error, retry } = usePass(fairId, wanted)
  const key = readAloneKey('pass', fairId)
  useEffect(() => {
    if (data === undefined) return
    if (data.pass === null) removeStored(key)
    else writeStored(key, data.pass)
  }, [data, key])
  const pass = data === undefined ? (wanted ? readStored<FairPass>(key) : null) : data.pass
  return { pass, known: data !== undefined || pass !== null, alone: data === undefined, error, retry }
}
