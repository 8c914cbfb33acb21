import type { Outcome } from '@talent/contract/eligibility'
import type { Said } from '../people.ts'

/** People around the edges of a real document: in, out, on the edge, and what isn't said. */
export type Person = [who: string, outcome: Outcome, over: Said, ...unsaid: string[]]
export interface Table {
  readonly id: string
  /** Of this benefit; else of all of it. */
  readonly benefit?: string
  readonly base: Said
  readonly people: readonly Person[]
}

export const ZZ = ['河南省', '郑州市', '中原区']
export const XX = ['河南省', '新乡市', '牧野区']
export const ZZ_2018: Said = { talentScheme: '郑州市 2018 版' }
