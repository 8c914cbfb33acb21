import fc from 'fast-check'
import { changedMiddles } from './changed-middle.ts'

const middle = (text: string, other: string) =>
  changedMiddles(text, other).map(([from, to]) => text.slice(from, to))

test.each<[string, string, string[]]>([
  ['连续缴纳社会保险满 12 个月', '连续缴纳社会保险满 6 个月', ['12']],
  ['连续缴纳社会保险满 6 个月', '连续缴纳社会保险满 12 个月', ['6']],
  ['每月 1500 元', '每月 1500 元', []],
  ['每月 1500 元', '每月 1800 元', ['1500']],
  ['每月 1500 元', '每月 1560 元', ['1500']],
  ['每月', '每月 1500 元', []],
  ['每月 1500 元', '每月', [' 1500 元']],
  ['', '每月', []],
  ['甲甲', '甲', ['甲']],
  ['𠮷', '𠮶', ['𠮷']],
])('%s beside %s', (text, other, marked) => {
  expect(middle(text, other)).toEqual(marked)
})

test('what isn’t marked stands in both, and no character is cut in two', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), fc.string({ unit: 'binary' }), (text, other) => {
      const [mark = [text.length, text.length]] = changedMiddles(text, other)
      const [begin, rest] = [text.slice(0, mark[0]), text.slice(mark[1])]
      expect(other.startsWith(begin) && other.endsWith(rest)).toBe(true)
      // Half a character can't be written in an address.
      for (const part of [begin, rest]) expect(() => encodeURIComponent(part)).not.toThrow()
    }),
  )
})
