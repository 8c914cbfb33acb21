import { EMPTY_CV, type CvContent } from '@talent/contract/application'

/** Days before the day of seeding (at least 1, so that it has happened), and the time in China. */
interface When {
  readonly ago: number
  readonly at: string
}

/** So many working days after the day of seeding. */
export interface DemoInterviewTime {
  readonly inDays: number
  readonly from: string
  readonly to: string
  readonly channel: 'in-person' | 'video'
  readonly place: string
}

export type DemoAnswer = When &
  (
    | { readonly do: 'view' }
    /** Of a 公开招聘: this stage of its notice. */
    | { readonly do: 'pass'; readonly stage: string; readonly words: string }
    | { readonly do: 'invite'; readonly words: string; readonly times: readonly DemoInterviewTime[] }
    | { readonly do: 'refuse'; readonly words: string }
    | { readonly do: 'hire'; readonly words: string }
  )

export interface DemoApplication {
  readonly talentId: string
  readonly postId: string
  readonly cv: CvContent
  readonly sent: When
  /** Who speaks for the post's employer. */
  readonly answeredBy: 'he-lin-chuan' | 'su-wan-qing'
  /** The earliest first. */
  readonly answers: readonly DemoAnswer[]
}

const CV_OF_HE: CvContent = {
  ...EMPTY_CV,
  intention: { wanted: '粉末冶金', places: '科创园', pay: '22 万/年以上', available: '三个月内' },
  study: { school: '某理工大学', major: '材料加工工程', graduatedIn: '2020-06' },
  jobs: [
    {
      ...{ employer: '某职业技术学院（演示）', title: '专业教师', from: '2023-09', until: null },
      duties: '材料成型课程和校企项目',
    },
  ],
  showEmployer: false,
}
const CV_OF_LU: CvContent = {
  ...EMPTY_CV,
  intention: { wanted: '工艺工程师', places: '', pay: '面议', available: '' },
  study: { school: '某学院', major: '机械设计制造及其自动化', graduatedIn: '2022-06' },
}

/** One of each state that an employer and whoever applied should meet; none of 周予安, who tries it. All 演示. */
export const demoApplications: readonly DemoApplication[] = [
  {
    // 录用
    talentId: 'tang-lin-xi',
    ...({ postId: 'demo-12-1201', answeredBy: 'he-lin-chuan' } as const),
    cv: {
      ...EMPTY_CV,
      intention: { wanted: '新材料研发', places: '科创园', pay: '面议', available: '一个月内' },
      study: { school: '某工业大学', major: '材料科学与工程', graduatedIn: '2021-06' },
      jobs: [
        {
          ...{ employer: '某生物医药有限公司（演示）', title: '材料工程师', from: '2021-07', until: null },
          duties: '医用合金的成分设计和中试',
        },
      ],
      works: [{ kind: '专利', title: '一种可降解镁合金的制备方法', words: '第一发明人，已授权' }],
    },
    sent: { ago: 7, at: '10:05' },
    answers: [
      { ago: 6, at: '09:10', do: 'view' },
      {
        ...({ ago: 5, at: '15:00', do: 'invite', times: [] } as const),
        words: '请后天上午 9:30 到科创园 3 号楼 201 面谈，带学历证书',
      },
      { ago: 1, at: '16:20', do: 'hire', words: '录用为研发工程师，请下月 1 日前报到，带学历证书和离职证明' },
    ],
  },
  {
    // 邀面试, with times to choose from.
    talentId: 'he-jing-chuan',
    ...({ postId: 'demo-12-1202', answeredBy: 'he-lin-chuan' } as const),
    cv: CV_OF_HE,
    sent: { ago: 6, at: '20:15' },
    answers: [
      { ago: 4, at: '10:30', do: 'view' },
      {
        ...({ ago: 1, at: '11:00', do: 'invite', words: '请选一个时间，带代表作和学历证书' } as const),
        times: [
          { inDays: 3, from: '09:30', to: '10:15', channel: 'in-person', place: '科创园 3 号楼 201' },
          { inDays: 3, from: '14:00', to: '14:45', channel: 'in-person', place: '科创园 3 号楼 201' },
          { inDays: 4, from: '10:00', to: '10:45', channel: 'video', place: '' },
        ],
      },
    ],
  },
  {
    // 不合适, with the reason.
    talentId: 'lu-wen-di',
    ...({ postId: 'demo-12-1202', answeredBy: 'he-lin-chuan' } as const),
    cv: CV_OF_LU,
    sent: { ago: 5, at: '09:40' },
    answers: [
      { ago: 4, at: '10:40', do: 'view' },
      { ago: 2, at: '09:20', do: 'refuse', words: '学历不符：岗位要求硕士研究生及以上' },
    ],
  },
  {
    // 已查看, and the answer is owed since the day before, where no day off lies between.
    talentId: 'gao-ruo-yu',
    ...({ postId: 'demo-12-1202', answeredBy: 'he-lin-chuan' } as const),
    cv: {
      ...EMPTY_CV,
      intention: { wanted: '工艺研发', places: '科创园', pay: '20 万/年以上', available: '一个月内' },
      study: { school: '某大学', major: '冶金工程', graduatedIn: '2023-06' },
      showPhone: true,
    },
    sent: { ago: 8, at: '09:30' },
    answers: [{ ago: 6, at: '14:00', do: 'view' }],
  },
  {
    // 已投递
    talentId: 'shen-yan-qiu',
    ...({ postId: 'demo-12-1201', answeredBy: 'he-lin-chuan' } as const),
    cv: {
      ...EMPTY_CV,
      intention: { wanted: '材料研发', places: '科创园', pay: '面议', available: '两个月内' },
      study: { school: '某大学', major: '材料物理', graduatedIn: '2024-06' },
      showEmployer: false,
    },
    sent: { ago: 1, at: '19:30' },
    answers: [],
  },
  {
    // 公开招聘: one stage passed, in the next.
    talentId: 'he-jing-chuan',
    ...({ postId: 'demo-10-1001', answeredBy: 'su-wan-qing' } as const),
    cv: CV_OF_HE,
    sent: { ago: 20, at: '10:20' },
    answers: [
      { ago: 9, at: '09:30', do: 'view' },
      { ago: 2, at: '16:00', do: 'pass', stage: '资格审查', words: '准考证在笔试前 3 天发到手机' },
    ],
  },
  {
    // 公开招聘: the first stage goes on.
    talentId: 'lu-wen-di',
    ...({ postId: 'demo-10-1001', answeredBy: 'su-wan-qing' } as const),
    cv: CV_OF_LU,
    sent: { ago: 18, at: '21:05' },
    answers: [],
  },
]
