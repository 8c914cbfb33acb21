import type { Bundle } from '@talent/contract/bundle'

/** 一件事: which matters are asked for together. What they share their fields and materials say. */
export const bundles: readonly Bundle[] = [
  {
    code: 'newcomer',
    title: '新来人才一件事',
    summary: '填一张表，分别办理。相同的问题只问一次。',
    icon: 'users',
    parts: [
      { key: 'school', matterCode: 'child-schooling' },
      { key: 'medical', matterCode: 'medical-care' },
      { key: 'spouse', matterCode: 'spouse-employment' },
      { key: 'housing', matterCode: 'talent-apartment' },
    ],
    demo: true,
  },
]
