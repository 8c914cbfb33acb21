import type { reviewRecognition } from '@talent/contract/recognition'
import type { EndpointCall } from '@talent/contract'
import type { Answers } from '@talent/contract/matter'

type Opinion = Omit<EndpointCall<typeof reviewRecognition>['body'], 'version'>

export interface DemoRecognition {
  readonly talentId: string
  /** So many working days ago it was handed in, and reviewed. */
  readonly submittedAgo: number
  readonly reviewedAgo: number
  readonly answers: Answers
  readonly opinion: Opinion
}

/** One whose 公示 is over, with a credential, and one that is public. */
export const demoRecognitions: readonly DemoRecognition[] = [
  {
    talentId: 'he-jing-chuan',
    submittedAgo: 40,
    reviewedAgo: 34,
    answers: {
      ...{
        category: 'D 类',
        standard: 'D 类第 1 项：博士研究生，全职在区工作',
        origin: '新引进',
        since: '2023-09-01',
      },
      ...{ position: '专任教师', resume: '2023 年博士毕业，同年入职，讲授机电一体化。' },
    },
    opinion: {
      opinion: 'propose',
      category: 'D 类',
      checks: [
        {
          standard: 'd1',
          met: true,
          materials: ['diploma', 'workProof'],
          note: '学位网上核对一致，参保在区',
        },
      ],
      text: '符合 D 类第 1 项，转公示 10 个工作日，没有异议即认定。',
    },
  },
  {
    talentId: 'gao-ruo-yu',
    submittedAgo: 8,
    reviewedAgo: 3,
    answers: {
      ...{
        category: 'E 类',
        standard: 'E 类第 1 项：硕士研究生，全职在区工作',
        origin: '新引进',
        since: '2024-03-15',
      },
      ...{ position: '检测工程师', resume: '硕士毕业后全职来区工作，一直做材料检测。' },
    },
    opinion: {
      opinion: 'propose',
      category: 'E 类',
      checks: [{ standard: 'e1', met: true, materials: ['diploma', 'workProof'], note: '' }],
      text: '符合 E 类第 1 项，转公示 10 个工作日，没有异议即认定。',
    },
  },
]
