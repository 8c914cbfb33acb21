import * as v from 'valibot'
import type { SchemeClass, Standard } from '../recognition/scheme.ts'
import {
  changedSchemeParts,
  EditedScheme,
  mergeSchemes,
  newStandardKey,
  schemeDifference,
  schemeOf,
  schemeParts,
  withSchemeParts,
  type SchemeContent,
} from './index.ts'

const standard = (key: string): Standard => ({
  ...{ key, text: `标准 ${key}`, clause: `第 ${key} 项`, evidence: '证书' },
})
const classWith = (category: SchemeClass['category'], ...keys: string[]): SchemeClass => ({
  ...{ category, name: `${category}人才`, termMonths: 36, standards: keys.map(standard), opens: [] },
})
const base: SchemeContent = {
  ...{ name: '示范区 2026 版', document: '办法', inForceFrom: '2026-01-01' },
  ...{ publicityWorkingDays: 10, renewalDays: 60, demo: false },
  classes: [classWith('C 类', 'c1', 'c2'), classWith('D 类', 'd1')],
}
const withClass = (category: string, change: (one: SchemeClass) => SchemeClass): SchemeContent => ({
  ...base,
  classes: base.classes.map((one) => (one.category === category ? change(one) : one)),
})
const without = (category: string): SchemeContent => ({
  ...base,
  classes: base.classes.filter((one) => one.category !== category),
})
const withText = (one: SchemeClass, text: string): SchemeClass => ({
  ...one,
  standards: one.standards.map((other, at) => (at === 0 ? { ...other, text } : other)),
})

test('by its parts it is the same content', () => {
  expect(schemeOf(schemeParts(base))).toEqual(base)
  expect(
    changedSchemeParts(
      base,
      withClass('C 类', (one) => withText(one, '改了')),
    ),
  ).toEqual(['standards.C 类.c1'])
})

test('what each changed of their own is in both, also where both added a standard', () => {
  const mine = withClass('C 类', (one) => ({ ...one, standards: [...one.standards, standard('c3')] }))
  const theirs = {
    ...withClass('C 类', (one) => ({
      ...one,
      termMonths: 24,
      standards: [...one.standards, standard('c4')],
    })),
    name: '示范区 2027 版',
  }
  const { content, conflicts } = mergeSchemes(base, mine, theirs)
  expect(conflicts).toEqual([])
  expect(content).toMatchObject({ name: '示范区 2027 版', classes: [{ termMonths: 24 }, {}] })
  expect(content.classes[0]?.standards.map(({ key }) => key)).toEqual(['c1', 'c2', 'c3', 'c4'])
})

test('what both changed is asked, and either can be taken', () => {
  const [mine, theirs] = ['我的', '对方的'].map((text) => withClass('C 类', (one) => withText(one, text)))
  const { content, conflicts } = mergeSchemes(base, mine!, theirs!)
  expect(conflicts).toEqual(['standards.C 类.c1'])
  expect(content).toEqual(mine)
  expect(withSchemeParts(content, theirs!, conflicts)).toEqual(theirs)
})

test.each<[string, SchemeContent, SchemeContent]>([
  ['mine is gone, theirs changed', without('C 类'), withClass('C 类', (one) => withText(one, '对方的'))],
  ['mine changed, theirs is gone', withClass('C 类', (one) => withText(one, '我的')), without('C 类')],
  [
    'mine is gone, theirs has another term',
    without('C 类'),
    withClass('C 类', (one) => ({ ...one, termMonths: 24 })),
  ],
  [
    'mine has another term, theirs is gone',
    withClass('C 类', (one) => ({ ...one, termMonths: 24 })),
    without('C 类'),
  ],
])('%s: the class is taken whole or not at all, no standard is lost', (_, mine, theirs) => {
  const { content, conflicts } = mergeSchemes(base, mine, theirs)
  expect(conflicts).not.toEqual([])
  expect(content).toEqual(mine)
  expect(withSchemeParts(content, theirs, conflicts)).toEqual(theirs)
})

test('the difference is empty exactly where both say the same, and in words otherwise', () => {
  expect(schemeDifference(base, base)).toEqual([])
  const after = {
    ...withClass('C 类', (one) => ({
      ...withText(one, '改了'),
      opens: [{ text: '公寓', matterCode: null }],
    })),
    inForceFrom: '2027-01-01',
  }
  expect(schemeDifference(base, after)).toEqual([
    {
      ...{ path: 'scheme', what: 'changed', label: '目录' },
      parts: [{ name: '执行日期', before: '2026-01-01', after: '2027-01-01' }],
    },
    {
      ...{ path: 'classes.C 类', what: 'changed', label: 'C 类，C 类人才' },
      parts: [{ name: '凭证能办什么', before: '', after: '公寓' }],
    },
    {
      ...{ path: 'standards.C 类.c1', what: 'changed', label: '改了' },
      parts: [{ name: '标准', before: '标准 c1', after: '改了' }],
    },
  ])
  const gone = schemeDifference(base, without('D 类')).map(({ what, label }) => `${what} ${label}`)
  expect(gone).toEqual(['removed D 类，D 类人才', 'removed 标准 d1'])
})

test('two of one letter, or of one key, can’t be kept; half done can', () => {
  const refused = (content: SchemeContent) => v.safeParse(EditedScheme, content).issues?.[0]?.message
  expect(refused({ ...base, classes: [classWith('C 类'), classWith('C 类', 'c1')] })).toBe(
    '同一层次只能有一个类别',
  )
  expect(refused({ ...base, classes: [classWith('C 类', 'x1'), classWith('D 类', 'x1')] })).toMatch(
    /同一个编号/,
  )
  expect(refused({ ...base, name: '', classes: [classWith('C 类')] })).toBeUndefined()
})

test('a key is given once, whatever version had it', () => {
  expect(newStandardKey('C 类', base, ['c3', 'c5'])).toBe('c4')
  expect(newStandardKey('A 类', base, [])).toBe('a1')
})
