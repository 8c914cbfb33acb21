import { ContractError, type EndpointOutput } from '@talent/contract'
import {
  contentOfMatter,
  type listEditableMatters as listEndpoint,
  type MatterEditor,
} from '@talent/contract/matter-editor'
import { OPEN_STATES } from '@talent/contract/service-request'
import type { Deps } from '../../deps.ts'
import { listClosings, listLatest, listVersions } from '../matter/index.ts'
import { findCopy, historyFrom, historyOf, listCopies } from '../publication/index.ts'
import { requestsHere } from '../service-request/index.ts'
import { listDepartments, matterPublication } from './matter-publication.ts'

/** Requests open now, by matter. */
async function openByMatter(deps: Deps): Promise<Map<string, number>> {
  const rows = await requestsHere(deps.db)
    .select((eb) => ['matter_code', eb.fn.countAll<number>().as('open')])
    .where('state', 'in', [...OPEN_STATES])
    .groupBy('matter_code')
    .execute()
  return new Map(rows.map(({ matter_code, open }) => [matter_code, open]))
}

/** Matters are published without 审核. */
const writtenOf = (copy: { by: string; at: string } | undefined) =>
  copy === undefined ? null : { by: copy.by, at: copy.at }

export async function listEditableMatters(deps: Deps): Promise<EndpointOutput<typeof listEndpoint>> {
  const [latest, open, copies, closings] = await Promise.all([
    listLatest(deps.db),
    openByMatter(deps),
    listCopies(deps.db, 'matter'),
    listClosings(deps.db),
  ])
  return {
    matters: latest.map(({ code, version, definition: { title, group, icon, departmentName } }) => ({
      code,
      title,
      group,
      icon,
      departmentName,
      version,
      open: open.get(code) ?? 0,
      copy: writtenOf(copies.get(code)),
      closing: closings.get(code) ?? null,
    })),
  }
}

export async function getMatterEditor(deps: Deps, code: string): Promise<MatterEditor> {
  const [published, versions] = await Promise.all([
    matterPublication.current(deps.db, code),
    listVersions(deps.db, code),
  ])
  if (published === null) throw new ContractError('not_found')
  const contents = versions.map(({ version, definition }) => ({
    version,
    content: contentOfMatter(definition),
  }))
  const keys = contents.flatMap(({ content }) => [
    ...content.sections.flatMap(({ fields }) => fields.map(({ key }) => key)),
    ...content.materials.map(({ key }) => key),
  ])
  const [copy, open, closings, departments, entries] = await Promise.all([
    findCopy(deps.db, matterPublication, code),
    openByMatter(deps),
    listClosings(deps.db),
    listDepartments(deps.db),
    historyOf(deps.db, 'matter', code),
  ])
  return {
    code,
    published,
    copy,
    open: open.get(code) ?? 0,
    closing: closings.get(code) ?? null,
    departments,
    takenKeys: [...new Set(keys)],
    history: historyFrom(entries, contents),
  }
}

export async function getMatterVersion(deps: Deps, code: string, wanted: number) {
  const found = (await listVersions(deps.db, code)).find(({ version }) => version === wanted)
  if (found === undefined) throw new ContractError('not_found')
  return { version: found.version, content: contentOfMatter(found.definition) }
}
