import type { Answers } from '@talent/contract/matter'
import type { EvaluationLevel, Outcome } from '@talent/contract/service-request'

/** Working days before the day of seeding (at least 1, so that it has happened), and the time in China. */
interface When {
  readonly ago: number
  readonly at: string
}

/** So many working days after the day of seeding; in the morning, because a half day has no afternoon. */
interface DemoTime {
  readonly inDays: number
  readonly at: string
}

export type DemoEvent = When &
  (
    | {
        readonly do: 'submit'
        readonly answers: Answers
        /** Keys of materials with a picture. */ readonly materials: readonly string[]
        readonly deferred: readonly string[]
      }
    | { readonly do: 'accept'; readonly note: string }
    | {
        readonly do: 'report_progress'
        readonly doing: string
        /** Counted from the day of seeding. */ readonly dueIn: number | null
      }
    | {
        readonly do: 'ask_supplement'
        readonly items: readonly { what: string; basis: string | null; material: string | null }[]
        readonly note: string
        readonly within: number
      }
    | { readonly do: 'supplement'; readonly note: string }
    | { readonly do: 'resolve'; readonly outcome: Outcome; readonly text: string }
    | {
        readonly do: 'evaluate'
        readonly level: EvaluationLevel
        readonly reasons: readonly string[]
        readonly text: string
      }
    | { readonly do: 'message'; readonly by: 'talent' | 'commissioner'; readonly text: string }
    | { readonly do: 'take_time'; readonly time: DemoTime }
    | { readonly do: 'prefer_times'; readonly times: readonly DemoTime[] }
  )

export interface DemoRequest {
  readonly talentId: string
  readonly matterCode: string
  readonly events: readonly DemoEvent[]
}

/** One of each state a visitor should meet. All 演示. */
export const demoRequests: readonly DemoRequest[] = [
  {
    // 办理中, after one 补正.
    talentId: 'zhou-yu-an',
    matterCode: 'child-schooling',
    events: [
      {
        ago: 5,
        at: '14:36',
        do: 'submit',
        answers: {
          kind: '转学插班',
          stage: '小学',
          childName: '周小满',
          grade: '小学二年级',
          currentSchool: '某市实验小学',
          residence: '人才公寓',
        },
        materials: ['household', 'schoolRecord', 'residenceProof'],
        deferred: ['talentProof'],
      },
      { ago: 4, at: '10:05', do: 'accept', note: '' },
      {
        ago: 4,
        at: '10:06',
        do: 'message',
        by: 'commissioner',
        text: '周老师您好，我是林知远，孩子转学这件事由我跟到底。有想法随时说。',
      },
      {
        ago: 3,
        at: '14:20',
        do: 'ask_supplement',
        note: '',
        within: 5,
        items: [
          {
            what: '居住证明换成近 3 个月内的',
            basis: '子女入学实施细则（演示）第六条第（三）项',
            material: 'residenceProof',
          },
        ],
      },
      { ago: 2, at: '08:52', do: 'supplement', note: '换成了公寓入住单。' },
      { ago: 2, at: '09:30', do: 'report_progress', doing: '正在与学校核对学位', dueIn: 3 },
      {
        ago: 1,
        at: '10:20',
        do: 'message',
        by: 'commissioner',
        text: '学位已提交核对，周五前给您准信。两所学校都在您家 3 公里内。',
      },
      { ago: 1, at: '10:24', do: 'message', by: 'talent', text: '好的，谢谢。能优先考虑离地铁近的那所吗？' },
      {
        ago: 1,
        at: '10:30',
        do: 'prefer_times',
        times: [
          { inDays: 2, at: '10:00' },
          { inDays: 3, at: '09:30' },
        ],
      },
    ],
  },
  {
    // 待补正: it is the talent's turn.
    talentId: 'zhou-yu-an',
    matterCode: 'spouse-employment',
    events: [
      {
        ago: 4,
        at: '09:18',
        do: 'submit',
        answers: {
          wishKind: '岗位推荐',
          spouseName: '陈映川',
          originKind: '非公企业',
          originPlace: '外省',
          leftOn: '2025-06',
          profession: '会计',
          yearsWorked: '11',
          monthlyPay: '8000',
          otherTrade: '否',
        },
        materials: [],
        deferred: ['marriage', 'diploma', 'resume'],
      },
      { ago: 3, at: '16:10', do: 'accept', note: '' },
      {
        ago: 1,
        at: '16:40',
        do: 'ask_supplement',
        within: 3,
        note: '证书拍照就行，不用寄原件。手边没有的话，先发学历在线验证截图也可以。',
        items: [
          { what: '配偶学历证书', basis: '人才配偶就业服务细则（演示）第四条（一）', material: 'diploma' },
          { what: '求职意向表', basis: '人才配偶就业服务细则（演示）第四条（三）', material: 'resume' },
        ],
      },
    ],
  },
  {
    // 待受理, late.
    talentId: 'gao-ruo-yu',
    matterCode: 'medical-care',
    events: [
      {
        ago: 2,
        at: '09:10',
        do: 'submit',
        answers: { service: '门诊预约', patient: '父母', need: '心悸两周，想约心内科' },
        materials: [],
        deferred: [],
      },
    ],
  },
  {
    // 待受理, late; others on duty do this matter, so that the coordinator can transfer it.
    talentId: 'gao-ruo-yu',
    matterCode: 'spouse-employment',
    events: [
      {
        ago: 2,
        at: '15:20',
        do: 'submit',
        answers: {
          wishKind: '岗位推荐',
          spouseName: '叶知秋',
          originKind: '非公企业',
          originPlace: '外省',
          profession: '护理',
        },
        materials: [],
        deferred: ['marriage', 'diploma', 'resume'],
      },
    ],
  },
  {
    // 已受理, due on the day of seeding.
    talentId: 'shen-yan-qiu',
    matterCode: 'tax-reward-consult',
    events: [
      {
        ago: 4,
        at: '11:02',
        do: 'submit',
        answers: { topic: '个人贡献如何计算', question: '上年度个人贡献如何计算？', year: '2025' },
        materials: [],
        deferred: [],
      },
      { ago: 3, at: '15:00', do: 'accept', note: '' },
      { ago: 1, at: '16:00', do: 'take_time', time: { inDays: 1, at: '10:00' } },
    ],
  },
  {
    // 已办结, evaluation open.
    talentId: 'he-jing-chuan',
    matterCode: 'child-schooling',
    events: [
      {
        ago: 12,
        at: '10:30',
        do: 'submit',
        answers: { kind: '新生入学', stage: '幼儿园', childName: '何一帆' },
        materials: ['household'],
        deferred: [],
      },
      { ago: 11, at: '09:20', do: 'accept', note: '' },
      { ago: 9, at: '15:45', do: 'report_progress', doing: '正在与两所幼儿园核对学位', dueIn: null },
      {
        ago: 3,
        at: '11:30',
        do: 'resolve',
        outcome: 'solved',
        text: '已安排公办幼儿园中班，请下周一上午带户口簿到园报到。',
      },
    ],
  },
  {
    // 已评价.
    talentId: 'lu-wen-di',
    matterCode: 'tax-reward-consult',
    events: [
      {
        ago: 9,
        at: '09:40',
        do: 'submit',
        answers: { topic: '申报时间与材料', question: '单位转发的通知里，个人需要准备什么？' },
        materials: [],
        deferred: [],
      },
      { ago: 9, at: '14:10', do: 'accept', note: '' },
      {
        ago: 7,
        at: '16:20',
        do: 'resolve',
        outcome: 'solved',
        text: '由单位统一申报，您只需核对身份信息。以现行有效政策为准。',
      },
      { ago: 6, at: '20:15', do: 'evaluate', level: 5, reasons: ['一次说清', '按时办结'], text: '' },
    ],
  },
  {
    talentId: 'lu-wen-di',
    matterCode: 'medical-care',
    events: [
      {
        ago: 1,
        at: '10:00',
        do: 'submit',
        answers: { service: '门诊预约', patient: '本人', need: '体检时血压偏高，想约心内科' },
        materials: [],
        deferred: [],
      },
      { ago: 1, at: '15:00', do: 'accept', note: '' },
    ],
  },
  {
    // Unassigned: everybody on duty for it is full. None that waits could be assigned by hand at once: the rule gives
    // out whatever somebody has a place for (`match-queued`), by the same conditions as a coordinator's 分派. What a
    // coordinator can hand over at one press is the late 配偶就业 above.
    talentId: 'tang-lin-xi',
    matterCode: 'medical-care',
    events: [
      {
        ago: 1,
        at: '16:05',
        do: 'submit',
        answers: { service: '转诊咨询', patient: '本人', need: '膝关节旧伤，想问转诊手续' },
        materials: [],
        deferred: [],
      },
    ],
  },
]
