import type { Preparation } from '@talent/contract/preparation'

/** 人才公寓 as 林知远 filled it in for the talent. */
export const aPreparation = {
  id: 'p1',
  version: 1,
  state: 'waiting',
  matterCode: 'talent-apartment',
  matterTitle: '人才公寓',
  preparer: { name: '林知远', officePhone: '0375-0000001', portrait: null, enterprise: null },
  sentAt: '2026-11-24T02:40:00.000Z',
  dueAt: '2026-11-27T10:00:00.000Z',
  daysLeft: 3,
  filled: { answers: {}, note: '电话里说好的', changes: [] },
} satisfies Preparation
