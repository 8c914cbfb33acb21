import { addDays, chinaInstant, weekdayIndex, type DayString } from '@talent/contract/calendar'
import type { FairEmployerInput, FairInput, FairResults } from '@talent/contract/fair'

export interface DemoFair {
  readonly id: string
  readonly fair: FairInput
  readonly employers: readonly FairEmployerInput[]
  readonly results: FairResults | null
}

const SATURDAY = 6
const saturdayFrom = (day: DayString): DayString => addDays(day, (SATURDAY - weekdayIndex(day) + 7) % 7)

const brought: readonly FairEmployerInput[] = [
  {
    stand: 'A-03',
    name: '某智能装备有限公司（演示）',
    posts: ['机械设计工程师', '数控编程技师', '装配钳工'],
  },
  { stand: 'B-02', name: '某电子科技有限公司（演示）', posts: ['嵌入式软件工程师', '测试工程师'] },
  { stand: 'C-07', name: '某新材料实验室（演示）', posts: ['新材料研发工程师', '粉末冶金工程师', '实验员'] },
  { stand: 'C-11', name: '某检验检测中心（演示）', posts: ['检测中心技术负责人', '理化检测工程师'] },
]

const at = (day: DayString, from: string, until: string) => ({
  startsAt: chinaInstant(day, from),
  endsAt: chinaInstant(day, until),
})

/** Two that come and one that was. Their days count from the day they were first put in. All 演示. */
export function demoFairs(today: DayString): DemoFair[] {
  const coming = saturdayFrom(addDays(today, 14))
  const past = addDays(saturdayFrom(addDays(today, -60)), -7)
  const common = { phone: '0375-0000010', capacity: 300, point: null } as const
  return [
    {
      id: 'demo-fair-winter',
      fair: {
        ...common,
        ...{ title: '冬季高层次人才双选会（演示）', issue: 2, mode: 'on_site' },
        ...at(coming, '09:00', '15:00'),
        ...{ place: '市民中心 1 层展厅', way: '地铁 2 号线市民中心站 B 口，停车免费' },
        words: '9:00 入场签到，出示报名码即可，不用打印。带简历 5 份，现场也能用手机投递。',
        signUpUntil: chinaInstant(addDays(coming, -2), '18:00'),
      },
      employers: brought,
      results: null,
    },
    {
      id: 'demo-fair-online',
      fair: {
        ...common,
        ...{ title: '冬季双选会线上专场（演示）', issue: 3, mode: 'online', way: '', capacity: 500 },
        ...at(coming, '15:30', '17:30'),
        place: '线上会议，开始前一小时在咨询电话问入口',
        words: '提前十分钟进入，按单位轮流宣讲。',
        signUpUntil: chinaInstant(coming, '12:00'),
      },
      employers: brought.slice(1, 3).map((one) => ({ ...one, stand: '' })),
      results: null,
    },
    {
      id: 'demo-fair-autumn',
      fair: {
        ...common,
        ...{ title: '秋季人才双选会（演示）', issue: 1, mode: 'on_site', way: '', words: '' },
        ...at(past, '09:00', '15:00'),
        place: '市民中心 1 层展厅',
        signUpUntil: chinaInstant(addDays(past, -2), '18:00'),
      },
      employers: brought,
      results: { employers: 38, posts: 172, visitors: 1260, agreements: 214 },
    },
  ]
}
