import { findMatters } from './find-matters.ts'
import type { MatterSummary } from './schema.ts'

const matter = (title: string, keywords: string[]): MatterSummary => ({
  code: title,
  title,
  group: 'living',
  icon: 'school',
  summary: '',
  keywords,
  promisedWorkingDays: 1,
  departmentName: '',
  demo: true,
})
const all = [matter('子女入学', ['上学', '转学']), matter('就医保障', ['看病', '体检'])]

it.each([
  ['', ['子女入学', '就医保障']],
  ['  ', ['子女入学', '就医保障']],
  ['转学', ['子女入学']],
  ['入学 上学', ['子女入学']],
  ['上学 体检', []],
  ['车补', []],
])('words “%s” find %j', (words, titles) => {
  expect(findMatters(all, words).map(({ title }) => title)).toEqual(titles)
})
