import { DEMAND_CATALOGUE, settledDemand, type DemandContent } from '@talent/contract/demand'
import { putItem, type ItemKind } from '../content/put-item.ts'
import type { Trx } from '../db/database.ts'
import { listDemandVersions, putDemand } from '../features/demand/index.ts'
import { demandCatalogue } from './content/demand-catalogue.ts'

type Record = readonly { readonly publishedAt: string; readonly content: DemandContent }[]

/** What a coordinator published stands after it: then nothing more is put in. */
const demandKind: ItemKind<Record> = {
  kind: 'demand-catalogue',
  read: async (trx, catalogue) => {
    const versions = await listDemandVersions(trx, catalogue)
    if (versions.length === 0) return null
    return [...versions]
      .reverse()
      .map(({ content, publishedAt }) => ({ content, publishedAt: publishedAt.toISOString() }))
  },
  write: async (trx, catalogue, versions) => {
    const there = (await listDemandVersions(trx, catalogue)).length
    for (const { content, publishedAt } of versions.slice(there))
      await putDemand(trx, catalogue, settledDemand(content), new Date(publishedAt))
  },
}

export const seedDemand = (trx: Trx): Promise<void> =>
  putItem(trx, demandKind, DEMAND_CATALOGUE, demandCatalogue)
