import type { Answer } from './answer.ts'
import { checkAnswers, tidyAnswers } from './answers.ts'
import { kindOf, type FieldType } from './field-kinds.ts'
import { hasCheckDigit } from './resident-id.ts'
import type { MatterField } from './schema.ts'

const field = (key: string, type: FieldType, more: Partial<MatterField> = {}): MatterField => ({
  key,
  label: `【${key}】`,
  type,
  required: true,
  help: null,
  basis: null,
  placeholder: null,
  options: [],
  max: 20,
  sensitivity: null,
  ...more,
})
const TODAY = '2026-11-24'
const visit = field('on', 'day', { from: 'today', to: 'today+365' })
const taxYear = field('year', 'year', { from: '2019-01-01', to: 'today' })
const leftOn = field('left', 'month', { from: '2020-03-15', to: 'today' })
const worked = field('worked', 'period', { from: '1960-01-01', to: 'today' })
const area = field('area', 'number', { min: 10, max: 500, unit: '平方米', decimals: 1 })
const AREA_RULE = '应为不小于 10、不超过 500 平方米的数字，最多 1 位小数'
const years = field('years', 'number', { max: 60, unit: '年', decimals: 0 })
const pay = field('pay', 'money', { max: 100_000 })
const yearly = field('yearly', 'money', { max: 500, unit: '万元' })
const matterOf = (...fields: MatterField[]) => ({ sections: [{ title: '一', fields }] })
const faults = (one: MatterField, answer: Answer | undefined) =>
  checkAnswers(matterOf(one), answer === undefined ? {} : { [one.key]: answer }, { today: TODAY }).map(
    (fault) => fault.message,
  )

const grade = field('grade', 'choice', { options: ['一年级', '二年级'] })
const needs = field('needs', 'choices', { options: ['住宿', '校车'] })

it.each<[string, MatterField, Answer | undefined, string[]]>([
  ['a missing required text', field('name', 'text'), undefined, ['请填写【name】']],
  ['spaces only', field('name', 'text'), '   ', ['请填写【name】']],
  ['a missing choice', grade, undefined, ['请选择【grade】']],
  ['no choice made of several', needs, [], ['请选择【needs】']],
  ['an optional one left out', field('more', 'text', { required: false }), undefined, []],
  ['a text at its limit', field('name', 'text', { max: 3 }), '周小满', []],
  ['a text over its limit', field('name', 'text', { max: 2 }), '周小满', ['【name】不超过 2 个字']],
  ['a list where a word is asked', field('name', 'text'), ['a'], ['【name】的格式不对，请重新填写']],
  ['a known choice', grade, '二年级', []],
  ['an unknown choice', grade, '三年级', ['请从列出的选项里选【grade】']],
  ['known choices', needs, ['校车'], []],
  ['one unknown of several', needs, ['校车', '直升机'], ['请从列出的选项里选【needs】']],
  ['a word where several are asked', needs, '校车', ['请从列出的选项里选【needs】']],
  ['a yes', field('away', 'yes-no'), '是', []],
  ['a no', field('away', 'yes-no'), '否', []],
  ['neither yes nor no', field('away', 'yes-no'), '看情况', ['【away】请选“是”或“否”']],
  ['a yes of another form', field('away', 'yes-no'), ['是'], ['【away】的格式不对，请重新填写']],
  ['no answer to yes or no', field('away', 'yes-no'), undefined, ['请选择【away】']],
  ['a day', field('on', 'day'), '2026-02-28', []],
  ['a day that is none', field('on', 'day'), '2026-02-30', ['请选择【on】']],
  ['a right ID number', field('id', 'id-number'), '11010519491231002X', []],
  ['a right ID number in small letters', field('id', 'id-number'), '11010519491231002x', []],
  [
    'a wrong check digit',
    field('id', 'id-number'),
    '110105194912310021',
    ['【id】应为 18 位，请核对有没有输错'],
  ],
  ['a phone', field('tel', 'phone'), '13800000127', []],
  [
    'a short phone',
    field('tel', 'phone'),
    '1380000012',
    ['【tel】是 11 位数字，以 1 开头；境外号码请以 + 和国家代码开头'],
  ],
  ['a phone as it is copied', field('tel', 'phone'), '+86 138-0000\u200b-0127', []],
  ['a phone elsewhere', field('tel', 'phone'), '+852 9123 4567', []],
  ['an ID number as it is copied', field('id', 'id-number'), '１１０１０５-19491231\u200b-００２ｘ', []],
  ['an ID number in groups', field('id', 'id-number'), '110105 19491231 002X', []],
  [
    'a day of this year as typed into a desktop field',
    field('on', 'day'),
    '0026-12-10',
    ['年份不对，请核对日期'],
  ],
  ['the first day of all', field('on', 'day'), '0001-01-01', ['年份不对，请核对日期']],
  ['the last day of all', field('on', 'day'), '9999-12-31', ['年份不对，请核对日期']],
  ['a visit today', visit, '2026-11-24', []],
  ['a visit yesterday', visit, '2026-11-23', ['【on】不能早于今天，请核对']],
  ['a visit in a year', visit, '2027-11-24', []],
  ['a visit in more than a year', visit, '2027-11-25', ['【on】不能晚于 2027 年 11 月 24 日，请核对']],
  ['a month of its range', leftOn, '2025-12', []],
  ['the month its range begins in', leftOn, '2020-03', []],
  ['this month', leftOn, '2026-11', []],
  ['a month before its range', leftOn, '2020-02', ['【left】不能早于 2020 年 3 月，请核对']],
  ['a month to come', leftOn, '2026-12', ['【left】不能晚于本月，请核对']],
  ['a month as it is typed', leftOn, '２０２５年3月', []],
  ['a month that is none', leftOn, '2025-13', ['请选择【left】，如 2026-11']],
  ['a day where a month is asked', leftOn, '2025-12-01', ['请选择【left】，如 2026-11']],
  ['a month of another age', field('left', 'month'), '0025-12', ['年份不对，请核对日期']],
  ['a missing month', leftOn, undefined, ['请选择【left】']],
  ['a year of its range', taxYear, '2025', []],
  ['this year, as it is read', taxYear, '２０２６ 年', []],
  ['a year before its range', taxYear, '2018', ['请从列出的选项里选【year】']],
  ['a year to come', taxYear, '2027', ['请从列出的选项里选【year】']],
  ['words where a year is asked', taxYear, '上年度', ['请从列出的选项里选【year】']],
  ['a missing year', taxYear, undefined, ['请选择【year】']],
  ['a period', worked, '2020-03 至 2024-06', []],
  ['a period until now', worked, '2020-03 至今', []],
  ['a period within one month', worked, '2024-06 至 2024-06', []],
  ['a period as it is typed', worked, '２０２０年3月至 2024.6', []],
  ['a period without a beginning', worked, '至 2024-06', ['请选择【worked】从哪个月开始']],
  ['a period without an end', worked, '2020-03', ['请选择【worked】到哪个月为止，还在继续的选“至今”']],
  [
    'a period that ends before it begins',
    worked,
    '2024-06 至 2020-03',
    ['【worked】的结束比开始还早，请核对'],
  ],
  ['a period that began too early', worked, '1959-12 至今', ['【worked】不能早于 1960 年 1 月，请核对']],
  ['a period that ends too late', worked, '2020-03 至 2026-12', ['【worked】不能晚于本月，请核对']],
  [
    'a period to come until now',
    field('worked', 'period'),
    '2026-12 至今',
    ['【worked】还没有开始，不能选“至今”'],
  ],
  ['a list where a period is asked', worked, ['2020-03', '2024-06'], ['【worked】的格式不对，请重新填写']],
  ['a missing period', worked, undefined, ['请选择【worked】']],
  ['what nobody can see', field('name', 'text'), '\u200b\u2060\ufeff', ['请填写【name】']],
  [
    'a character that ends a text',
    field('name', 'text'),
    'a\u0000b',
    ['【name】里有无法保存的字符，请删去后重新输入'],
  ],
  ['half a character', field('name', 'text'), 'a\ud842', ['【name】里有无法保存的字符，请删去后重新输入']],
  [
    'characters outside the first plane, counted as a person does',
    field('name', 'text', { max: 2 }),
    '𠮷𠮷',
    [],
  ],
  ['a number', field('n', 'number', { max: 100 }), '100', []],
  ['a number too large', field('n', 'number', { max: 100 }), '100.5', ['【n】应为不超过 100 的数字']],
  ['no number', field('n', 'number', { max: 100 }), '-1', ['【n】应为不超过 100 的数字']],
  ['an area', area, '89.5', []],
  ['an area with its unit', area, '89.5 平方米', []],
  ['an area too small', area, '9.9', [`【area】${AREA_RULE}`]],
  ['an area with too many places', area, '89.55', [`【area】${AREA_RULE}`]],
  ['an area in another unit', area, '89.5 亩', [`【area】${AREA_RULE}`]],
  ['whole years', years, '12', []],
  ['years and a half', years, '12.5', ['【years】应为不超过 60 年的整数']],
  ['years and nothing', years, '12.0', []],
  ['money as it is copied', pay, '￥１２,000.50 元', []],
  ['money to the third place', pay, '0.125', ['【pay】应为不超过 100000 元的数字，最多 2 位小数']],
  ['money in another unit', pay, '1.2万元', ['【pay】应为不超过 100000 元的数字，最多 2 位小数']],
  ['money owed', pay, '-5', ['【pay】应为不超过 100000 元的数字，最多 2 位小数']],
  ['money in 万元', yearly, '50 万元', []],
  ['more than its most', yearly, '500.01', ['【yearly】应为不超过 500 万元的数字，最多 2 位小数']],
  ['two numbers', pay, '5000-8000', ['【pay】应为不超过 100000 元的数字，最多 2 位小数']],
])('%s', (_name, one, answer, messages) => {
  expect(faults(one, answer)).toEqual(messages)
})

it('names every fault at once, with its path and label, unknown keys too', () => {
  const matter = matterOf(field('name', 'text'), grade)
  expect(checkAnswers(matter, { extra: 'x' }, { today: TODAY })).toEqual([
    { field: 'answers.extra', label: 'extra', message: '这项内容不在本事项的表单里' },
    { field: 'answers.name', label: '【name】', message: '请填写【name】' },
    { field: 'answers.grade', label: '【grade】', message: '请选择【grade】' },
  ])
})

it('a name the prototype knows is not a known field', () => {
  expect(checkAnswers(matterOf(), { constructor: 'x' }, { today: TODAY })).toHaveLength(1)
  expect(faults(field('toString', 'text'), undefined)).toEqual(['请填写【toString】'])
  expect(faults(field('valueOf', 'choices', { options: ['一'], required: false }), undefined)).toEqual([])
  expect(tidyAnswers(matterOf(field('toString', 'text')), {})).toEqual({})
})

it('keeps the form trimmed, ID letters upper-case, blanks and strangers left out', () => {
  const matter = matterOf(
    field('name', 'text'),
    field('id', 'id-number'),
    field('more', 'text', { required: false }),
    needs,
  )
  expect(
    tidyAnswers(matter, {
      name: ' 周小满 ',
      id: '11010519491231002x',
      more: ' ',
      needs: ['校车'],
      extra: 'x',
    }),
  ).toEqual({
    name: '周小满',
    id: '11010519491231002X',
    needs: ['校车'],
  })
})

it.each([
  ['11010519491231002X', true],
  ['110105194912310021', false],
  ['1101051949123100', false],
  ['', false],
])('resident ID %s: %s', (value, right) => {
  expect(hasCheckDigit(value)).toBe(right)
})

it('keeps a year as its figures, reads it as a year, and what an older form took as it was', () => {
  expect(tidyAnswers(matterOf(taxYear), { year: '２０２５ 年' })).toEqual({ year: '2025' })
  expect(['2025', '上年度'].map((kept) => kindOf(taxYear).show(kept, taxYear))).toEqual(['2025 年', '上年度'])
})

it('keeps a month as its figures, however it was typed, and reads it in words', () => {
  const typed = ['2025-03', '2025年3月', '2025/3', '2025.03', '202503']
  expect(typed.map((month) => kindOf(leftOn).tidy(month, leftOn))).toEqual(typed.map(() => '2025-03'))
  expect(kindOf(leftOn).show('2025-03', leftOn)).toBe('2025 年 3 月')
})

it.each<[string, string, string]>([
  ['２０２０年3月至今', '2020-03 至今', '2020 年 3 月至今'],
  ['2020-3 至 2024.06', '2020-03 至 2024-06', '2020 年 3 月至 2024 年 6 月'],
])('a period %s is kept as %s and read as %s', (typed, kept, read) => {
  expect(kindOf(worked).tidy(typed, worked)).toBe(kept)
  expect(kindOf(worked).show(kept, worked)).toBe(read)
})

it.each<[MatterField, string, string, string]>([
  [pay, '￥１２,000.50 元', '12000.5', '12,000.5 元'],
  [pay, '007', '7', '7 元'],
  [pay, '0.10', '0.1', '0.1 元'],
  [pay, '0', '0', '0 元'],
  [yearly, '1,234,567.89万元', '1234567.89', '1,234,567.89 万元'],
  [area, '89.50平方米', '89.5', '89.5 平方米'],
  [years, '12 年', '12', '12 年'],
  [field('n', 'number'), '1,200', '1200', '1200'],
])('%o: %s is kept as %s and read as %s', (one, typed, kept, read) => {
  expect(kindOf(one).tidy(typed, one)).toBe(kept)
  expect(kindOf(one).show(kept, one)).toBe(read)
})

it('an amount an older form took as words reads as it was', () => {
  expect(kindOf(pay).show('面议', pay)).toBe('面议')
})
