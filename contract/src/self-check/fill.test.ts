import type { Facts } from '../eligibility/index.ts'
import type { Answers, MatterField } from '../matter/index.ts'
import { knownAnswers, type KnownOfPerson } from './fill.ts'

const ON = '2026-11-24'
const field = (key: string, more: Partial<MatterField>): MatterField => ({
  ...{ key, label: key, type: 'text', required: true, help: null, basis: null, placeholder: null },
  ...{ options: [], max: 60, sensitivity: null },
  ...more,
})
const said = (facts: Record<string, Facts[string]['value']>): Facts =>
  Object.fromEntries(Object.entries(facts).map(([asked, value]) => [asked, { value, on: ON }]))
const knownOf = (more: Partial<KnownOfPerson> = {}): KnownOfPerson => ({
  ...{ answered: {}, ofProfile: {}, profile: null },
  ...more,
})
const filled = (fields: MatterField[], known: Partial<KnownOfPerson>, answers: Answers = {}) =>
  knownAnswers({ sections: [{ title: '一', fields }] }, answers, knownOf(known), ON)

const DEGREE = field('education', { type: 'choice', fact: 'education', options: ['博士', '硕士', '其他'] })
const GRADUATED = field('graduatedOn', { type: 'day', fact: 'graduatedOn', to: 'today' })
const ABROAD = field('abroad', { type: 'yes-no', fact: 'returnedFromAbroad' })

test('an answer of the self-check is put in the words of the form', () => {
  expect(
    filled([DEGREE, GRADUATED, ABROAD], {
      answered: said({ degree: '硕士研究生', graduationDate: '2024-06-30', overseasReturnee: false }),
    }),
  ).toEqual({ education: '硕士', graduatedOn: '2024-06-30', abroad: '否' })
})

test('what was answered stands above the profile, whose name and employer are its own', () => {
  const profile = { name: '周小满', employer: '示范科技' }
  const known = { ofProfile: said({ degree: '博士研究生' }), profile }
  const fields = [DEGREE, field('who', { fact: 'name' }), field('unit', { fact: 'employer' })]
  expect(filled(fields, known)).toEqual({ education: '博士', who: '周小满', unit: '示范科技' })
  expect(filled([DEGREE], { ...known, answered: said({ degree: '硕士研究生' }) })).toEqual({
    education: '硕士',
  })
})

test.each<[string, MatterField, Partial<KnownOfPerson>]>([
  ['what isn’t known', DEGREE, {}],
  ['a value the form has no word for', DEGREE, { answered: said({ degree: '专科' }) }],
  ['a day known to the month', GRADUATED, { answered: said({ graduationDate: '2024-06' }) }],
  ['a day the form doesn’t take', GRADUATED, { answered: said({ graduationDate: '2027-06-30' }) }],
  [
    'there is none',
    field('on', { type: 'day', fact: 'licensedOn' }),
    { answered: said({ businessLicenseDate: false }) },
  ],
  [
    'a question that is only this form’s own',
    field('abroad', { type: 'yes-no' }),
    { answered: said({ overseasReturnee: true }) },
  ],
  ['what is sensitive', { ...DEGREE, sensitivity: 'minor' }, { answered: said({ degree: '硕士研究生' }) }],
])('is never filled in: %s', (_, one, known) => {
  expect(filled([one], known)).toEqual({})
})

test('what is typed stays, what was emptied stays empty, and what is hidden isn’t filled in', () => {
  const known = { answered: said({ degree: '硕士研究生', graduationDate: '2024-06-30' }) }
  const hidden = { ...GRADUATED, when: { field: 'education', is: ['博士'] } }
  expect(filled([DEGREE, hidden], known, { education: '博士' })).toEqual({ graduatedOn: '2024-06-30' })
  expect(filled([DEGREE, hidden], known, { education: '' })).toEqual({})
  expect(filled([DEGREE, hidden], known)).toEqual({ education: '硕士' })
})
