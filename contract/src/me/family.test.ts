import fc from 'fast-check'
import { RELATIONS } from '../matter/index.ts'
import { placeOf, withMember, withoutMember } from './family.ts'
import type { FamilyMember } from './schema.ts'

/** Half-typed ones too: without a name, without a month. */
const member: fc.Arbitrary<FamilyMember> = fc.record({
  relation: fc.constantFrom(...RELATIONS),
  name: fc.constantFrom('', '周', '周小满', '陈映川'),
  bornIn: fc.constantFrom(null, '2018-09', '2020-01'),
})
const members = fc.array(member, { maxLength: 6 })
const without = (list: readonly FamilyMember[], at: number) => list.filter((_, place) => place !== at)

test('changing one of the family alters that one alone: the others stay, in their places', () => {
  fc.assert(
    fc.property(members, member, fc.nat(), (list, now, at) => {
      const saved = list[at % Math.max(1, list.length)]
      if (saved === undefined) return
      const place = placeOf(list, saved)
      const next = withMember(list, saved, now)
      expect(next).toHaveLength(list.length)
      expect(next[place]).toEqual(now)
      expect(without(next, place)).toEqual(without(list, place))
      expect(withoutMember(list, saved)).toEqual(without(list, place))
    }),
  )
})

test('one that is new comes to the end, and one that is gone meanwhile takes nobody’s place and nobody along', () => {
  fc.assert(
    fc.property(members, member, member, (list, gone, now) => {
      expect(withMember(list, null, now)).toEqual([...list, now])
      const left = list.filter((one) => JSON.stringify(one) !== JSON.stringify(gone))
      expect(withMember(left, gone, now)).toEqual([...left, now])
      expect(withoutMember(left, gone)).toEqual(left)
    }),
  )
})
