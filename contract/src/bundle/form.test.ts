import { askedOf, fieldsOf, type DraftBody, type Matter, type MatterField } from '../matter/index.ts'
import {
  CHOSEN,
  chosenParts,
  partOf,
  placeOfPath,
  placesOf,
  purposesOf,
  questionsLeft,
  shownForm,
  type Part,
} from './index.ts'

const field = (key: string, more: Partial<MatterField> = {}): MatterField => ({
  key,
  label: key,
  type: 'text',
  required: true,
  help: null,
  basis: null,
  placeholder: null,
  options: [],
  max: 60,
  sensitivity: null,
  ...more,
})
const matter = (code: string, fields: MatterField[], more: Partial<Matter> = {}): Matter => ({
  code,
  version: 1,
  title: code,
  group: 'living',
  icon: 'home',
  summary: '',
  keywords: [],
  promisedWorkingDays: 5,
  acceptWithinWorkingDays: 1,
  departmentCode: 'd',
  departmentName: 'd',
  basis: [],
  notice: null,
  variantField: null,
  sections: [{ title: '情况', fields }],
  materials: [],
  consents: [],
  appointment: null,
  demo: true,
  ...more,
})
const material = (key: string, more: Partial<Matter['materials'][number]> = {}) => ({
  key,
  name: key,
  form: '照片',
  help: null,
  alternatives: [],
  required: false,
  deferrable: true,
  basis: null,
  ...more,
})
const consent = (purpose: 'minor' | 'health') => ({
  purpose,
  version: 1,
  title: purpose,
  uses: '',
  does: '',
  shownTo: '',
  keptFor: '',
  statement: '',
})

const ADDRESS = { fact: 'homeAddress' } as const
const SCHOOL: Part = {
  key: 'school',
  matter: matter(
    'schooling',
    [
      field('kind', { type: 'choice', options: ['新生', '转学'] }),
      field('from', { when: { field: 'kind', is: ['转学'] } }),
      field('address', { ...ADDRESS, required: false }),
    ],
    {
      materials: [material('proof', { proof: '居住证明', usableMonths: 3 }), material('household')],
      consents: [consent('minor')],
      appointment: { times: ['09:30', '14:30'], channels: ['phone', 'video'] },
    },
  ),
}
const DOCTOR: Part = {
  key: 'doctor',
  matter: matter('doctor', [field('need'), field('home', ADDRESS)], {
    consents: [consent('minor'), consent('health')],
    appointment: { times: ['14:30', '16:00'], channels: ['phone'] },
  }),
}
const HOUSING: Part = {
  key: 'housing',
  matter: matter(
    'housing',
    [field('residents'), field('home', ADDRESS), field('other', { ...ADDRESS, type: 'long-text' })],
    { materials: [material('home', { proof: '居住证明', required: true, deferrable: false })] },
  ),
}
const PARTS = [SCHOOL, DOCTOR, HOUSING]
const body = (
  chosen: string[],
  answers: DraftBody['answers'] = {},
  more: Partial<DraftBody> = {},
): DraftBody => ({
  answers: { [CHOSEN]: chosen, ...answers },
  materials: {},
  slots: [],
  channel: null,
  deferred: [],
  ...more,
})

test('a fact asked in the same way has one place, whoever is chosen; asked otherwise it is a question of its own', () => {
  const places = placesOf(PARTS)
  const at = (part: Part, key: string) =>
    places.ofField(part, fieldsOf(part.matter).find((one) => one.key === key) as MatterField)
  expect(at(SCHOOL, 'address')).toBe('school-address')
  expect(at(DOCTOR, 'home')).toBe('school-address')
  expect(at(HOUSING, 'home')).toBe('school-address')
  expect(at(HOUSING, 'other')).toBe('housing-other')
  expect(at(DOCTOR, 'need')).toBe('doctor-need')
})

test('the files of the matters stand at the one place of their material, or under their matter’s name', () => {
  const file = (key: string, of: string | null): NonNullable<Matter['files']>[number] => ({
    ...{ key, use: 'form', name: key, material: of },
    file: { id: key, type: 'application/pdf', size: 1, uploadedAt: '2026-11-24T06:00:00.000Z' },
  })
  const withFiles = (part: Part, ...files: ReturnType<typeof file>[]): Part => ({
    ...part,
    matter: { ...part.matter, title: part.key, files },
  })
  const parts = [
    withFiles(SCHOOL, file('a', 'proof'), file('b', 'household')),
    withFiles(DOCTOR, file('c', null)),
    withFiles(HOUSING, file('d', 'home'), file('e', null)),
  ]
  const shown = (chosen: string[]) =>
    shownForm(parts, body(chosen)).files.map(({ name, material: at }) => [name, at])
  const [proof, household] = shownForm(parts, body(['school', 'housing'])).materials.map(({ key }) => key)
  expect(shown(['school', 'housing'])).toEqual([
    ['a', proof],
    ['b', household],
    ['d', proof],
    ['housing：e', null],
  ])
  expect(shown(['doctor'])).toEqual([['doctor：c', null]])
})

test('what several ask comes first and once, required where one of them requires it; the rest is each one’s own', () => {
  const { sections, materials, consents, appointment } = shownForm(
    PARTS,
    body(['school', 'doctor', 'housing']),
  )
  expect(sections.map(({ title, of, fields }) => [title, of, fields.map(({ key }) => key)])).toEqual([
    ['三件都要用的信息', null, ['school-address']],
    ['schooling：情况', 'school', ['school-kind']],
    ['doctor：情况', 'doctor', ['doctor-need']],
    ['housing：情况', 'housing', ['housing-residents', 'housing-other']],
  ])
  expect(sections[0]?.fields[0]).toMatchObject({ required: true, help: 'schooling、doctor、housing共用' })
  expect(
    materials.map(({ key, required, deferrable, usableMonths }) => [key, required, deferrable, usableMonths]),
  ).toEqual([
    ['school-proof', true, false, 3],
    ['school-household', false, true, null],
  ])
  expect(consents.map(({ place }) => place)).toEqual(['school-minor', 'doctor-minor', 'doctor-health'])
  expect(appointment).toEqual({ times: ['14:30'], channels: ['phone'] })
})

test('a matter that isn’t chosen asks nothing, and alone it shares nothing', () => {
  expect(shownForm(PARTS, body([]))).toEqual({
    ...{ sections: [], materials: [], consents: [], files: [], appointment: null },
  })
  expect(shownForm(PARTS, body(['doctor'])).sections.map(({ title }) => title)).toEqual(['doctor：情况'])
})

test.each<[string, string[], DraftBody['answers'], number, Record<string, number>]>([
  ['nothing ticked', [], {}, 0, { school: 1, doctor: 2, housing: 3 }],
  ['one ticked', ['doctor'], {}, 2, { school: 1, doctor: 2, housing: 2 }],
  ['two that share', ['doctor', 'housing'], {}, 4, { school: 1, doctor: 1, housing: 2 }],
  [
    'the shared one answered',
    ['doctor', 'housing'],
    { 'school-address': '科创园' },
    3,
    { school: 1, doctor: 1, housing: 2 },
  ],
  [
    'all answered in one',
    ['doctor'],
    { 'school-address': '科创园', 'doctor-need': '心内科' },
    0,
    { school: 1, doctor: 0, housing: 2 },
  ],
  [
    'an answer that asks for more',
    ['school'],
    { 'school-kind': '转学' },
    1,
    { school: 1, doctor: 2, housing: 3 },
  ],
])('还剩几题 with %s', (_, chosen, answers, total, own) => {
  expect(questionsLeft(PARTS, body(chosen, answers))).toEqual({ total, own })
})

test('each matter gets its own answers and the shared ones, by its own names, and nothing of another', () => {
  const all = body(
    ['school', 'housing'],
    { 'school-address': '科创园', 'school-kind': '新生', 'housing-residents': '三', 'doctor-need': '心' },
    {
      materials: { 'school-proof': [{ id: 'f', type: 'image/jpeg' }] },
      deferred: ['school-household'],
    },
  )
  expect(partOf(PARTS, SCHOOL, all)).toMatchObject({
    answers: { kind: '新生', address: '科创园' },
    materials: { proof: [{ id: 'f' }] },
    deferred: ['household'],
  })
  expect(partOf(PARTS, HOUSING, all)).toMatchObject({
    answers: { residents: '三', home: '科创园' },
    materials: { home: [{ id: 'f' }] },
    deferred: [],
  })
})

test('what the form shows is exactly what its matters ask, and nothing is asked twice', () => {
  for (const chosen of [
    ['school'],
    ['school', 'doctor'],
    ['doctor', 'housing'],
    ['school', 'doctor', 'housing'],
  ])
    for (const kind of ['新生', '转学']) {
      const draft = body(chosen, { 'school-kind': kind })
      const shown = shownForm(PARTS, draft).sections.flatMap(({ fields }) => fields.map(({ key }) => key))
      const places = placesOf(PARTS)
      const asked = chosenParts(PARTS, draft.answers).flatMap((part) =>
        fieldsOf(askedOf(part.matter, partOf(PARTS, part, draft).answers).matter).map((one) =>
          places.ofField(part, one),
        ),
      )
      expect([...shown].sort()).toEqual([...new Set(asked)].sort())
    }
})

test.each([
  [HOUSING, 'answers.home', 'answers.school-address'],
  [HOUSING, 'answers.residents', 'answers.housing-residents'],
  [HOUSING, 'materials.home', 'materials.school-proof'],
  [DOCTOR, 'consents.minor', 'consents.doctor-minor'],
  [DOCTOR, 'slots', 'slots'],
])('what is wrong with a request is shown where the form asks it', (part, path, place) => {
  expect(placeOfPath(PARTS, part, path)).toBe(place)
})

test('a consent ticked for one matter is none for another', () => {
  expect(purposesOf(DOCTOR, ['school-minor'])).toEqual([])
  expect(purposesOf(SCHOOL, ['school-minor'])).toEqual(['minor'])
})
