import { ContractError, own, type EndpointInput } from '@talent/contract'
import { chinaTime } from '@talent/contract/calendar'
import {
  askedOf,
  formFaults,
  waiverFor,
  withWaivers,
  type Answers,
  type Matter,
} from '@talent/contract/matter'
import type { RequestChanged, submitRequest as endpoint } from '@talent/contract/service-request'
import type { Trx } from '../../db/database.ts'
import type { Deps } from '../../deps.ts'
import type { Caller } from '../../http/caller.ts'
import { attachFiles } from '../file/index.ts'
import { changesSince, isRegion, offeredDays, openMatter, removeDraftOf } from '../matter/index.ts'
import { giveConsents } from '../consent/index.ts'
import { markThreadRead } from '../notification/index.ts'
import { aboutCard } from './asked-about.ts'
import { clockAt } from './clock.ts'
import { dueColumns } from './due-projection.ts'
import { MATCH_QUEUED } from './jobs.ts'
import { matchRequest, type KnownOfRequest } from './match-request.ts'
import { joinLine, lockQueue } from './queue-line.ts'
import { outOfDateFaults } from './reuse-material.ts'
import { keepWithinLimit } from './open-limit.ts'
import { nextNumber, type RequestRow } from './repository.ts'
import { encryptAnswer, encryptVariant } from './encrypted-words.ts'
import type { ServiceRequestTables } from './tables.ts'
import { lockApplicant, type Applicant } from './talents.ts'
import { keepWaivers, verifiedOf } from './verified-facts.ts'
import { tellCoordinators, writeEntry } from './write-entry.ts'

type Form = EndpointInput<typeof endpoint>['body']
type MaterialRow = ServiceRequestTables['request_material']

async function insertRequest(
  deps: Deps,
  trx: Trx,
  applicant: Applicant,
  matter: Matter,
  answers: Answers,
  { channel, coverId, now }: { channel: Form['channel']; coverId: string | null; now: Date },
): Promise<RequestRow> {
  const id = deps.newId()
  const variant = matter.variantField === null ? undefined : own(answers, matter.variantField)
  const request = await trx
    .insertInto('service_request')
    .values({
      id,
      number: nextNumber(chinaTime(now).day.slice(0, 4)),
      talent_account_id: applicant.accountId,
      matter_code: matter.code,
      matter_version: matter.version,
      state: 'submitted',
      area_code: applicant.areaCode,
      variant_encrypted: typeof variant === 'string' ? encryptVariant(deps, id, variant) : null,
      channel,
      cover_id: coverId,
      submitted_at: now,
      ...dueColumns(
        deps.calendar,
        clockAt([{ kind: 'submit', at: now, facts: {} }], matter, deps.calendar, now),
      ),
      last_seq: 1,
    })
    .returningAll()
    .executeTakeFirstOrThrow()
  const rows = Object.entries(answers).map(([key, answer]) => ({
    request_id: id,
    field_key: key,
    answer_encrypted: encryptAnswer(deps, id, key, answer),
  }))
  if (rows.length > 0) await trx.insertInto('request_answer').values(rows).execute()
  return request
}

async function insertMaterials(
  trx: Trx,
  requestId: string,
  ownerId: string,
  matter: Matter,
  form: Form,
): Promise<number> {
  const rows = matter.materials.flatMap(({ key }): MaterialRow[] => {
    const files = own(form.materials, key) ?? []
    if (files.length > 0) {
      return files.map((file, position) => ({
        request_id: requestId,
        material_key: key,
        position,
        file_id: file,
        deferred: false,
      }))
    }
    return form.deferred.includes(key)
      ? [{ request_id: requestId, material_key: key, position: 0, file_id: null, deferred: true }]
      : []
  })
  for (const { key } of matter.materials) {
    await attachFiles(
      trx,
      { subject: { kind: 'request', id: requestId }, ownerId },
      own(form.materials, key) ?? [],
      `materials.${key}`,
    )
  }
  if (rows.length > 0) await trx.insertInto('request_material').values(rows).execute()
  return new Set(rows.filter((row) => row.file_id !== null).map((row) => row.material_key)).size
}

async function insertSlotsAndConsents(
  deps: Deps,
  trx: Trx,
  requestId: string,
  by: Caller,
  matter: Matter,
  form: Form,
  now: Date,
) {
  if (form.slots.length > 0) {
    await trx
      .insertInto('request_slot')
      .values(form.slots.map((slot, position) => ({ request_id: requestId, position, ...slot })))
      .execute()
  }
  await giveConsents(
    deps,
    trx,
    { subject: { kind: 'request', id: requestId }, accountId: by.accountId, at: now },
    matter.consents,
  )
}

/** A request as it was made, with what matching needs to know of it. */
export interface MadeRequest {
  readonly request: RequestRow
  readonly entryId: string
  readonly known: KnownOfRequest
}

/** How a request came about beside its form. */
interface MadeHow {
  /** One of several of a form of their own. */
  readonly coverId: string | null
  /** Somebody filled it in for the talent, by this name: what the talent began themselves stays. */
  readonly preparedBy?: string
}

/** Makes the request and gives it a number, all or nothing. */
export async function makeRequest(
  deps: Deps,
  trx: Trx,
  by: Caller,
  form: Form,
  { coverId, preparedBy }: MadeHow,
): Promise<MadeRequest> {
  const now = deps.clock.now()
  const current = await openMatter(deps, trx, form.matterCode, by.accountId)
  const today = chinaTime(now).day
  const verified = await verifiedOf(trx, by.accountId, today)
  const whole = withWaivers(current, verified, today)
  if (whole.version !== form.matterVersion) {
    throw new ContractError('stale_version', {
      message: '这个事项的表单刚刚更新，请核对后再提交',
      changes: await changesSince(trx, current, form.matterVersion),
    })
  }
  const { matter, answers } = askedOf(whole, form.answers)
  const facts = {
    today,
    days: offeredDays(deps.calendar, now),
    isWorkingDay: (day: string) => deps.calendar.isWorkingDay(day),
    isRegion,
  }
  const fields = [
    ...formFaults(whole, form, facts, matter),
    ...(await outOfDateFaults(trx, matter, form.materials, today)),
  ]
  if (fields.length > 0) throw new ContractError('invalid', { fields })
  const applicant = await lockApplicant(deps, trx, by.accountId)
  await keepWithinLimit(trx, by.accountId, matter.code)
  if (applicant === null) {
    throw new ContractError('invalid', {
      message: '请先填写基本情况，再提交申请',
      fields: [{ field: 'profile', label: '基本情况', message: '请先在“我的”里填写姓名、电话、单位和片区' }],
    })
  }

  const request = await insertRequest(deps, trx, applicant, matter, answers, {
    channel: form.channel,
    coverId,
    now,
  })
  const { id } = request
  const awaited = matter.materials
    .filter((material) => waiverFor(material, verified, today) === null)
    .map(({ key }) => key)
    .filter((key) => form.deferred.includes(key) && (own(form.materials, key) ?? []).length === 0)
  const materialCount = await insertMaterials(trx, id, by.accountId, matter, { ...form, deferred: awaited })
  const bare = matter.materials.filter(({ key }) => (own(form.materials, key) ?? []).length === 0)
  await keepWaivers(trx, id, bare, verified, today)
  await insertSlotsAndConsents(deps, trx, id, by, matter, form, now)
  if (coverId === null && preparedBy === undefined) await removeDraftOf(trx, by.accountId, matter.code)
  const actor = { role: 'talent', accountId: by.accountId } as const
  const entryId = await writeEntry(
    deps,
    trx,
    {
      requestId: id,
      seq: 1,
      actor,
      now,
      told: { talent: by.accountId, commissioner: null, before: null, coordinators: [] },
    },
    {
      kind: 'submit',
      body: {
        ...(preparedBy !== undefined && { preparedBy }),
        ...(form.about && { about: await aboutCard(deps, trx, by, form.about) }),
      },
      facts: { materialCount, materials: awaited },
    },
  )

  return { request, entryId, known: { matterTitle: matter.title, employer: applicant.employer } }
}

/**
 * Claims a place for a request just made; without a free one, or while somebody older waits for one, it joins the line.
 * `together`: those made with it, which aren't somebody older.
 */
async function matchMade(
  deps: Deps,
  trx: Trx,
  { request, entryId, known }: MadeRequest,
  together: readonly string[],
): Promise<RequestChanged> {
  const { id } = request
  const matched = await matchRequest(deps, trx, request, { behindOthers: true, together, known })
  // The talent is shown the match at once: nothing of it is news to them later.
  await markThreadRead(
    trx,
    { kind: 'request', id },
    request.talent_account_id,
    matched === null ? 1 : 2,
    deps.clock.now(),
  )
  if (matched !== null) return matched
  await tellCoordinators(deps, trx, entryId)
  await deps.queue.send(trx, MATCH_QUEUED, {})
  // Last of all: the line's lock is held until the commit.
  await joinLine(trx, id)
  return { id, number: request.number, state: request.state, version: request.version }
}

/**
 * Of several made in one transaction. The line is locked first, because one of them may join it when another has claimed a
 * commissioner already: forms of several wait here for each other and for the line, single ones don't.
 */
export async function matchTogether(
  deps: Deps,
  trx: Trx,
  made: readonly MadeRequest[],
): Promise<RequestChanged[]> {
  if (made.length > 1) await lockQueue(trx)
  const together = made.map(({ request }) => request.id)
  const changed: RequestChanged[] = []
  for (const one of made) changed.push(await matchMade(deps, trx, one, together))
  return changed
}

/** Makes a request and matches it, all or nothing. */
export async function submitRequest(
  deps: Deps,
  trx: Trx,
  by: Caller,
  { body }: Pick<EndpointInput<typeof endpoint>, 'body'>,
  how: Omit<MadeHow, 'coverId'> = {},
): Promise<RequestChanged> {
  const made = await makeRequest(deps, trx, by, body, { coverId: null, ...how })
  return matchMade(deps, trx, made, [made.request.id])
}
