import type { Condition, Leaf } from './condition.ts'
import type { Facts, Known } from './evaluate.ts'
import { judge } from './verdict.ts'
import { NOWHERE, placeCalled, UNNAMED } from './questions.ts'
import { answerInWords, bandInWords, changesOf, questionOf, saidOf } from './words.ts'

const ON = '2026-11-27'
const leaf = (fact: Leaf['fact'], operator: Leaf['operator'], value: Leaf['value'], more = {}): Leaf => ({
  fact,
  operator,
  value,
  summary: '劳动合同不少于 3 年',
  clause: '第五条',
  ...more,
})
const said = (value: Known['value'], on = ON): Known => ({ value, on })
const changes = (condition: Condition, facts: Facts) => {
  const situation = { facts, on: ON }
  const judged = judge(condition, situation)
  return [
    judged.verdict,
    changesOf(condition, situation, judged).map(({ kind, on, text }) => [kind, on, text]),
  ]
}
const insured = leaf('socialInsuranceMonths', 'gte', 12)
const young = leaf('age', 'lte', 35, { inclusive: true })
const contract = leaf('employmentContractMonths', 'gte', 36)

test('what time brings is said with its day', () => {
  expect(changes(insured, { socialInsuranceMonths: said(8) })).toEqual([
    'near',
    [['gain', '2027-03-27', '社会保险缴纳月数再满 4 个月，2027 年 3 月 27 日起满足']],
  ])
})

test('what time takes is said too', () => {
  expect(changes(young, { birthDate: said('1991-03-09') })).toEqual([
    'eligible',
    [['lose', '2027-03-09', '年龄满 36 周岁，2027 年 3 月 9 日起不再满足']],
  ])
})

test('what the person can do comes before what time brings', () => {
  const facts = { socialInsuranceMonths: said(8), employmentContractMonths: said(24) }
  expect(changes({ any: [insured, contract] }, facts)).toEqual([
    'near',
    [
      ['do', null, '需要：劳动合同不少于 3 年'],
      ['gain', '2027-03-27', '社会保险缴纳月数再满 4 个月，2027 年 3 月 27 日起满足'],
    ],
  ])
})

test('what nothing changes is no, with nothing promised', () => {
  expect(changes(young, { birthDate: said('1980-01-01') })).toEqual(['ineligible', []])
})

test('what has to be verified says by whom', () => {
  const usually = leaf('age', 'lte', 60, { soft: true, summary: '一般60周岁以下' })
  expect(changes(usually, { birthDate: said('1960-01-01') })).toEqual([
    'to-verify',
    [['verify', null, '一般60周岁以下：文件写的是“一般”，可以放宽，由承办部门定']],
  ])
})

test('a question says what it is about', () => {
  expect(questionOf('degree')).toEqual({ title: '您的最高学历是？', help: null })
  expect(questionOf('firstHome@郑州市/家庭')).toEqual({
    title: '这是首次购房吗？',
    help: '范围：郑州市，按家庭算。',
  })
})

test.each<[string, Known['value'], string]>([
  ['civilServant', true, '是'],
  ['civilServant', false, '否'],
  ['businessLicenseDate', false, '没有'],
  ['arrivalDate', '2025-08', '2025 年 8 月'],
  ['birthDate', '1991-03-09', '1991 年 3 月 9 日'],
  ['pensionMonths', 12, '12 个月'],
  ['pensionMonths', { from: 0, to: 5 }, '不到 6 个月'],
  ['pensionMonths', { from: 6, to: 11 }, '6–11 个月'],
  ['pensionMonths', { from: 24, to: null }, '24 个月以上'],
  ['schoolTags', [], '都没有'],
  ['schoolTags', ['985', '211'], '985、211'],
  ['hukouPlace', ['河南省', '郑州市'], '河南省郑州市'],
  ['hukouPlace', placeCalled('郑州市'), '郑州市'],
  ['hukouPlace', NOWHERE, '其他地方'],
  ['degree', UNNAMED, '都不是，或没有'],
  ['talentScheme', UNNAMED, '其他办法，或没有认定'],
])('%s %j reads %s', (asked, value, words) => {
  expect(answerInWords(asked, value)).toBe(words)
})

test('a band of money has its own unit', () => {
  expect(bandInWords({ from: 10_000_000, to: null }, '元')).toBe('10000000 元以上')
})

test('beside a condition stands what is known of it', () => {
  const situation = { facts: { birthDate: said('1991-03') }, on: ON }
  expect(saidOf(young, situation)).toBe('1991 年 3 月')
  expect(saidOf(insured, situation)).toBeNull()
})
