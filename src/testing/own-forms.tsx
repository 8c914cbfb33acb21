import type { ReactElement } from 'react'
import type { Condition, Situation } from '@talent/contract/eligibility'
import { assess, type PolicyInPlay } from '@talent/contract/self-check'
import { ApplySheet } from '@/features/application/components/apply-sheet'
import { NOTHING_JUDGED } from '@/features/application/judged'
import type { JudgedStanding } from '@/features/self-check/use-standing'
import { FamilySheet } from '@/features/me/components/family-sheet'
import { KeepSheet } from '@/features/self-check/components/keep-sheet'
import { RecommendSheet } from '@/features/recommended-post/components/recommend-sheet'
import { ShareSheet } from '@/features/shared-result/components/share-sheet'
import { aPost, aPostSummary } from './reading'
import { aFamily } from './factories'

/** Of a policy that asks for a degree, before somebody of whom it and another thing are known. */
export function aJudgedStanding(): JudgedStanding {
  const condition = {
    ...{ fact: 'degree', operator: 'gte', value: '硕士研究生', summary: '硕士以上', clause: null },
  } as unknown as Condition
  const policy: PolicyInPlay = {
    ...{ id: 'rent', title: '租房补助', topics: [], expiresOn: null, demo: true, matter: null, condition },
    ...{ benefits: [], exclusions: [] },
  }
  const situation: Situation = {
    on: '2026-11-24',
    facts: {
      degree: { value: '硕士研究生', on: '2026-11-20' },
      maritalStatus: { value: '未婚', on: '2026-11-20' },
    },
  }
  const visitors = { waiting: 0, take: () => undefined, leave: () => undefined }
  return { assessed: assess(policy, situation), situation, unsure: new Set(), visitors }
}

/** What a talent keeps of their own, and what is recommended to them, by the file that sends it. */
export const OWN_FORMS: Record<string, () => readonly ReactElement[]> = {
  'me/components/family-sheet.tsx': () => [
    <FamilySheet family={aFamily()} saved={null} onClose={() => undefined} />,
  ],
  'shared-result/components/share-sheet.tsx': () => [
    <ShareSheet standing={aJudgedStanding()} onClose={() => undefined} />,
  ],
  'application/components/apply-sheet.tsx': () => [
    <ApplySheet post={aPost()} recommended="x1" judged={NOTHING_JUDGED} onClose={() => undefined} />,
  ],
  'recommended-post/components/recommend-sheet.tsx': () => [
    <RecommendSheet request="r1" posts={[aPostSummary()]} onClose={() => undefined} />,
  ],
  'self-check/components/keep-sheet.tsx': () => [
    <KeepSheet
      kept={{ answers: [], version: 0, consent: aFamily().consent }}
      answers={[]}
      onClose={() => undefined}
    />,
  ],
}
