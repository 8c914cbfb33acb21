import * as places from './encrypted-places.ts'
import { createFieldCipher, type Place } from './field-encryption.ts'

const cipher = createFieldCipher([{ id: 'k1', key: Buffer.alloc(32, 1) }], Buffer.alloc(32, 9))

/** Written by the version whose columns were still called `…_sealed`. */
const BEFORE: [string, Place, string][] = [
  ['news', places.newsPlace('n1'), 'AmsxnTR849E+pQq8pO1GjN8SIzCU+hJeL1Wijv0NsdiSETYwQ8eR1Q=='],
  ['telephone', places.phonePlace('a1'), 'AmsxY+ujXnbNShYnD8DgI6+3RdKojT1hLNEY1hDEZOO5i/eOsfSbeA=='],
  ['profile', places.profileWordsPlace('a1'), 'AmsxwAgRkLc7YO8ToNwuSxqMDADTflHGVthFLZ/dyCFnBZ0ZOVpoSg=='],
  ['entry', places.entryPlace('e1'), 'Amsxas6hEw+KgbbrsbFMWSwDt0LYUJIHnRLyv8fR0jWTuwTgWTNaww=='],
  [
    'answer',
    places.answerPlace('r1', 'childName'),
    'AmsxRDEm0ysxKjilM0hNr9XBWMp/YXuKTJ4oCIGhf0LPGkSHZ5vUEg==',
  ],
  ['variant', places.variantPlace('r1'), 'Amsxe2jXi7Mi4cqgSPNvW81z8UNQmO6c1zLLm9ibYJsz/ukxqtt5NQ=='],
  [
    'draft',
    places.draftPlace('a1', 'child-schooling'),
    'Amsx5UNUXCHqKPy0cOwSyC4u1Wn+hwae7+pB1/h7VDXOPH/eQYA7xQ==',
  ],
  ['file', places.filePlace('f1'), 'AmsxsnRAqfotszNMV9zbf9TdAf5iLJjFX/KtSE4zTzF7Yfias3w45g=='],
]

test.each(BEFORE)('a value encrypted by an earlier version still decrypts: %s', (_name, place, kept) => {
  expect(cipher.decrypt(place, Buffer.from(kept, 'base64'))).toBe('周小满')
})
