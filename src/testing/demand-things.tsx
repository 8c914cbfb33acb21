import type { ReactElement } from 'react'
import type {
  DemandContent,
  DemandEditor,
  DemandNeed,
  InterestDetail,
  SayingInterest,
} from '@talent/contract/demand'
import { ReferForm } from '@/features/demand/components/refer-sheet'

export const aNeed = (over: Partial<DemandNeed> = {}): DemandNeed => ({
  ...{ key: 'n1', title: '合金研发负责人', employer: '某智能装备公司', industry: '新材料', class: 'scarce' },
  ...{ problem: '致密度不够', headcount: '1 人', education: '博士', offers: '面议' },
  ...{ requirements: ['材料方向博士'], urgent: true, flexible: false, ...over },
})

/** As everybody reads it. */
export const aPublicNeed = ({ id = 'district-n1', ...over }: Partial<DemandNeed> & { id?: string } = {}) => {
  const { key: _, ...need } = aNeed(over)
  return { id, ...need }
}

export const aDemand = (over: Partial<DemandContent> = {}): DemandContent => ({
  ...{ name: '急需紧缺人才需求目录', document: '2026 年度需求征集', needs: [aNeed()], demo: false, ...over },
})

export const aDemandEditor = (over: Partial<DemandEditor> = {}): DemandEditor => ({
  ...{ code: 'district', published: { version: 1, content: aDemand() }, nextVersion: 2, copy: null },
  review: { required: false, state: 'none', mayDecide: false, sent: null },
  rule: { required: false, by: null, at: null },
  ...{ open: 2, takenKeys: ['n1'], history: [], ...over },
})

const CONSENT = {
  ...{ version: 1, title: '请专员替我问这个需求', uses: '姓名、手机号', does: '替您问', shownTo: '专员' },
  ...{ keptFor: '到撤回为止', statement: '同意服务专员为这个需求联系我' },
}
export const aSaying = (over: Partial<SayingInterest> = {}): SayingInterest => ({
  ...{ own: CONSENT, referring: { ...CONSENT, title: '替别人问这个需求', statement: '对方本人已经同意' } },
  ...{ nextOn: '2026-11-27', person: { name: '周予安', phoneMasked: '138****0127' }, interest: null },
  ...over,
})

export const anInterest = (over: Partial<InterestDetail> = {}): InterestDetail => ({
  ...{ id: 'i1', version: 1, state: 'open', needId: 'district-n1', title: '合金研发负责人' },
  ...{ employer: '某智能装备公司', referred: null, saidAt: '2026-11-20T02:00:00.000Z' },
  owed: {
    ...{ id: 'f1', kind: 'interest', state: 'open', what: '', nextOn: '2026-11-27', remaining: 3 },
    ...{
      owner: '林专员',
      result: null,
      resultWords: '',
      openedAt: '2026-11-20T02:00:00.000Z',
      endedAt: null,
    },
  },
  ...{ askedAt: null, demo: false, steps: [], allowedEvents: ['withdraw'], ...over },
})

/** By the file that sends it. */
export const DEMAND_FORMS: Record<string, () => readonly ReactElement[]> = {
  'demand/components/refer-sheet.tsx': () => [
    <ReferForm need={aPublicNeed()} saying={aSaying()} onClose={() => undefined} />,
  ],
}
