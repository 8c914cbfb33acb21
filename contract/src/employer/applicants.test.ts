import { APPLICATION_STATES } from '../application/workflow.ts'
import { APPLICANT_TAB_STATES, APPLICANT_TABS, reasonFault, USUAL_REASONS } from './applicants.ts'

it('every state but what was taken back is in one tab', () => {
  const inTabs = APPLICANT_TABS.flatMap((tab) => [...APPLICANT_TAB_STATES[tab]])
  expect([...inTabs, 'withdrawn'].sort()).toEqual([...APPLICATION_STATES].sort())
})

it.each([
  ['岗位要男性', '性别'],
  ['女生不方便出差', '性别'],
  ['已婚未育', '婚恋'],
  ['怀孕了', '婚恋'],
  ['孩子还小', '生育'],
  ['可能要休产假', '生育'],
  ['外地人不考虑', '籍贯、户籍、民族'],
  ['户口不在本区', '籍贯、户籍、民族'],
  ['籍贯不合适', '籍贯、户籍、民族'],
])('“%s” is no reason: it speaks of %s', (words, what) => {
  expect(reasonFault(words)).toBe(`原因里不能写${what}，请写和岗位要求有关的，对方看得到这句话`)
})

it.each([
  ...USUAL_REASONS,
  '没有外地项目经验',
  '要求 3 年以上粉末冶金经验',
  '英语口语达不到岗位要求',
  '到岗时间太晚',
])('“%s” may be a reason', (words) => expect(reasonFault(words)).toBeNull())
