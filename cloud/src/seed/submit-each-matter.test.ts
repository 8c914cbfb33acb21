import {
  askedOf,
  consentsFor,
  fieldsOf,
  listMatters,
  yearsOf,
  type Answer,
  type Answers,
  type FieldType,
  type Matter,
  type MatterField,
} from '@talent/contract/matter'
import { getRequest, submitRequest } from '@talent/contract/service-request'
import { addTalent, upload } from '../../test/district.ts'
import { createTestApp, type TestApp } from '../../test/test-app.ts'
import { commissioners } from './content/district.ts'
import { matters } from './content/matters/index.ts'
import { seed } from './seed.ts'

let t: TestApp
beforeAll(async () => {
  t = await createTestApp()
  await seed(t.deps)
}, 60_000)
afterAll(() => t.close())

const TODAY = '2026-11-24'

/** The shortest right answer of a kind; what isn't here is a text. */
const SHORTEST: Partial<Record<FieldType, (field: MatterField) => Answer>> = {
  choice: ({ options }) => options[0] ?? '',
  choices: ({ options }) => options.slice(0, 1),
  'school-wishes': ({ options }) => options.slice(0, 1),
  region: ({ max }) => ['河南省', '新乡市', '红旗区'].slice(0, max),
  hospital: ({ options }) => options.slice(0, 1),
  day: () => TODAY,
  year: (field) => yearsOf(field, TODAY)[0] ?? '',
  number: () => '1',
  phone: () => '13800000127',
  'id-number': () => '11010519491231002X',
  'id-document': () => '护照 E12345678',
  month: () => TODAY.slice(0, 7),
  period: () => '2020-03 至今',
  money: () => '1',
  'yes-no': () => '是',
}
/** What is asked for and can't be left out, where these answers stand. */
const required = (matter: Matter, answers: Answers) => {
  const { sections, materials } = askedOf(matter, answers).matter
  return {
    fields: fieldsOf({ sections }).filter((field) => field.required),
    materials: materials.filter((one) => one.required && !one.deferrable),
  }
}
/** One answer may ask for another. */
function answersOf(matter: Matter): Answers {
  const answers: Answers = {}
  for (;;) {
    const field = required(matter, answers).fields.find(({ key }) => !(key in answers))
    if (field === undefined) return answers
    answers[field.key] = SHORTEST[field.type]?.(field) ?? '一'
  }
}

const bodyOf = (matter: Matter, answers: Answers) => ({
  matterCode: matter.code,
  matterVersion: matter.version,
  answers,
  materials: {} as Record<string, string[]>,
  deferred: askedOf(matter, answers)
    .matter.materials.filter((one) => one.required && one.deferrable)
    .map(({ key }) => key),
  slots: [],
  channel: null,
  consents: consentsFor(matter, answers).map(({ purpose, version }) => ({ purpose, version })),
})

describe.each(matters.map((matter) => [matter.title, matter] as const))('%s', (_, matter) => {
  test('names everything that is missing', async () => {
    const { client } = await addTalent(t)
    const { status, error } = await client.try(submitRequest, { body: bodyOf(matter, {}) })
    expect([status, error?.fields?.map(({ field }) => field)]).toEqual([
      422,
      [
        ...required(matter, {}).fields.map(({ key }) => `answers.${key}`),
        ...required(matter, {}).materials.map(({ key }) => `materials.${key}`),
      ],
    ])
  })

  test('is handed in with what it can’t do without, and goes to one who is responsible for it', async () => {
    const talent = await addTalent(t)
    const body = bodyOf(matter, answersOf(matter))
    for (const { key } of required(matter, body.answers).materials)
      body.materials[key] = [await upload(talent.client)]
    const { id } = await talent.client.call(submitRequest, { body })
    const seen = await talent.client.call(getRequest, { params: { id } })
    // 就医保障 waits in the line until 宋知微 is on duty: the demo story.
    const responsible = commissioners.filter((one) => one.onDuty && one.matters.includes(matter.code))
    const may = matter.code === 'medical-care' ? [undefined] : responsible.map((one) => one.id)
    expect(may).toContain(seen.commissioner?.id)
    expect([seen.matterTitle, seen.state]).toEqual([matter.title, 'submitted'])
  })
})

test('the list of matters is short enough for the first page', async () => {
  const { client } = await addTalent(t)
  const list = await client.call(listMatters, {})
  expect(list.matters.map(({ code }) => code)).toEqual(matters.map(({ code }) => code))
  expect(Buffer.byteLength(JSON.stringify(list))).toBeLessThan(12 * 1024)
})
