import type { EndpointCall } from '@talent/contract'
import { exportAwards, listAwards } from '@talent/contract/award'
import { grantedBy } from '../../../test/award.ts'
import { addCoordinator, addTalent, useDistrict } from '../../../test/district.ts'
import { readSheet } from '../../platform/sheets/sheets.ts'

const { t, coordinator, talent } = useDistrict({
  coordinator: addCoordinator,
  talent: (app) => addTalent(app, { name: '=HYPERLINK("http://x","点我")' }),
})

async function rowsOf(query: EndpointCall<typeof exportAwards>['query'] = {}) {
  const bytes = await coordinator.client.call(exportAwards, { query })
  const read = await readSheet(Buffer.from(bytes as unknown as Uint8Array))
  if (!('tables' in read)) throw new Error('no table')
  return (read.tables[0]?.rows ?? []).map(({ cells }) => Object.values(cells).map(({ text }) => text))
}

it('has every row the list shows with the same filters, and none of the others', async () => {
  const { number } = await grantedBy(t, coordinator, {
    instalments: Array.from({ length: 3 }, (_, i) => ({
      amountFen: 450_050,
      promisedOn: `202${6 + i}-12-31`,
    })),
  })
  expect(talent.id).toBeTruthy()
  const all = await rowsOf()
  expect(all).toHaveLength(1 + (await coordinator.client.call(listAwards, {})).total)
  expect(all[0]?.slice(0, 3)).toEqual(['兑现编号', '姓名或单位', '政策'])
  expect(all[1]).toEqual(expect.arrayContaining([number, '4500.50', '已认定', '2026-12-31']))
  expect(await rowsOf({ year: '2027' })).toHaveLength(2)
  expect(await rowsOf({ scope: 'paid' })).toHaveLength(1)
  expect(await rowsOf({ policy: 'other' })).toHaveLength(1)
})

it('what was typed is words in every cell, never a formula', async () => {
  await grantedBy(t, coordinator, { payer: '=1+1' })
  const bytes = await coordinator.client.call(exportAwards, { query: {} })
  const read = await readSheet(Buffer.from(bytes as unknown as Uint8Array))
  const cells =
    'tables' in read ? (read.tables[0]?.rows ?? []).flatMap((row) => Object.values(row.cells)) : []
  const texts = cells.map((cell) => cell.text)
  expect(texts).toEqual(expect.arrayContaining(['=1+1', '=HYPERLINK("http://x","点我")']))
  expect(cells.filter((cell) => cell.fault !== undefined)).toEqual([])
})

it('only a coordinator may', async () => {
  expect((await talent.client.try(exportAwards, { query: {} })).status).toBe(403)
})
