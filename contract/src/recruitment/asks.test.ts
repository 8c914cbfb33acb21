import { readEmployment } from './employment.ts'
import { readExperience } from './experience.ts'
import { readSkill } from './skill.ts'

test.each<[text: string | null, years: number | null, fresh?: boolean]>([
  ['3年以上', 3],
  ['3年以上工作经验', 3],
  ['3-5年', 3],
  ['3至5年', 3],
  ['三年以上相关工作经历', 3],
  ['两年', 2],
  ['十年以上', 10],
  ['５年及以上', 5],
  ['5年以上工作经验，其中3年以上管理经验', 5],
  ['不限', 0],
  ['经验不限，有3年经验者优先', 0],
  ['1年以内', null],
  ['应届', 0, true],
  ['应届毕业生', 0, true],
  ['2026届', 0, true],
  ['2026年毕业生', 0, true],
  ['应届或3年以上经验', 0, true],
  ['有相关经验者优先', null],
  ['半年', null],
  ['1998年成立', null],
  ['', null],
  [null, null],
])('experience: %s', (text, years, fresh = false) => {
  expect(readExperience(text)).toEqual(years === null ? null : { years, fresh })
})

test.each<[text: string | null, skill: string | null, title: string | null]>([
  ['初级工', '五级/初级工', null],
  ['中级工（四级）', '四级/中级工', null],
  ['高级工及以上', '三级/高级工', null],
  ['高级技工', '三级/高级工', null],
  ['技师', '二级/技师', null],
  ['技师或高级技师', '二级/技师', null],
  ['高级技师', '一级/高级技师', null],
  ['三级/高级工', '三级/高级工', null],
  ['初级职称', null, '初级'],
  ['中级及以上职称', null, '中级'],
  ['中级职称或技师', '二级/技师', '中级'],
  ['高级职称', null, '副高级'],
  ['副高及以上', null, '副高级'],
  ['正高级职称', null, '正高级'],
  ['高级工程师', null, '副高级'],
  ['工程师', null, '中级'],
  ['助理工程师', null, '初级'],
  ['副教授', null, '副高级'],
  ['教授', null, '正高级'],
  ['副主任医师', null, '副高级'],
])('skill: %s', (text, skill, title) => {
  expect(readSkill(text)).toEqual({ skill, title })
})

test.each([null, '', '无', '熟练操作'])('%s names no skill', (text) => {
  expect(readSkill(text)).toBeNull()
})

test.each<[text: string | null, kinds: string[] | null]>([
  ['全职', ['全职']],
  ['全职/兼职', ['全职', '兼职']],
  ['非全日制', ['兼职']],
  ['实习', ['实习']],
  ['事业编制', ['事业编制']],
  ['非事业编', null],
  ['劳务派遣', ['劳务派遣']],
  ['合同制', null],
  [null, null],
])('employment: %s', (text, kinds) => {
  expect(readEmployment(text)).toEqual(kinds)
})
