import type { Answer } from './answer.ts'
import { checkAnswers, tidyAnswers } from './answers.ts'
import type { FieldType } from './field-kinds.ts'
import { isResidentId } from './resident-id.ts'
import type { MatterField } from './schema.ts'

const field = (key: string, type: FieldType, more: Partial<MatterField> = {}): MatterField => ({
  key,
  label: `【${key}】`,
  type,
  required: true,
  help: null,
  basis: null,
  placeholder: null,
  options: [],
  max: 20,
  sensitivity: null,
  ...more,
})
const matterOf = (...fields: MatterField[]) => ({ sections: [{ title: '一', fields }] })
const faults = (one: MatterField, answer: Answer | undefined) =>
  checkAnswers(matterOf(one), answer === undefined ? {} : { [one.key]: answer }).map((fault) => fault.message)

const grade = field('grade', 'choice', { options: ['一年级', '二年级'] })
const needs = field('needs', 'choices', { options: ['住宿', '校车'] })

it.each<[string, MatterField, Answer | undefined, string[]]>([
  ['a missing required text', field('name', 'text'), undefined, ['请填写【name】']],
  ['spaces only', field('name', 'text'), '   ', ['请填写【name】']],
  ['a missing choice', grade, undefined, ['请选择【grade】']],
  ['no choice made of several', needs, [], ['请选择【needs】']],
  ['an optional one left out', field('more', 'text', { required: false }), undefined, []],
  ['a text at its limit', field('name', 'text', { max: 3 }), '周小满', []],
  ['a text over its limit', field('name', 'text', { max: 2 }), '周小满', ['【name】不超过 2 个字']],
  ['a list where a word is asked', field('name', 'text'), ['a'], ['【name】的格式不对，请重新填写']],
  ['a known choice', grade, '二年级', []],
  ['an unknown choice', grade, '三年级', ['请从列出的选项里选【grade】']],
  ['known choices', needs, ['校车'], []],
  ['one unknown of several', needs, ['校车', '直升机'], ['请从列出的选项里选【needs】']],
  ['a word where several are asked', needs, '校车', ['请从列出的选项里选【needs】']],
  ['a day', field('on', 'day'), '2026-02-28', []],
  ['a day that is none', field('on', 'day'), '2026-02-30', ['请选择【on】']],
  ['a right ID number', field('id', 'id-number'), '11010519491231002X', []],
  ['a right ID number in small letters', field('id', 'id-number'), '11010519491231002x', []],
  [
    'a wrong check digit',
    field('id', 'id-number'),
    '110105194912310021',
    ['【id】应为 18 位，请核对有没有输错'],
  ],
  ['a phone', field('tel', 'phone'), '13800000127', []],
  ['a short phone', field('tel', 'phone'), '1380000012', ['【tel】应为 11 位手机号']],
  ['a number', field('n', 'number', { max: 100 }), '100', []],
  ['a number too large', field('n', 'number', { max: 100 }), '100.5', ['【n】应为不超过 100 的数字']],
  ['no number', field('n', 'number', { max: 100 }), '-1', ['【n】应为不超过 100 的数字']],
])('%s', (_name, one, answer, messages) => {
  expect(faults(one, answer)).toEqual(messages)
})

it('names every fault at once, with its path and label, unknown keys too', () => {
  const matter = matterOf(field('name', 'text'), grade)
  expect(checkAnswers(matter, { extra: 'x' })).toEqual([
    { field: 'answers.extra', label: 'extra', message: '这项内容不在本事项的表单里' },
    { field: 'answers.name', label: '【name】', message: '请填写【name】' },
    { field: 'answers.grade', label: '【grade】', message: '请选择【grade】' },
  ])
})

it('a name the prototype knows is not a known field', () => {
  expect(checkAnswers(matterOf(), { constructor: 'x' })).toHaveLength(1)
  expect(checkAnswers(matterOf(field('toString', 'text')), {})).toHaveLength(1)
})

it('keeps the form trimmed, ID letters upper-case, blanks and strangers left out', () => {
  const matter = matterOf(
    field('name', 'text'),
    field('id', 'id-number'),
    field('more', 'text', { required: false }),
    needs,
  )
  expect(
    tidyAnswers(matter, {
      name: ' 周小满 ',
      id: '11010519491231002x',
      more: ' ',
      needs: ['校车'],
      extra: 'x',
    }),
  ).toEqual({
    name: '周小满',
    id: '11010519491231002X',
    needs: ['校车'],
  })
})

it.each([
  ['11010519491231002X', true],
  ['110105194912310021', false],
  ['1101051949123100', false],
  ['', false],
])('resident ID %s: %s', (value, right) => {
  expect(isResidentId(value)).toBe(right)
})
