import type { ReactElement } from 'react'
import { FamilySheet } from '@/features/me/components/family-sheet'
import { KeepSheet } from '@/features/self-check/components/keep-sheet'
import { aFamily } from './factories'

/** What a talent keeps of their own, by the file that sends it. */
export const OWN_FORMS: Record<string, () => readonly ReactElement[]> = {
  'me/components/family-sheet.tsx': () => [
    <FamilySheet family={aFamily()} saved={null} onClose={() => undefined} />,
  ],
  'self-check/components/keep-sheet.tsx': () => [
    <KeepSheet
      kept={{ answers: [], version: 0, consent: aFamily().consent }}
      answers={[]}
      onClose={() => undefined}
    />,
  ],
}
