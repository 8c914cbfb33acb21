import { barePost, readHeadcount, type PostContent } from '@talent/contract/recruitment'
import { addDays, addWorkingDays, chinaInstant, type WorkingCalendar } from '@talent/contract/calendar'
import type { NoticeRecord } from '../../features/recruitment/index.ts'
import { issue10Posts, issue11Posts, issue12Posts, type DemoPost } from './demo-posts.ts'

/** Of those that aren't in the directory, which says it of the others. */
const INDUSTRY: Readonly<Record<string, string>> = {
  '某新能源有限公司（演示）': '新能源',
  '某现代物流有限公司（演示）': '现代物流',
  '某电子科技有限公司（演示）': '电子信息',
  '某软件技术有限公司（演示）': '软件和信息技术',
  '某食品有限公司（演示）': '食品',
}

const toRecord = (
  noticeId: string,
  [code, employer, title, headcount, education, major, age, pay, place, duties, experience]: DemoPost,
): PostContent => ({
  ...barePost(`${noticeId}-${code}`, title),
  ...{ code, employer, headcount, education, major, age, pay, place, duties, experience: experience ?? null },
  industry: INDUSTRY[employer] ?? null,
  notes: ['演示岗位，单位为虚构'],
})

const stage = (
  name: string,
  detail: string | null,
  from: string | null = null,
  until: string | null = null,
) => ({ name, detail, from, until })

const CONDITIONS = [
  '遵守法律法规，品行端正',
  '符合岗位要求的学历、专业和年龄',
  '每个岗位投 1 次，截止前可撤回再投',
]
const APPLY =
  '报名办法（演示）：岗位页能投简历的直接投；其余打报名咨询电话，说岗位代码，按对方告知的方式交简历和学历证书'
const DISQUALIFIED = ['受过刑事处罚', '被列为失信被执行人', '与用人单位有应当回避的关系']

const zhDay = (day: string) => `${Number(day.slice(5, 7))}月${Number(day.slice(8))}日`

/** Days count from the day of seeding, so that a trial shows an open notice whenever it is started. */
export function demoNotices(calendar: WorkingCalendar, today: string): NoticeRecord[] {
  const after = (count: number) => addWorkingDays(calendar, today, count)
  const closes = after(8)
  const total = (posts: readonly PostContent[]) =>
    posts.reduce((sum, post) => sum + (readHeadcount(post.headcount)?.min ?? 0), 0)
  const posts12 = issue12Posts.map((post) => toRecord('demo-12', post))
  const posts11 = issue11Posts.map((post) => toRecord('demo-11', post))
  const posts10 = issue10Posts.map((post) => toRecord('demo-10', post))
  const published10 = addDays(today, -30)
  const closed10 = addDays(today, -12)
  const published12 = addDays(today, -8)
  const published11 = addDays(today, -45)
  const closed11 = addDays(today, -15)
  const common = {
    kind: '企业招聘公告',
    place: '示范区',
    conditions: CONDITIONS,
    disqualifications: DISQUALIFIED,
    attachments: [],
    phones: ['报名咨询 0375-0000000'],
    sources: [],
    gaps: [],
    demo: true,
    issuer: '人社部门（演示）',
    ageCountedOn: null,
  }
  return [
    {
      ...common,
      id: 'demo-12',
      issue: 12,
      title: '重点企业引进人才公告（演示）',
      publishedOn: published12,
      sortOn: published12,
      applyFrom: chinaInstant(published12, '09:00'),
      applyUntil: chinaInstant(closes, '17:30'),
      headcount: total(posts12),
      stages: [
        stage('报名', `${zhDay(closes)} 17:30 止`),
        stage('资格审核', null, after(9), after(13)),
        stage('面试', null, after(18), after(18)),
        stage('体检考察', null, after(20)),
        stage('公示', '5 个工作日'),
      ],
      notes: [APPLY, '演示公告，单位、岗位与薪酬均为虚构。'],
      posts: posts12,
    },
    {
      ...common,
      id: 'demo-11',
      issue: 11,
      title: '校园引才专项公告（演示）',
      publishedOn: published11,
      sortOn: published11,
      applyFrom: chinaInstant(published11, '09:00'),
      applyUntil: chinaInstant(closed11, '17:30'),
      headcount: total(posts11),
      stages: [
        stage('报名', `${zhDay(closed11)} 17:30 止`),
        stage('资格审核', null, null, after(4)),
        stage('面试', null),
        stage('体检考察', null),
        stage('公示', '5 个工作日'),
      ],
      notes: [APPLY, '演示公告，单位、岗位与薪酬均为虚构。'],
      posts: posts11,
    },
    {
      ...common,
      id: 'demo-10',
      issue: 10,
      kind: '事业单位公开招聘',
      title: '事业单位公开招聘公告（演示）',
      publishedOn: published10,
      sortOn: published10,
      applyFrom: chinaInstant(published10, '09:00'),
      applyUntil: chinaInstant(closed10, '17:30'),
      headcount: total(posts10),
      stages: [
        stage('报名', `${zhDay(closed10)} 17:30 止`),
        stage('资格审查', '看学历和专业', null, after(4)),
        stage('笔试', '9:00 开始，准考证提前 3 天打印', after(18), after(18)),
        stage('面试', '笔试前 6 名', after(32), after(32)),
        stage('体检', null),
        stage('考察', null),
        stage('公示', '5 个工作日'),
        stage('聘用', null),
      ],
      notes: [APPLY, '演示公告，单位、岗位与薪酬均为虚构。'],
      posts: posts10,
    },
  ]
}
