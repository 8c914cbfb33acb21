import { createContext } from 'react'

/** A page is drawn inside another one, beside its list: it has no bar, no tabs and no frame of its own. */
export const InPane = createContext(false)
