import { createContext } from 'react'

/** How the element of an id is brought into view in the pop-up one is drawn in, which lies fixed over the page; null on a page. */
export const InPopup = createContext<((id: string) => void) | null>(null)
