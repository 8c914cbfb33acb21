import type { Answers } from './answer.ts'
import { checkAnswers, consentsFor, tidyAnswers } from './answers.ts'
import { askedOf } from './asked.ts'
import { holds, type Condition } from './condition.ts'
import type { FieldType } from './field-kinds.ts'
import { materialFaults } from './form-faults.ts'
import { fieldsOf, type Matter, type MatterField, type MatterMaterial } from './schema.ts'

const TODAY = '2026-11-24'
const field = (key: string, type: FieldType, more: Partial<MatterField> = {}): MatterField => ({
  ...{ key, label: `【${key}】`, type, required: false, help: null, basis: null, placeholder: null },
  ...{ options: [], max: 200, sensitivity: null },
  ...more,
})
const material = (key: string, more: Partial<MatterMaterial> = {}): MatterMaterial => ({
  ...{ key, name: `《${key}》`, form: '照片', help: null, alternatives: [], basis: null },
  ...{ required: true, deferrable: false },
  ...more,
})

test.each<[string, Condition, Answers, boolean]>([
  ['one of the options', { field: 'a', is: ['x', 'y'] }, { a: 'y' }, true],
  ['another option', { field: 'a', is: ['x'] }, { a: 'y' }, false],
  ['one of several picked', { field: 'a', is: ['x'] }, { a: ['y', 'x'] }, true],
  ['no answer is no option', { field: 'a', is: ['x'] }, {}, false],
  ['answered', { field: 'a', answered: true }, { a: 'x' }, true],
  ['not answered', { field: 'a', answered: false }, {}, true],
  ['answered where it must not be', { field: 'a', answered: false }, { a: 'x' }, false],
  ['at least, at the bound', { field: 'a', atLeast: 18 }, { a: '18' }, true],
  ['at least, as numbers and not as text', { field: 'a', atLeast: 18 }, { a: '9' }, false],
  ['at most', { field: 'a', atMost: 18 }, { a: '18.5' }, false],
  ['no number is neither', { field: 'a', atMost: 18 }, { a: '十' }, false],
  ['no answer is not at most', { field: 'a', atMost: 18 }, {}, false],
  ['a day', { field: 'a', atLeast: '2026-09-01' }, { a: '2026-08-31' }, false],
  [
    'all',
    {
      all: [
        { field: 'a', is: ['x'] },
        { field: 'b', answered: true },
      ],
    },
    { a: 'x' },
    false,
  ],
  [
    'any',
    {
      any: [
        { field: 'a', is: ['x'] },
        { field: 'b', answered: true },
      ],
    },
    { a: 'x' },
    true,
  ],
  ['what every object has', { field: 'constructor', answered: true }, {}, false],
])('a condition holds or not: %s', (_, condition, answers, held) => {
  expect(holds(condition, answers)).toBe(held)
})

const transfer: Condition = { field: 'kind', is: ['转学'] }
const matter = {
  sections: [
    {
      title: '一',
      fields: [
        field('kind', 'choice', { required: true, options: ['入学', '转学'] }),
        field('stage', 'choice', { options: ['小学', '高中'], optionWhen: { 高中: transfer } }),
        field('school', 'text', { when: transfer, requiredWhen: { field: 'stage', is: ['高中'] } }),
        field('class', 'text', { when: { field: 'school', answered: true } }),
        field('needs', 'choices', { options: ['住宿', '校车'], optionWhen: { 住宿: transfer } }),
      ],
    },
    { title: '二', fields: [field('score', 'number', { when: { field: 'stage', is: ['高中'] } })] },
  ],
  materials: [material('book'), material('record', { when: transfer })],
  consents: [{ purpose: 'minor' }, { purpose: 'health', when: { field: 'needs', is: ['住宿'] } }],
} as unknown as Matter

test.each<[string, Answers, string[], Answers]>([
  ['nothing answered', {}, ['kind', 'stage', 'needs'], {}],
  [
    'everything shown',
    { kind: '转学', stage: '高中', school: ' 一中 ', class: '1', score: '５', needs: ['住宿'] },
    ['kind', 'stage', 'school', 'class', 'needs', 'score'],
    { kind: '转学', stage: '高中', school: '一中', class: '1', score: '5', needs: ['住宿'] },
  ],
  [
    'what hangs on a hidden answer is hidden with it, and an option no longer offered is not picked',
    { kind: '入学', stage: '高中', school: '一中', class: '1', score: '5', needs: ['住宿', '校车'] },
    ['kind', 'stage', 'needs'],
    { kind: '入学', needs: ['校车'] },
  ],
  [
    'a blank answer is none',
    { kind: '转学', school: '  ', class: '1' },
    ['kind', 'stage', 'school', 'needs'],
    { kind: '转学' },
  ],
])('what is asked and kept: %s', (_, answers, shown, kept) => {
  const asked = askedOf(matter, answers)
  expect(fieldsOf(asked.matter).map(({ key }) => key)).toEqual(shown)
  expect(asked.answers).toEqual(kept)
  expect(tidyAnswers(matter, kept)).toEqual(kept)
  expect(asked.matter.sections.map(({ title }) => title)).toEqual(
    shown.includes('score') ? ['一', '二'] : ['一'],
  )
})

test('what isn’t asked for is refused by name, and what is required then is asked for', () => {
  const told = (answers: Answers) =>
    checkAnswers(matter, answers, { today: TODAY }).map(({ message }) => message)
  expect(told({ kind: '入学', school: '一中', other: 'x' })).toEqual([
    '按您选的情况不用提供【school】，请返回核对',
    '这项内容不在本事项的表单里',
  ])
  expect(told({ kind: '入学', stage: '高中' })).toEqual(['请从列出的选项里选【stage】'])
  expect(told({ kind: '转学', stage: '高中' })).toEqual(['请填写【school】'])
  expect(told({ kind: '转学', stage: '小学' })).toEqual([])
})

test('materials and consents go by the answers that count', () => {
  const told = (answers: Answers, materials: Record<string, string[]>) =>
    materialFaults(matter, { answers, materials, deferred: [] }).map(({ message }) => message)
  expect(told({ kind: '入学' }, { book: ['f'] })).toEqual([])
  expect(told({ kind: '转学' }, { book: ['f'] })).toEqual(['请上传《record》'])
  expect(told({ kind: '入学' }, { book: ['f'], record: ['g'] })).toEqual([
    '按您选的情况不用提供《record》，请返回核对',
  ])
  const consents = (answers: Answers) => consentsFor(matter, answers).map(({ purpose }) => purpose)
  expect(consents({ kind: '转学', needs: ['住宿'] })).toEqual(['minor', 'health'])
  expect(consents({ kind: '入学', needs: ['住宿'] })).toEqual(['minor'])
})

test('a choice that has nothing to choose from is not asked', () => {
  const one = field('stage', 'choice', {
    required: true,
    options: ['高中'],
    optionWhen: { 高中: transfer },
  })
  const kind = field('kind', 'choice', { options: ['入学', '转学'] })
  const sections = [{ title: '一', fields: [kind, one] }]
  expect(checkAnswers({ sections }, { kind: '入学' }, { today: TODAY })).toEqual([])
  expect(checkAnswers({ sections }, { kind: '转学' }, { today: TODAY })).toHaveLength(1)
})

test('only an answer that is one of the options goes with its option; one they merely bound is kept or refused', () => {
  const paper = field('paper', 'id-document', { options: ['护照'] })
  const kind = field('kind', 'choice', { options: ['入学'] })
  const sections = [{ title: '一', fields: [kind, paper] }]
  expect(tidyAnswers({ sections }, { kind: '转学', paper: '护照 e12345678' })).toEqual({
    paper: '护照 E12345678',
  })
  const other = { paper: '居民身份证 11010519491231002X' }
  expect(tidyAnswers({ sections }, other)).toEqual(other)
  expect(checkAnswers({ sections }, other, { today: TODAY }).map(({ message }) => message)).toEqual([
    '请选择【paper】的类型',
  ])
})
