import { getRequest, listThread } from '@talent/contract/service-request'
import { addCommissioner, addTalent, submitSchooling, useDistrict } from '../../../test/district.ts'
import { lengthenThread } from '../../../test/long-thread.ts'
import { statementsOf } from '../../../test/statements.ts'
import { bytesOf, MOST_BYTES } from '../../lib/read-page.ts'

/** How long it takes is printed by `npm run bench -- thread`. */
const ENTRIES = 1_000
const PAGE = 50

const { t, lin, talent } = useDistrict({ lin: addCommissioner, talent: addTalent })

it('a thread of 1,000 entries costs the statements of a short one, fits an answer, and is read to its beginning', async () => {
  const { id } = await submitSchooling(talent)
  const open = (after?: number) =>
    lin.client.call(getRequest, {
      params: { id },
      query: after === undefined ? {} : { after: String(after) },
    })
  const page = (cursor?: string) =>
    lin.client.call(listThread, {
      params: { id },
      query: { limit: String(PAGE), ...(cursor === undefined ? {} : { cursor }) },
    })
  const costs = async (last: number) => {
    // What is unread is marked by the first look.
    await open()
    return [
      await statementsOf(() => open()),
      await statementsOf(() => open(last - 1)),
      await statementsOf(() => page()),
    ]
  }
  const { lastSeq } = await open()
  await lengthenThread(t.deps, id, lastSeq + 20)
  const short = await costs(lastSeq + 20)
  await lengthenThread(t.deps, id, ENTRIES)
  expect(await costs(ENTRIES)).toEqual(short)

  const whole = await open()
  expect(whole.lastSeq).toBe(ENTRIES)
  expect(bytesOf(whole)).toBeLessThanOrEqual(MOST_BYTES)
  // Who has all but the last is sent the last.
  expect((await open(ENTRIES - 1)).timeline.map(({ seq }) => seq)).toEqual([ENTRIES])

  const seen: number[] = []
  for (let cursor: string | null | undefined; cursor !== null;) {
    const one: Awaited<ReturnType<typeof page>> = await page(cursor)
    expect(bytesOf(one)).toBeLessThanOrEqual(MOST_BYTES)
    seen.push(...one.items.map(({ seq }) => seq))
    cursor = one.nextCursor
  }
  expect(seen).toEqual(Array.from({ length: ENTRIES }, (_, i) => ENTRIES - i))
})
