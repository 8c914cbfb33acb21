import { createContext, useContext } from 'react'

/** What every page needs to know of the person's wishes; the app provides it, since components know no features. */
export const ShellSettings = createContext({ largeText: false })

export const useLargeText = (): boolean => useContext(ShellSettings).largeText
