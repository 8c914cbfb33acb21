import { ContractError, type EndpointInput } from '@talent/contract'
import { chinaTime } from '@talent/contract/calendar'
import { classOf, type reviewRecognition as endpoint, type Scheme } from '@talent/contract/recognition'
import type { RequestChanged } from '@talent/contract/service-request'
import { sql } from 'kysely'
import type { Trx } from '../../db/database.ts'
import type { Deps } from '../../deps.ts'
import type { Caller } from '../../http/caller.ts'
import { recognitionCheckPlace, refusalPlace } from '../../lib/encrypted-places.ts'
import { findMatter } from '../matter/index.ts'
import { handedInOf, requestsHere, resolveRequest } from '../service-request/index.ts'
import { schemeOfRequest } from './schemes.ts'
import { writeStep } from './write-step.ts'

type Body = EndpointInput<typeof endpoint>['body']

const fault = (field: string, label: string, message: string) =>
  new ContractError('invalid', { fields: [{ field, label, message }] })

/** 认定编号 RD-2026-000012. A sequence, so that numbers may have gaps. */
const nextNumber = (year: string) =>
  sql<string>`${`RD-${year}-`} || to_char(nextval('recognition_number'), 'FM999999000000')`

/** @throws ContractError `invalid` at the first thing the opinion lacks */
function checkOpinion(
  { opinion, category, checks, basis, change }: Body,
  scheme: Scheme,
  handedIn: string[],
) {
  const standards = classOf(scheme, category)?.standards ?? []
  const label = '核验的条款'
  if (new Set(checks.map(({ standard }) => standard)).size < checks.length)
    throw fault('checks', label, '同一条认定标准核验了两次')
  for (const [i, { standard, met, materials }] of checks.entries()) {
    if (!standards.some(({ key }) => key === standard))
      throw fault(`checks.${i}.standard`, label, `这一条不是${category}的认定标准，请重新选择`)
    if (materials.some((key) => !handedIn.includes(key)))
      throw fault(`checks.${i}.materials`, label, '有一项材料还没交来，不能作为佐证')
    if (met && materials.length === 0)
      throw fault(`checks.${i}.materials`, label, '满足的条款请选至少一项佐证材料')
  }
  const met = checks.some((check) => check.met)
  if (opinion === 'propose') {
    if (!met) throw fault('checks', label, '拟认定要有至少一条满足的认定标准')
    return
  }
  if (met) throw fault('opinion', '核验意见', `已有满足的条款，可以拟认定为${category}`)
  if (basis === '') throw fault('basis', '依据', '请写明不予认定的依据')
  if (change === '') throw fault('change', '什么情况会不同', '请写明什么情况会不同，申请人会看到')
}

/**
 * 核验: ends the request as its verb of 办结 does, and leaves the opinion beside it: public from now on, or refused.
 * @throws ContractError `invalid` where the matter leads to no recognition, or the opinion lacks something
 */
export async function reviewRecognition(
  deps: Deps,
  trx: Trx,
  by: Caller,
  { params, body }: EndpointInput<typeof endpoint>,
): Promise<RequestChanged> {
  const { version, opinion, category, checks, basis, change, text } = body
  const proposed = opinion === 'propose'
  const changed = await resolveRequest.run(deps, trx, by, {
    params,
    query: undefined,
    body: {
      ...{ version, text, fileIds: [], remaining: null },
      outcome: proposed ? 'solved' : 'not_supported',
    },
  })
  const request = await requestsHere(trx).selectAll().where('id', '=', params.id).executeTakeFirstOrThrow()
  const { verifies = null } = await findMatter(trx, request.matter_code, request.matter_version)
  if (verifies !== 'talent-category') throw fault('opinion', '核验意见', '这件申请不是人才认定')
  const before = await trx
    .selectFrom('recognition')
    .select('id')
    .where('request_id', '=', request.id)
    .where('state', '=', 'publicised')
    .executeTakeFirst()
  if (before !== undefined) throw fault('opinion', '核验意见', '上一次的意见还在公示，公示有结果后再核验')
  const scheme = await schemeOfRequest(deps, trx, request)
  checkOpinion(body, scheme, await handedInOf(trx, request.id))

  const [id, now] = [deps.newId(), deps.clock.now()]
  await trx
    .insertInto('recognition')
    .values({
      id,
      number: nextNumber(chinaTime(now).day.slice(0, 4)),
      request_id: request.id,
      talent_account_id: request.talent_account_id,
      scheme_code: scheme.code,
      scheme_version: scheme.version,
      category,
      state: proposed ? 'publicised' : 'refused',
      last_seq: 1,
      reviewed_by: by.accountId,
      proposed_at: proposed ? now : null,
      refusal_encrypted: proposed
        ? null
        : deps.cipher.encrypt(refusalPlace(id), JSON.stringify({ basis, change })),
    })
    .execute()
  await trx
    .insertInto('recognition_check')
    .values(
      checks.map(({ standard, met, materials, note }, position) => ({
        ...{ recognition_id: id, standard, position, met },
        materials: [...materials],
        note_encrypted: note === '' ? null : deps.cipher.encrypt(recognitionCheckPlace(id, standard), note),
      })),
    )
    .execute()
  const party = { role: 'commissioner', accountId: by.accountId } as const
  await writeStep(deps, trx, { id, seq: 1 }, party, { kind: proposed ? 'propose' : 'refuse' })
  return changed
}
