import { createContext } from 'react'

/** What is open beside a desk's list. */
export interface Beside {
  readonly open: string | null
  readonly show: (id: string) => void
}

/** null: there is no room for it, a request opens as a page of its own. */
export const BesideList = createContext<Beside | null>(null)
