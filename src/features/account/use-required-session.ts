import { useEffect } from 'react'
import { routes, type RouteName, type RouteParams } from '@/routes'
import { replace } from '@/lib/navigate'
import { useSession } from './session-store'

/**
 * For a page that needs a signed-in person: leads to the sign-in page, which returns here afterwards.
 * @returns whether somebody is signed in; draw nothing until then
 */
export function useRequiredSession<N extends RouteName>(name: N, params?: RouteParams<N>): boolean {
  const signedIn = useSession((state) => state.token !== null)
  const here = (routes[name].href as (given?: object) => string)(params)
  useEffect(() => {
    if (!signedIn) replace('signIn', { then: here })
  }, [signedIn, here])
  return signedIn
}
