import { FIELD_KINDS } from './field-kinds.ts'
import { isRegionOf, regionsAfter, type Regions } from './region.ts'

const REGIONS: Regions = [
  { name: '北京市', cities: [{ name: '北京市', counties: ['东城区', '西城区'] }] },
  {
    name: '河南省',
    cities: [
      { name: '新乡市', counties: ['红旗区', '长垣市'] },
      { name: '省直辖县', counties: ['济源市'] },
    ],
  },
]
const kind = FIELD_KINDS.region
const facts = { today: '2026-11-24', isRegion: (names: readonly string[]) => isRegionOf(REGIONS, names) }
const field = { label: '参保地', options: [], max: 3 }
const fault = (answer: string | string[], max = 3) => kind.fault({ ...field, max }, answer, facts)

test.each<[string, string[], number]>([
  ['a county', ['河南省', '新乡市', '红旗区'], 3],
  ['a county of a municipality', ['北京市', '北京市', '东城区'], 3],
  ['a city where no more is asked', ['河南省', '新乡市'], 2],
  ['a province where no more is asked', ['河南省'], 1],
])('%s is right', (_, answer, max) => {
  expect(fault(answer, max)).toBeNull()
})

test.each<[string, string | string[], number, string]>([
  ['a word', '河南省新乡市', 3, '参保地的格式不对，请重新填写'],
  ['a province alone', ['河南省'], 3, '请把参保地选到区县'],
  ['a province where a city is asked', ['河南省'], 2, '请把参保地选到城市'],
  ['no county', ['河南省', '新乡市'], 3, '请把参保地选到区县'],
  ['more than is asked', ['河南省', '新乡市', '红旗区'], 2, '请从列出的选项里选参保地'],
  ['a county of another city', ['河南省', '新乡市', '东城区'], 3, '请从列出的选项里选参保地'],
  ['a city of another province', ['北京市', '新乡市', '红旗区'], 3, '请从列出的选项里选参保地'],
  ['a fourth name', ['河南省', '新乡市', '红旗区', '东街'], 3, '请从列出的选项里选参保地'],
  ['a name everything has', ['constructor', 'name', 'length'], 3, '请从列出的选项里选参保地'],
])('%s is refused', (_, answer, max, message) => {
  expect(fault(answer, max)).toBe(message)
})

test.each<[string[], string]>([
  [['河南省', '新乡市', '红旗区'], '河南省新乡市红旗区'],
  [['北京市', '北京市', '东城区'], '北京市东城区'],
  [['河南省', '省直辖县', '济源市'], '河南省济源市'],
  [['河南省'], '河南省'],
])('%p reads %s', (answer, read) => {
  expect(kind.show(answer, field)).toBe(read)
})

test('after each name come its parts, and nothing after a county or a name nobody knows', () => {
  expect(regionsAfter(REGIONS, [])).toEqual(['北京市', '河南省'])
  expect(regionsAfter(REGIONS, ['河南省'])).toEqual(['新乡市', '省直辖县'])
  expect(regionsAfter(REGIONS, ['河南省', '新乡市'])).toEqual(['红旗区', '长垣市'])
  expect(regionsAfter(REGIONS, ['河南省', '新乡市', '红旗区'])).toEqual([])
  expect(regionsAfter(REGIONS, ['河北'])).toEqual([])
})
