import { createContext, useContext } from 'react'
import type { ConsentText } from '@talent/contract/matter'
import type { FamilyMember } from '@talent/contract/me'

/** 家庭成员 of whoever fills in the form for themselves; where somebody else prepares it there are none, and none are kept. */
export interface OwnFamily {
  readonly members: readonly FamilyMember[]
  /** What is agreed to with each that is kept. */
  readonly consent: ConsentText
  readonly keep: (member: FamilyMember) => Promise<void>
}

const Context = createContext<OwnFamily | null>(null)
export const FamilyOf = Context.Provider
export const useOwnFamily = () => useContext(Context)
