import { SUBJECT_KINDS } from '@talent/contract'
import { FEATURES, type Feature } from './features/index.ts'
import { createSubjects } from './subjects.ts'

const answering = FEATURES.filter((feature) => feature.subjects !== undefined)

test('every kind of subject has one feature that answers for it', () => {
  const subjects = createSubjects(FEATURES)
  expect(SUBJECT_KINDS.map((kind) => subjects.of(kind).kind)).toEqual([...SUBJECT_KINDS])
})

test.each<[string, readonly Feature[], RegExp]>([
  ['nobody', answering.slice(1), /0 features/],
  ['two features', [...answering, ...answering.slice(0, 1)], /2 features/],
])('a start fails when %s answers for a kind', (_, given, message) => {
  expect(() => createSubjects(given)).toThrow(message)
})
