import { checkDemand, settledDemand, type DemandContent } from '@talent/contract/demand'
import type { Reader } from '../../db/database.ts'
import type { Deps } from '../../deps.ts'
import { copySubject, type Reviewable } from '../publication/index.ts'
import { latestVersion, putDemand } from './versions.ts'

const UNNAMED = '没有名称的目录'

/** The 急需紧缺人才需求目录 as something that is published. */
export const demandPublication = ({ clock }: Pick<Deps, 'clock'>): Reviewable<DemandContent> => ({
  kind: 'demand',
  current: async (reader, catalogue) => {
    const latest = await latestVersion(reader, catalogue)
    return latest && { version: latest.version, content: latest.content }
  },
  settle: (_, content) => settledDemand(content),
  check: async (_, content) => checkDemand(content),
  put: (trx, catalogue, content) => putDemand(trx, catalogue, content, clock.now()),
  draft: 'demand_draft',
  titleOf: ({ name }) => name || UNNAMED,
})

/** By its catalogue; a copy that is published or given up is spoken of by the catalogue it was of. */
async function titlesOf(db: Reader, ids: readonly string[]) {
  const rows = await db
    .selectFrom('demand_version as d')
    .distinctOn('d.catalogue')
    .leftJoin('publication_copy as c', (join) =>
      join.onRef('c.subject_id', '=', 'd.catalogue').on('c.kind', '=', 'demand'),
    )
    .select(['d.catalogue', 'd.definition', 'c.subject_id as copied'])
    .where('d.catalogue', 'in', [...ids])
    .orderBy('d.catalogue')
    .orderBy('d.version', 'desc')
    .execute()
  return new Map(
    rows.map(({ catalogue, definition, copied }) => [
      catalogue,
      { title: definition.name, number: null, open: copied !== null },
    ]),
  )
}

export const demandDraftSubject = copySubject('demand_draft', UNNAMED, titlesOf)
