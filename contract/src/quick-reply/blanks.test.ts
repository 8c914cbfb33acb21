import * as v from 'valibot'
import { BLANKS, blankFault, blanksIn, blankText, fillReply, replyFault, type ReplyFacts } from './blanks.ts'
import { QuickReplyInput } from './schema.ts'

const facts: ReplyFacts = {
  talentName: '周予安',
  matter: '子女入学',
  number: 'RC-2026-000001',
  basis: { document: '子女入学实施细则（演示）', article: '第三条' },
  lacking: ['户口簿', '房产证明'],
  dueOn: '2026-11-27',
  free: ['2026-11-26T10:30:00+08:00', '2026-11-27T09:30:00+08:00'].map((startsAt) => ({
    startsAt,
    place: '科创园工作站',
  })),
}
const nothing: ReplyFacts = { ...facts, basis: null, lacking: [], dueOn: null, free: [] }

test.each([
  ['【称呼】，您好', '周予安老师，您好'],
  ['【事项】（【编号】）', '子女入学（RC-2026-000001）'],
  ['按【依据】', '按《子女入学实施细则（演示）》第三条'],
  ['还缺【缺的材料】', '还缺户口簿、房产证明'],
  ['【承诺日】前', '11月27日前'],
  ['【日期】【时间】在【地点】', '【日期】【时间】在【地点】'],
  ['从【可约时间】里选，在【地点】', '从11月26日 10:30、11月27日 09:30里选，在科创园工作站'],
  ['【重要】写完', '【重要】写完'],
  ['【toString】', '【toString】'],
])('%s becomes %s', (text, filled) => expect(fillReply(text, facts)).toBe(filled))

test('what the request does not tell stays a blank', () => {
  const text = BLANKS.map(blankText).join('')
  expect(blanksIn(fillReply(text, nothing)).map(({ name }) => name)).toEqual([
    '依据',
    '缺的材料',
    '承诺日',
    '进展',
    '可约时间',
    '日期',
    '时间',
    '地点',
  ])
})

test('a place is filled in for free times only, and only where it is one', () => {
  const [first] = facts.free
  const elsewhere = { startsAt: '2026-11-28T10:00:00+08:00', place: '' }
  const apart = { ...facts, free: [...facts.free, elsewhere] }
  expect(first?.place).toBe('科创园工作站')
  expect(fillReply('【可约时间】在【地点】', apart)).toMatch(/在【地点】$/)
  expect(fillReply('【日期】在【地点】', facts)).toBe('【日期】在【地点】')
})

test('a talent’s name with brackets, or a dollar sign, is not filled in again', () => {
  expect(fillReply('【称呼】【编号】', { ...facts, talentName: '【编号】$&' })).toBe(
    '【编号】$&老师RC-2026-000001',
  )
})

test('a blank left is named once, and where it stands', () => {
  const text = '【时间】或【时间】，在【地点】'
  expect(blankFault(text)).toBe('【时间】、【地点】还没填，填好再发')
  expect(text.slice(blanksIn(text)[2]?.start, blanksIn(text)[2]?.end)).toBe('【地点】')
  expect(blankFault('【重要】都写好了')).toBeNull()
})

test('a quick reply knows only its own blanks', () => {
  expect(replyFault('【称呼】好')).toBeNull()
  expect(replyFault('【姓名】好')).toMatch(/^没有“【姓名】”这个空。可用的有：【称呼】/)
  const { issues } = v.safeParse(QuickReplyInput, { title: '问好', text: '【姓名】好' })
  expect(issues?.[0]?.message).toMatch(/^没有“【姓名】”这个空/)
})
