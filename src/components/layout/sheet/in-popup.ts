import { createContext } from 'react'

/** Whether one is drawn in a pop-up, which lies fixed over the page. */
export const InPopup = createContext(false)
