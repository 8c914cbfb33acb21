import type { ReactElement } from 'react'
import type { UrgentNeedForDesk } from '@talent/contract/employer'
import { barePost } from '@talent/contract/recruitment'
import { PlaceSheet } from '@/features/employer/components/needs-desk'
import { NeedSheet } from '@/features/employer/components/need-sheet'

export function aNeed(over: Partial<UrgentNeedForDesk> = {}): UrgentNeedForDesk {
  const { id: _, code: __, employer: ___, enterpriseId: ____, ...post } = barePost('x', '焊接工程师')
  return {
    ...{
      id: 'u1',
      enterpriseName: '甲公司',
      contactName: '苏晚晴',
      state: 'waiting',
      reason: '',
      postId: null,
    },
    ...{ sentAt: '2026-11-24T01:30:00Z', decidedAt: null, post },
    ...over,
  }
}

/** By the file that sends it. */
export const EMPLOYER_FORMS: Record<string, () => readonly ReactElement[]> = {
  'employer/components/need-sheet.tsx': () => [
    <NeedSheet choices={[{ id: 'e1', name: '甲公司' }]} onClose={() => undefined} />,
  ],
  'employer/components/needs-desk.tsx': () => [<PlaceSheet need={aNeed()} onClose={() => undefined} />],
}
