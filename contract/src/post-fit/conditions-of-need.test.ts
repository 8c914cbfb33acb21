import { find, leafFault, leavesOf, type Known } from '../eligibility/index.ts'
import { conditionsOfNeed } from './conditions-of-need.ts'

const ON = '2026-11-24'
const outcome = (
  education: string,
  requirements: readonly string[],
  said: Record<string, Known['value']> = {},
) => {
  const condition = conditionsOfNeed({ education, requirements })
  const facts = Object.fromEntries(Object.entries(said).map(([asked, value]) => [asked, { value, on: ON }]))
  return condition === null ? null : find(condition, { facts, on: ON }).outcome
}

test.each<[what: string, line: string, said: Record<string, Known['value']>, is: string | null]>([
  ['years of work and nothing else', '5 年以上工作经验', { workYears: 6 }, 'met'],
  ['the same, too few', '具有三年以上工作经历', { workYears: 2 }, 'unmet'],
  ['years in one trade, however many one has', '粉末冶金 3 年以上经历', { workYears: 9 }, 'unknown'],
  ['a skill and nothing else', '高级技师', { skillLevel: '一级/高级技师' }, 'met'],
  ['a lower one', '技师以上', { skillLevel: '三级/高级工' }, 'unmet'],
  ['a skill in one trade', '工业机器人方向技师以上', { skillLevel: '一级/高级技师' }, 'unknown'],
  ['a skill or a prize', '高级技师，或省级以上技能竞赛获奖', { skillLevel: '二级/技师' }, 'unknown'],
  ['a title', '具有副高级以上职称', { titleLevel: '正高级' }, 'met'],
  ['a degree', '硕士以上', { degree: '博士研究生' }, 'met'],
  ['a degree in a field', '控制或电气方向硕士以上', { degree: '博士研究生' }, 'unknown'],
  ['the very major', '冶金工程专业', { major: '冶金工程' }, 'met'],
  [
    'majors in a list, where any part may be more than a major',
    '材料、冶金工程专业',
    { major: '冶金工程' },
    'unknown',
  ],
  ['any major', '不限专业', {}, null],
  ['any major, and more', '主持过项目不限专业', {}, 'unknown'],
  ['degrees and a major', '博士或硕士 冶金工程专业', { major: '冶金工程', degree: '专科' }, 'unknown'],
  ['a degree, then a major', '硕士以上、冶金工程专业', { major: '冶金工程', degree: '专科' }, 'unknown'],
  ['a major after another word', '主持过项目/冶金工程专业', { major: '冶金工程' }, 'unknown'],
  ['another major', '材料科学与工程专业', { major: '会计学' }, 'unknown'],
  ['an age', '45周岁以下', { birthDate: '1990-01-01' }, 'met'],
  ['too old', '45周岁以下', { birthDate: '1970-01-01' }, 'unmet'],
  ['an age between two', '年龄在18周岁以上、45周岁（含）以下', { birthDate: '1990-01-01' }, 'met'],
  ['a day of birth', '1980年1月1日以后出生', { birthDate: '1990-01-01' }, 'met'],
  ['an age that may be more', '一般不超过45周岁，特别优秀的可适当放宽', { birthDate: '1990-01-01' }, 'met'],
  ['an age and works', '45周岁以下，主持过国家级项目', { birthDate: '1990-01-01' }, 'unknown'],
  ['the same, too old', '45周岁以下，主持过国家级项目', { birthDate: '1970-01-01' }, 'unknown'],
  ['an age and a degree', '博士，45周岁以下', { birthDate: '1990-01-01' }, 'unknown'],
  ['an age of men, and works', '男45周岁以下，主持过国家级项目', {}, 'unknown'],
  ['a rule for men and women', '男45周岁以下，女40周岁以下', {}, null],
  ['works', '主持过一款量产伺服', { degree: '博士研究生' }, 'unknown'],
  ['what isn’t understood', '见附件', {}, 'unknown'],
])('%s: %s', (_, line, said, is) => expect(outcome('', [line], said)).toBe(is))

test('its education is judged like a post’s; a need that asks nothing has no condition', () => {
  expect(outcome('博士', [], { degree: '硕士研究生' })).toBe('unmet')
  expect(outcome('博士', ['粉末冶金 3 年以上经历'], { degree: '博士研究生' })).toBe('unknown')
  expect(outcome('', [])).toBeNull()
})

test('each says its own words, in the vocabulary', () => {
  const condition = conditionsOfNeed({
    education: '博士',
    requirements: ['带过 3 人以上的课题组', '技师以上'],
  })
  const leaves = condition === null ? [] : leavesOf(condition)
  expect(leaves.map(({ summary }) => summary)).toEqual([
    '学历：博士',
    '带过 3 人以上的课题组',
    '技能等级或职称：技师以上',
  ])
  for (const leaf of leaves) expect(leafFault(leaf)).toBeNull()
})
