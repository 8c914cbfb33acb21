import fc from 'fast-check'
import { mask } from './mask.ts'
import type { Sensitivity } from './schema.ts'

/** Half of a character that takes two units. */
const LONE = /\p{Surrogate}/u

it.each<[Sensitivity, string, string]>([
  ['id-number', '110101201803074258', '1101**********4258'],
  ['phone', '13800000127', '138****0127'],
  ['minor', '周小满', '周**'],
  ['minor', '周', '周*'],
  ['minor', '𠮷田', '𠮷*'],
  ['minor', '𠮷', '𠮷*'],
  ['phone', '𠮷𠮷𠮷𠮷𠮷𠮷𠮷𠮷', '𠮷𠮷𠮷****𠮷𠮷𠮷𠮷'],
  ['id-number', '𠮷𠮷𠮷𠮷一𠮷𠮷𠮷𠮷', '𠮷𠮷*****𠮷𠮷'],
  ['id-number', '居民身份证 110101201803074258', '居民身份证 1101**********4258'],
  ['id-number', '外国人永久居留身份证 USA110190030712', '外国人永久居留身份证 USA*********712'],
  ['id-number', '护照 E12345678', '护照 E1*****78'],
  ['id-number', '护照 12345', '护照 1***5'],
  ['health', '青霉素过敏', '已填写，点“显示”查看'],
])('%s', (sensitivity, value, shown) => {
  expect(mask(value, sensitivity)).toBe(shown)
})

it.each<[Sensitivity, string]>([
  ['id-number', '1101'],
  ['id-number', '11010120'],
  ['phone', '12345'],
  ['phone', '1234567'],
])('a short %s does not show through whole', (sensitivity, value) => {
  expect(mask(value, sensitivity)).not.toContain(value)
})

it('a mask never cuts a character in half', () => {
  fc.assert(
    fc.property(
      fc.constantFrom<Sensitivity>('id-number', 'phone', 'minor', 'health'),
      fc.string({ unit: 'grapheme', minLength: 1 }),
      (sensitivity, value) => {
        expect(mask(value, sensitivity)).not.toMatch(LONE)
      },
    ),
  )
})
