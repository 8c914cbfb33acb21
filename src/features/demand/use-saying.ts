import { useState } from 'react'
import { requireSignIn, useMe } from '@/features/account'
import { routes } from '@/routes'

export type Saying = 'own' | 'referred'

/** What one is about to say of which need; a visitor signs in first, staff have nothing to say. */
export function useSayingOf() {
  const me = useMe()
  const [asking, setAsking] = useState<{ id: string; as: Saying } | null>(null)
  const maySay = me.data === undefined || me.holds('talent')
  return {
    asking,
    maySay,
    ask: (id: string, as: Saying = 'own') => {
      if (requireSignIn(routes.demandNeed.href({ id }))) setAsking({ id, as })
    },
    close: () => setAsking(null),
  }
}
