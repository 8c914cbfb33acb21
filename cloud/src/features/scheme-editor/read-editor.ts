import { ContractError, type EndpointOutput } from '@talent/contract'
import { chinaTime } from '@talent/contract/calendar'
import {
  standardKeys,
  type listEditableSchemes as listEndpoint,
  type SchemeEditor,
} from '@talent/contract/scheme-editor'
import { OPEN_STATES } from '@talent/contract/service-request'
import { sql } from 'kysely'
import type { Deps } from '../../deps.ts'
import type { Caller } from '../../http/caller.ts'
import { matterTitles } from '../matter/index.ts'
import {
  findCopy,
  historyFrom,
  historyOf,
  listCopies,
  reviewingOf,
  reviewRule,
} from '../publication/index.ts'
import { listSchemes, listSchemeVersions } from '../recognition/index.ts'
import { requestsHere } from '../service-request/index.ts'
import { referencesTo } from './references.ts'
import { schemePublication } from './scheme-publication.ts'

export async function listEditable({ db }: Deps): Promise<EndpointOutput<typeof listEndpoint>> {
  const [schemes, copies, rule] = await Promise.all([
    listSchemes(db),
    listCopies(db, 'scheme'),
    reviewRule(db, 'scheme'),
  ])
  return {
    schemes: schemes.map(({ code, name, version, inForceFrom }) => ({
      ...{ code, name, version, inForceFrom },
      copy: copies.get(code) ?? null,
    })),
    rule,
  }
}

/** Requests open now that end with an opinion on a class. */
async function openRequests({ db }: Deps): Promise<number> {
  const { open } = await requestsHere(db)
    .innerJoin('matter as m', (join) =>
      join
        .onRef('m.code', '=', 'service_request.matter_code')
        .onRef('m.version', '=', 'service_request.matter_version'),
    )
    .select((eb) => eb.fn.countAll<number>().as('open'))
    .where('service_request.state', 'in', [...OPEN_STATES])
    .where(sql<boolean>`m.definition ->> 'verifies' = 'talent-category'`)
    .executeTakeFirstOrThrow()
  return Number(open)
}

/** @throws ContractError `not_found` */
export async function loadEditor(deps: Deps, by: Caller, code: string): Promise<SchemeEditor> {
  const { db, clock } = deps
  const publication = schemePublication(deps)
  const published = await publication.current(db, code)
  if (published === null) throw new ContractError('not_found')
  const [copy, review, versions, entries, references, matters, open] = await Promise.all([
    findCopy(db, publication, code),
    reviewingOf(deps, db, by, 'scheme', code),
    listSchemeVersions(db, code),
    historyOf(db, 'scheme', code),
    referencesTo(db, chinaTime(clock.now()).day, published.content),
    matterTitles(db),
    openRequests(deps),
  ])
  return {
    ...{ code, published, copy, review, references, open },
    nextVersion: (versions[0]?.version ?? 0) + 1,
    matters: [...matters].map(([matterCode, title]) => ({ code: matterCode, title })),
    takenKeys: [...new Set(versions.flatMap(({ content }) => standardKeys(content)))],
    history: historyFrom(entries, versions),
  }
}

/** @throws ContractError `not_found` */
export async function loadVersion({ db }: Deps, code: string, wanted: number) {
  const found = (await listSchemeVersions(db, code)).find(({ version }) => version === wanted)
  if (found === undefined) throw new ContractError('not_found')
  return { version: found.version, content: found.content }
}
