import { FIELD_KINDS } from './field-kinds.ts'

const kind = FIELD_KINDS['id-document']
const paper = { label: '证件', options: [] as string[], max: 60 }
const fault = (answer: string, field = paper) => kind.fault(field, answer, { today: '2026-11-24' })

it.each([
  '居民身份证 11010519491231002X',
  '居民身份证 １１０１０５ 19491231 002x',
  '港澳居民居住证 810000199003070015',
  '港澳居民居住证 820000199003070017',
  '台湾居民居住证 830000199003070019',
  '外国人永久居留身份证 911340199003070017',
  '外国人永久居留身份证 usa 1101 900307 12',
  '护照 E12345678',
  '护照 e-1234567',
])('%s is right', (answer) => {
  expect(fault(answer)).toBeNull()
})

const RESIDENT = '居民身份证号码应为 18 位，请核对有没有输错'
const HONG_KONG = '港澳居民居住证号码应为 18 位，以 810000 或 820000 开头，请核对有没有输错'
const TAIWAN = '台湾居民居住证号码应为 18 位，以 830000 开头，请核对有没有输错'
const FOREIGN = '外国人永久居留身份证号码应为 18 位、以 9 开头，旧证是 3 个字母加 12 位数字，请核对有没有输错'

it.each([
  ['a wrong check digit', '居民身份证 110105194912310021', RESIDENT],
  ['a residence permit as a resident ID', '居民身份证 810000199003070015', RESIDENT],
  ['a permit of Taiwan as one of Hong Kong', '港澳居民居住证 830000199003070019', HONG_KONG],
  ['a wrong check digit of a permit', '台湾居民居住证 830000199003070018', TAIWAN],
  ['a wrong check digit of a new card', '外国人永久居留身份证 911340199003070018', FOREIGN],
  ['an old card of the 13th month', '外国人永久居留身份证 USA110190130712', FOREIGN],
  ['a resident ID as a permanent residence card', '外国人永久居留身份证 11010519491231002X', FOREIGN],
  ['a passport without a figure', '护照 ABCDEFG', '护照号码由 5 到 15 个字母和数字组成，请核对有没有输错'],
  ['no number', '护照', '请填写护照号码'],
  ['no kind', '11010519491231002X', '请选择证件的类型'],
  ['an unknown kind', '军官证 1234567', '请选择证件的类型'],
])('%s is refused', (_, answer, message) => {
  expect(fault(answer)).toBe(message)
})

it('a field may take some kinds only', () => {
  expect(fault('护照 E12345678', { ...paper, options: ['居民身份证'] })).toBe('请选择证件的类型')
})

it('keeps the kind and the number, however that was typed', () => {
  expect(kind.tidy(' 护照  e-1234 5678 ', paper)).toBe('护照 E12345678')
})
