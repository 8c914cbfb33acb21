import fc from 'fast-check'
import { fillReplaceAll } from './old-browsers'

type ReplaceAll = (this: string, wanted: string | RegExp, by: unknown) => string
const method = () => String.prototype.replaceAll as ReplaceAll
const native = method()
afterEach(() => {
  String.prototype.replaceAll = native as typeof String.prototype.replaceAll
})

test('the fill of replaceAll does what the engine’s own does', () => {
  fillReplaceAll()
  const filled = method()
  expect(filled).not.toBe(native)
  const few = fc.string({ unit: fc.constantFrom(...'ab$&.*+-^(){}[]|\\/人') })
  fc.assert(
    fc.property(few, few, few, (text, wanted, by) => {
      expect(filled.call(text, wanted, by)).toBe(native.call(text, wanted, by))
      expect(filled.call(text, wanted, () => by)).toBe(native.call(text, wanted, () => by))
      expect(filled.call(text, /[a$]/g, by)).toBe(native.call(text, /[a$]/g, by))
    }),
  )
})
