import * as fc from 'fast-check'
import { useDistrict } from '../../../test/district.ts'
import { importPolicies } from './import-policy.ts'
import { realPolicies } from '../../seed/read-content.ts'
import { foundIn, indexText } from '../../lib/search/index.ts'

const { t } = useDistrict({})

const ROWS = 4
const text = (most: number, unit: fc.Arbitrary<string>) =>
  fc.array(unit, { minLength: 1, maxLength: most }).map((characters) => characters.join(''))
/** Few characters, so that every piece is there by chance; a line's end is the end of every run. */
const few = fc.constantFrom('甲', '乙', '丙')
const line = text(24, few)

test('found is what has the words, whatever pieces are there by chance', async () => {
  const records = realPolicies().slice(0, ROWS)
  const ids = records.map(({ policy }) => policy.id).sort()
  await t.deps.db.transaction().execute((trx) => importPolicies(trx, records))
  const given = fc.record({
    texts: fc.array(fc.array(line, { minLength: 1, maxLength: 4 }), { minLength: ROWS, maxLength: ROWS }),
    asks: fc.array(fc.array(text(10, few), { minLength: 1, maxLength: 2 }), { minLength: 1, maxLength: 2 }),
    // Out of what is there, so that long words are found too.
    taken: fc.tuple(fc.nat(ROWS - 1), fc.nat(20), fc.integer({ min: 4, max: 10 })),
  })
  await fc.assert(
    fc.asyncProperty(given, async ({ texts, asks, taken: [row, from, size] }) => {
      const piece = texts[row]?.[0]?.slice(from, from + size) ?? ''
      const asked = [...asks, ...(piece === '' ? [] : [[piece]])]
      await indexText(
        t.deps.db,
        'policy',
        ids.map((id, at) => {
          const [title = '', ...lines] = texts[at] ?? []
          return { id, searched: { title, number: null, lines: lines.map((one) => ({ text: one })) } }
        }),
      )
      const found = await t.deps.db
        .selectFrom('policy')
        .select('id')
        .where('id', 'in', ids)
        .where(
          foundIn(
            'policy',
            asked.map((words) => words.join(' ')),
          ),
        )
        .orderBy('id')
        .execute()
      const has = (at: number, word: string) => texts[at]?.some((one) => one.includes(word)) ?? false
      expect(found.map(({ id }) => id)).toEqual(
        ids.filter((_, at) => asked.some((words) => words.every((word) => has(at, word)))),
      )
    }),
    { numRuns: 300 },
  )
})
