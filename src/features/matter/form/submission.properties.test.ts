import fc from 'fast-check'
import {
  askedOf,
  checkAnswers,
  fieldsOf,
  materialFaults,
  tidyAnswers,
  type Answers,
  type Condition,
  type DraftBody,
  type DraftFile,
  type FieldType,
  type Matter,
  type MatterField,
  type MatterMaterial,
} from '@talent/contract/matter'
import { EMPTY_BODY } from './draft-store'
import { submissionOf } from './form-faults'

const KEYS = ['a', 'b', 'c', 'd', 'e', 'f']
const OPTIONS = ['甲', '乙', '丙']
const TODAY = '2026-11-24'

const keyed = fc.constantFrom(...KEYS)
const test1 = fc.oneof(
  fc.record({ field: keyed, is: fc.subarray(OPTIONS, { minLength: 1 }) }),
  fc.record({ field: keyed, answered: fc.boolean() }),
  fc.record({ field: keyed, atLeast: fc.nat(9) }),
  fc.record({ field: keyed, atMost: fc.nat(9) }),
)
const tests = fc.array(test1, { minLength: 1, maxLength: 3 })
const condition: fc.Arbitrary<Condition> = fc.oneof(
  test1,
  tests.map((all) => ({ all })),
  tests.map((any) => ({ any })),
)
const maybe = fc.option(condition, { nil: undefined })

const fieldOf = (key: string): fc.Arbitrary<MatterField> =>
  fc
    .record({
      type: fc.constantFrom<FieldType>('text', 'choice', 'choices', 'number', 'phone', 'long-text'),
      required: fc.boolean(),
      when: maybe,
      requiredWhen: maybe,
      optionWhen: fc.dictionary(fc.constantFrom(...OPTIONS), condition, { maxKeys: 2 }),
    })
    .map((part) => ({
      ...part,
      ...{ key, label: key, help: null, basis: null, placeholder: null, max: 20, sensitivity: null },
      options: part.type.startsWith('choice') ? OPTIONS : [],
    }))
const materialOf = (key: string): fc.Arbitrary<MatterMaterial> =>
  fc
    .record({ required: fc.boolean(), deferrable: fc.boolean(), when: maybe })
    .map((part) => ({ ...part, key, name: key, form: '', help: null, alternatives: [], basis: null }))
/** Any matter, senseless conditions (on later fields, on what can't be compared) too. */
const anyMatter: fc.Arbitrary<Matter> = fc
  .record({
    fields: fc.tuple(...KEYS.map(fieldOf)),
    materials: fc.tuple(...['m', 'n'].map(materialOf)),
    cut: fc.nat(KEYS.length),
  })
  .map(
    ({ fields, materials, cut }) =>
      ({
        code: 'any',
        version: 1,
        sections: [
          { title: '一', fields: fields.slice(0, cut) },
          { title: '二', fields: fields.slice(cut) },
        ],
        materials,
        consents: [],
        appointment: null,
      }) as unknown as Matter,
  )
const typed = fc.oneof(
  fc.constantFrom(...OPTIONS, '', ' 甲', '５', '7', '\u200b'),
  fc.string({ maxLength: 8 }),
)
const answers: fc.Arbitrary<Answers> = fc.dictionary(
  fc.constantFrom(...KEYS, 'gone'),
  fc.oneof(typed, fc.array(fc.constantFrom(...OPTIONS, '旧'), { maxLength: 3 })),
)
const file = { id: 'f1', type: 'image/png' as const }
const anyBody: fc.Arbitrary<DraftBody> = fc
  .record({
    answers,
    materials: fc.dictionary(fc.constantFrom('m', 'n', 'gone'), fc.constantFrom<DraftFile[]>([], [file])),
    deferred: fc.subarray(['m', 'n', 'gone']),
  })
  .map((part) => ({ ...EMPTY_BODY, ...part }))

it('what is sent of any draft is what the server keeps: nothing hidden, nothing it would refuse as not asked for', () => {
  let hiding = 0
  fc.assert(
    fc.property(anyMatter, anyBody, (matter, body) => {
      const sent = submissionOf(matter, [], body)
      expect(tidyAnswers(matter, sent.answers)).toEqual(sent.answers)
      const asked = askedOf(matter, sent.answers).matter
      expect(asked).toEqual(askedOf(matter, body.answers).matter)
      const keys = fieldsOf(asked).map(({ key }) => key)
      hiding += KEYS.length - keys.length
      expect(keys).toEqual(expect.arrayContaining(Object.keys(sent.answers)))
      const refused = [
        ...checkAnswers(matter, sent.answers, { today: TODAY }),
        ...materialFaults(matter, sent),
      ].filter(({ message }) => message.includes('不用提供') || message.includes('不在本事项'))
      expect(refused).toEqual([])
    }),
    { numRuns: 2_000 },
  )
  expect(hiding).toBeGreaterThan(0)
})
