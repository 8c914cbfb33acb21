import { ContractError } from '@talent/contract'
import type { DemandEditor } from '@talent/contract/demand'
import type { Deps } from '../../deps.ts'
import type { Caller } from '../../http/caller.ts'
import { findCopy, historyFrom, historyOf, reviewingOf, reviewRule } from '../publication/index.ts'
import { demandPublication } from './demand-publication.ts'
import { interestsHere } from './here.ts'
import { listVersions } from './versions.ts'

async function openInterests({ db }: Deps): Promise<number> {
  const { open } = await interestsHere(db)
    .select((eb) => eb.fn.countAll<number>().as('open'))
    .where('state', '=', 'open')
    .executeTakeFirstOrThrow()
  return Number(open)
}

/** @throws ContractError `not_found` */
export async function loadEditor(deps: Deps, by: Caller, code: string): Promise<DemandEditor> {
  const { db } = deps
  const versions = await listVersions(db, code)
  const [latest] = versions
  if (latest === undefined) throw new ContractError('not_found')
  const [copy, review, rule, entries, open] = await Promise.all([
    findCopy(db, demandPublication(deps), code),
    reviewingOf(deps, db, by, 'demand', code),
    reviewRule(db, 'demand'),
    historyOf(db, 'demand', code),
    openInterests(deps),
  ])
  return {
    ...{ code, copy, review, rule, open },
    published: { version: latest.version, content: latest.content },
    nextVersion: latest.version + 1,
    takenKeys: [...new Set(versions.flatMap(({ content }) => content.needs.map(({ key }) => key)))],
    history: historyFrom(entries, versions),
  }
}

/** @throws ContractError `not_found` */
export async function loadVersion({ db }: Deps, code: string, wanted: number) {
  const found = (await listVersions(db, code)).find(({ version }) => version === wanted)
  if (found === undefined) throw new ContractError('not_found')
  return { version: found.version, content: found.content }
}
