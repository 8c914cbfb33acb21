import { endpoints, type Endpoint } from '@talent/contract'
import { saveDraft } from '@talent/contract/matter'
import { saveProfile } from '@talent/contract/me'
import { declineRequest } from '@talent/contract/service-request'
import * as v from 'valibot'
import { faultsOf, FIELD_LABELS } from './field-faults.ts'

interface Shape {
  entries?: Record<string, Shape>
  item?: Shape
  value?: Shape
  wrapped?: Shape
  pipe?: Shape[]
}

/** Every field a schema names, at any depth. */
function fieldsIn(schema: Shape | undefined): string[] {
  if (schema === undefined || typeof schema !== 'object') return []
  const { entries = {}, item, value, wrapped, pipe = [] } = schema
  return [
    ...Object.keys(entries),
    ...[...Object.values(entries), item, value, wrapped, ...pipe.filter((part) => part !== schema)].flatMap(
      (part) => fieldsIn(part),
    ),
  ]
}

const withInput = (Object.entries(endpoints) as [string, Endpoint][]).flatMap(([name, { body, query }]) => [
  ...(body ? [{ name: `${name}, body`, schema: body }] : []),
  ...(query ? [{ name: `${name}, query`, schema: query as v.GenericSchema }] : []),
])
const faults = (schema: v.GenericSchema, value: unknown) => faultsOf(v.safeParse(schema, value).issues ?? [])

test.each(withInput)('$name: every field has a Chinese name', ({ schema }) => {
  expect(fieldsIn(schema as Shape).filter((field) => FIELD_LABELS[field] === undefined)).toEqual([])
})

test.each(withInput)(
  '$name: what is missing or of the wrong kind is told in Chinese, never by its path',
  ({ schema }) => {
    const wrong = Object.fromEntries(fieldsIn(schema as Shape).map((field) => [field, { no: 'such' }]))
    for (const { field, label, message } of [...faults(schema, {}), ...faults(schema, wrong)]) {
      expect(`${label} ${message}`).toMatch(/[一-鿿]/)
      expect(`${label} ${message}`.replace(/JPG|PNG|PDF/g, '')).not.toMatch(/[a-zA-Z]/)
      expect(field).not.toBe('body')
    }
  },
)

test('a missing field is asked for by its name, an over-long one told its limit', () => {
  expect(faults(saveProfile.body, {})).toContainEqual({ field: 'name', label: '姓名', message: '请填写姓名' })
  expect(faults(declineRequest.body, { version: 1 })).toContainEqual({
    field: 'reason',
    label: '原因',
    message: '请填写原因',
  })
  expect(faults(declineRequest.body, { version: 1, reason: '长'.repeat(2000) })[0]?.message).toMatch(
    /不超过 \d+ 个字/,
  )
  expect(
    faults(saveDraft.body, { answers: { wish: '长'.repeat(5000) }, materials: {}, slots: [], channel: null }),
  ).toEqual([
    {
      field: 'answers.wish',
      label: '填写的内容',
      message: expect.stringMatching(/^填写的内容不超过 \d+ 个字$/),
    },
  ])
})
