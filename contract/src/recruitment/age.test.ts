import { readAge, readCountedOn, type AgeRule } from './age.ts'

test.each<[text: string, rule: Partial<AgeRule>]>([
  ['35周岁以下', { max: 35 }],
  ['40 岁以下', { max: 40 }],
  ['４０周岁以下', { max: 40 }],
  ['50周岁以下', { max: 50 }],
  ['三十五周岁以下', { max: 35 }],
  ['35岁以内', { max: 35 }],
  ['35岁及以下', { max: 35, inclusive: true }],
  ['35周岁（含）以下', { max: 35, inclusive: true }],
  ['35周岁以下（含35周岁）', { max: 35, inclusive: true }],
  ['35周岁以下（不含35周岁）', { max: 35, inclusive: false }],
  ['不超过35周岁', { max: 35, inclusive: true }],
  ['≤35周岁', { max: 35, inclusive: true }],
  ['未满36周岁', { max: 36, inclusive: false }],
  ['18-35周岁', { min: 18, max: 35, inclusive: true }],
  ['18–35周岁', { min: 18, max: 35, inclusive: true }],
  ['年龄在20至40周岁之间', { min: 20, max: 40, inclusive: true }],
  ['18周岁以上、35周岁以下', { min: 18, max: 35 }],
  ['18周岁以上35周岁以下', { min: 18, max: 35 }],
  ['年满18周岁', { min: 18 }],
  ['年满18周岁，不超过45周岁', { min: 18, max: 45, inclusive: true }],
  ['1986年7月1日以后出生', { bornFrom: '1986-07-01' }],
  ['1986年7月1日及以后出生', { bornFrom: '1986-07-01', inclusive: true }],
  ['1986-12-01以后出生', { bornFrom: '1986-12-01' }],
  ['1986.12.1（含）以后出生', { bornFrom: '1986-12-01', inclusive: true }],
  ['1986年12月以后出生', { bornFrom: '1986-12-01' }],
  ['40周岁以下（1986年7月1日以后出生）', { max: 40, bornFrom: '1986-07-01' }],
  [
    '1986年7月1日至2008年6月30日期间出生',
    { bornFrom: '1986-07-01', bornUntil: '2008-06-30', inclusive: true },
  ],
  ['一般40周岁以下（另一年度文本）', { max: 40, soft: true }],
  ['45岁以下（高级技师可放宽至50岁）', { max: 45, exceptions: [{ words: '高级技师', max: 50 }] }],
  [
    '一般不超过45，高级技师可到50',
    { max: 45, inclusive: true, soft: true, exceptions: [{ words: '高级技师', max: 50 }] },
  ],
  [
    '18–30周岁；有法律职业资格证放宽至35',
    { min: 18, max: 30, inclusive: true, exceptions: [{ words: '有法律职业资格证', max: 35 }] },
  ],
  ['45周岁以下，正高职称可放宽到50周岁', { max: 45, exceptions: [{ words: '正高', max: 50 }] }],
  ['40周岁以下，博士可放宽至45周岁', { max: 40, exceptions: [{ words: '博士', max: 45 }] }],
  [
    '本科30周岁以下，硕士35周岁以下，博士40周岁以下',
    {
      exceptions: [
        { words: '本科', max: 30 },
        { words: '硕士', max: 35 },
        { words: '博士', max: 40 },
      ],
    },
  ],
  ['35周岁以下，特别优秀的可适当放宽', { max: 35, soft: true }],
  ['35周岁以下，硕士可放宽5岁', { max: 35, soft: true }],
  ['35周岁以下，30周岁以下优先', { max: 35 }],
  ['35周岁以下（截至2026年12月1日）', { max: 35, countedOn: '2026-12-01' }],
  ['不限', {}],
  ['年龄不限', {}],
  ['无要求', {}],
])('%s', (text, rule) => {
  const open = { min: null, max: null, bornFrom: null, bornUntil: null, inclusive: null }
  expect(readAge(text)).toEqual({ ...open, exceptions: [], soft: false, countedOn: null, ...rule })
})

test.each([
  null,
  '',
  '见公告',
  '同上',
  '应届',
  '35',
  '1988年后出生',
  '男35周岁以下，女30周岁以下',
  '适龄',
  '35周岁以下优先',
  '60-18周岁',
  '5岁以下',
])('%s is not understood', (text) => {
  expect(readAge(text)).toBeNull()
})

test.each<[text: string, day: string | null]>([
  ['注：1.以上岗位均缴纳五险；2.年龄计算截止2026年12月1日。', '2026-12-01'],
  ['年龄以2026年11月30日为准', '2026-11-30'],
  ['年龄计算到公告发布之日', null],
  ['报名时间：2026年12月1日', null],
])('%s', (text, day) => {
  expect(readCountedOn(text)).toBe(day)
})
