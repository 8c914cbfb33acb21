import { EMPTY_POLICY, type PolicyContent } from '@talent/contract/policy-editor'
import type { Exclusion } from '@talent/contract/policy'
import {
  exclusionFaults,
  exclusionOf,
  exclusionRows,
  typedOfExclusion,
  withoutExclusion,
  withWhom,
} from './exclusion-form'

const rule: Exclusion = {
  ...{ rule: 'one-of', benefits: ['租房补助'], clause: null, text: '与购房补助二选一' },
  others: [{ policy: 'settling', benefit: '购房补助' }],
}
const content: PolicyContent = { ...EMPTY_POLICY, exclusions: [rule] }

test('a rule opened and saved says what it said', () => {
  expect(exclusionOf(typedOfExclusion(rule))).toEqual(rule)
})

test('what a rule names already can be chosen, though its policy or benefit is in no list', () => {
  const rows = exclusionRows(content, [{ value: '["settling",null]', text: '安家补助办法' }])(
    typedOfExclusion(rule),
  )
  const options = (key: string) => rows.find((row) => row.key === key)?.options?.map(({ text }) => text)
  expect(options('benefits')).toEqual(['租房补助'])
  expect(options('others')).toEqual(['安家补助办法：购房补助', '安家补助办法'])
})

test('without its words and how it counts it isn’t saved', () => {
  expect(exclusionFaults(typedOfExclusion())).toEqual({ text: '请填写', rule: '请选择' })
})

test('the last rule and the last condition of a benefit taken away leave what a policy without any says', () => {
  const { exclusions: _, ...without } = content
  expect(withoutExclusion(content, 0)).toEqual(without)
  const benefit = {
    name: '租房补助',
    appliesTo: null,
    amount: null,
    period: null,
    cap: null,
    schedule: null,
    formula: null,
  }
  const whom = { fact: 'talentCategory', operator: 'in', value: ['D 类'], summary: '', clause: null } as never
  const both = { ...without, benefits: [benefit, benefit] }
  expect(withWhom(both, 1, whom).benefits).toEqual([benefit, { ...benefit, whom }])
  expect(withWhom(withWhom(both, 1, whom), 1, null)).toEqual(both)
})
