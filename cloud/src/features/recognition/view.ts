import { allowedEvents } from '@talent/contract'
import { chinaTime, isProvisionalSpan } from '@talent/contract/calendar'
import {
  classOf,
  endsSoon,
  isExpired,
  recognitionWorkflow,
  standardOf,
  type CheckedStandard,
  type Recognition,
  type RecognitionStep,
} from '@talent/contract/recognition'
import type { Reader } from '../../db/database.ts'
import type { Deps } from '../../deps.ts'
import type { Caller } from '../../http/caller.ts'
import {
  recognitionCheckPlace,
  recognitionStepPlace,
  refusalPlace,
  revocationPlace,
} from '../../lib/encrypted-places.ts'
import { talentWords } from '../account/index.ts'
import { objectionsTo } from '../complaint/index.ts'
import { matterOfRequests } from '../service-request/index.ts'
import { factsNow, partyOf, publicUntilOf } from './here.ts'
import { schemesOf } from './schemes.ts'
import type { RecognitionRow } from './tables.ts'

/** Rows by the recognition they belong to. */
function grouped<R extends { recognition_id: string }>(rows: readonly R[]): (id: string) => readonly R[] {
  const byId = new Map<string, R[]>()
  for (const row of rows) byId.set(row.recognition_id, [...(byId.get(row.recognition_id) ?? []), row])
  return (id) => byId.get(id) ?? []
}

const checksOf = (db: Reader, ids: string[]) =>
  db
    .selectFrom('recognition_check')
    .selectAll()
    .where('recognition_id', 'in', ids)
    .orderBy('position')
    .execute()

const stepsOf = (db: Reader, ids: string[]) =>
  db.selectFrom('recognition_step').selectAll().where('recognition_id', 'in', ids).orderBy('seq').execute()

/** From when what replaces these holds, by id. */
export async function replacedFrom(
  db: Reader,
  rows: readonly Pick<RecognitionRow, 'replaced_by'>[],
): Promise<Map<string, string>> {
  const ids = rows.flatMap(({ replaced_by: id }) => id ?? [])
  if (ids.length === 0) return new Map()
  const found = await db
    .selectFrom('recognition')
    .select(['id', 'valid_from'])
    .where('id', 'in', ids)
    .execute()
  return new Map(found.flatMap(({ id, valid_from: from }) => (from === null ? [] : [[id, from]])))
}

export const stepWords = (deps: Deps, step: { id: string; words_encrypted: Buffer | null }): string =>
  step.words_encrypted === null
    ? ''
    : deps.cipher.decrypt(recognitionStepPlace(step.id), step.words_encrypted)

/** The whole of each, for whoever has a part in it. One question a table. */
export async function viewRecognitions(
  deps: Deps,
  by: Caller,
  rows: readonly RecognitionRow[],
): Promise<Recognition[]> {
  if (rows.length === 0) return []
  const { db, calendar, clock } = deps
  const ids = rows.map(({ id }) => id)
  const [checkRows, stepRows, schemeOf, objections, requests, replacing] = await Promise.all([
    checksOf(db, ids),
    stepsOf(db, ids),
    schemesOf(db, rows),
    objectionsTo(db, ids),
    matterOfRequests(
      db,
      rows.map(({ request_id: id }) => id),
    ),
    replacedFrom(db, rows),
  ])
  const names = await talentWords(deps, db, [
    ...rows.map(({ talent_account_id: id }) => id),
    ...stepRows.flatMap(({ actor_account_id: id }) => id ?? []),
  ])
  const nameOf = (id: string | null) => (id === null ? '' : (names.get(id)?.name ?? ''))
  const [checks, steps] = [grouped(checkRows), grouped(stepRows)]
  const today = chinaTime(clock.now()).day
  return rows.map((row): Recognition => {
    const scheme = schemeOf(row)
    const of = classOf(scheme, row.category)
    const party = partyOf(row, by)
    const request = requests.get(row.request_id)
    const { open } = objections(row.id)
    const until = publicUntilOf(deps, row, scheme)
    const from = row.proposed_at === null ? null : chinaTime(row.proposed_at).day
    const replacedOn = replacing.get(row.replaced_by ?? '')
    const replaced = replacedOn !== undefined && replacedOn <= today
    return {
      id: row.id,
      number: row.number,
      state: row.state,
      version: row.version,
      requestId: row.request_id,
      requestNumber: request?.number ?? '',
      who: nameOf(row.talent_account_id),
      mine: party === 'talent',
      scheme: scheme.name,
      document: scheme.document,
      category: row.category,
      className: of?.name ?? '',
      checks: checks(row.id).map((check): CheckedStandard => {
        const standard = standardOf(scheme, check.standard)
        return {
          standard: check.standard,
          text: standard?.text ?? '',
          clause: standard?.clause ?? '',
          met: check.met,
          materials: check.materials.map((key) => request?.materialNames[key] ?? key),
          note:
            check.note_encrypted === null
              ? ''
              : deps.cipher.decrypt(recognitionCheckPlace(row.id, check.standard), check.note_encrypted),
        }
      }),
      publicFrom: from,
      publicUntil: until,
      publicProvisional:
        until !== null && row.public_until === null && isProvisionalSpan(calendar, today, until),
      openObjections: open,
      refusal:
        row.refusal_encrypted === null
          ? null
          : (JSON.parse(
              deps.cipher.decrypt(refusalPlace(row.id), row.refusal_encrypted),
            ) as Recognition['refusal']),
      revocation:
        row.revocation_encrypted === null || row.revoked_on === null
          ? null
          : {
              ...(JSON.parse(deps.cipher.decrypt(revocationPlace(row.id), row.revocation_encrypted)) as {
                basis: string
                reason: string
              }),
              on: row.revoked_on,
            },
      validFrom: row.valid_from,
      validUntil: row.valid_until,
      replaced,
      expired: isExpired(row.valid_until, today),
      renewable:
        row.state === 'recognised' &&
        row.replaced_by === null &&
        (isExpired(row.valid_until, today) || endsSoon(row.valid_until, today, scheme.renewalDays)),
      opens: [...(of?.opens ?? [])],
      steps: steps(row.id).map((step): RecognitionStep => ({
        id: step.id,
        kind: step.kind,
        by: step.actor,
        name: nameOf(step.actor_account_id),
        at: step.at.toISOString(),
        words: stepWords(deps, step),
      })),
      allowedEvents:
        party === null
          ? []
          : allowedEvents(recognitionWorkflow, row.state, party, factsNow(deps, row, scheme, open)),
    }
  })
}
