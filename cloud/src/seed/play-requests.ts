import {
  addDays,
  addWorkingDays,
  chinaInstant,
  chinaTime,
  type WorkingCalendar,
} from '@talent/contract/calendar'
import { consentsFor, fieldsOf } from '@talent/contract/matter'
import type { RequestChanged } from '@talent/contract/service-request'
import sharp from 'sharp'
import type { Trx } from '../db/database.ts'
import type { Deps } from '../deps.ts'
import { requestActions } from '../features/service-request/index.ts'
import type { Caller } from '../http/caller.ts'
import { fixedClock } from '../lib/clock.ts'
import { ExplainedError } from '../lib/explained-error.ts'
import { createIds } from '../lib/ids.ts'
import { demoRequests, type DemoEvent, type DemoRequest } from './content/demo-requests.ts'
import { matters } from './content/matters/index.ts'

/** The day `count` working days before `day`. */
export function workingDaysBefore(calendar: WorkingCalendar, day: string, count: number): string {
  let d = day
  for (let left = count; left > 0;) {
    d = addDays(d, -1)
    if (calendar.isWorkingDay(d)) left -= 1
  }
  return d
}

/** A plain picture, as an upload of this person. */
async function addPicture(deps: Deps, trx: Trx, ownerId: string): Promise<string> {
  const bytes = await sharp({ create: { width: 480, height: 320, channels: 3, background: '#dfe9e7' } })
    .png()
    .toBuffer()
  const id = deps.newId()
  await deps.files.put(id, bytes)
  await trx
    .insertInto('file')
    .values({
      id,
      owner_account_id: ownerId,
      type: 'image/png',
      size: bytes.length,
      created_at: deps.clock.now(),
    })
    .execute()
  return id
}

/** Hands in a form with a plain picture for each of these materials. */
export async function submit(
  deps: Deps,
  trx: Trx,
  by: Caller,
  matterCode: string,
  event: Extract<DemoEvent, { do: 'submit' }>,
): Promise<RequestChanged> {
  const matter = matters.find(({ code }) => code === matterCode)
  if (!matter) throw new ExplainedError(`no matter ${matterCode}`)
  const unknown = Object.keys(event.answers).filter(
    (key) => !fieldsOf(matter).some((field) => field.key === key),
  )
  if (unknown.length > 0) throw new ExplainedError(`${matterCode} has no field ${unknown.join(', ')}`)
  const materials: Record<string, string[]> = {}
  for (const key of event.materials) materials[key] = [await addPicture(deps, trx, by.accountId)]
  const consents = consentsFor(matter, event.answers).map(({ purpose, version }) => ({ purpose, version }))
  const body = {
    matterCode,
    matterVersion: matter.version,
    answers: event.answers,
    materials,
    deferred: [...event.deferred],
    slots: [],
    channel: 'phone' as const,
    consents,
  }
  return requestActions.submitRequest(deps, trx, by, { body })
}

export const caller = (accountId: string, role: 'talent' | 'commissioner'): Caller => ({
  accountId,
  name: '',
  roles: [role],
  standsInFor: [],
  sessionId: '',
})

export async function commissionerOf(trx: Trx, requestId: string): Promise<string> {
  const row = await trx
    .selectFrom('service_request')
    .select('commissioner_account_id')
    .where('id', '=', requestId)
    .executeTakeFirstOrThrow()
  if (row.commissioner_account_id === null)
    throw new ExplainedError('nobody was assigned to act on a demo request')
  return row.commissioner_account_id
}

/** One event through the use case that a person's tap would run. */
async function play(
  deps: Deps,
  trx: Trx,
  today: string,
  request: DemoRequest,
  event: DemoEvent,
  before: RequestChanged | null,
): Promise<RequestChanged> {
  const talent = caller(request.talentId, 'talent')
  if (event.do === 'submit') return submit(deps, trx, talent, request.matterCode, event)
  if (before === null) throw new ExplainedError('a demo request begins with its submission')
  const { id, version } = before
  const staff = caller(await commissionerOf(trx, id), 'commissioner')
  const call = <B>(body: B) => ({ params: { id }, query: undefined, body })
  switch (event.do) {
    case 'accept':
      return requestActions.acceptRequest.run(deps, trx, staff, call({ version, note: event.note }))
    case 'report_progress': {
      const dueOn = event.dueIn === null ? null : addWorkingDays(deps.calendar, today, event.dueIn)
      return requestActions.reportProgress.run(deps, trx, staff, call({ version, doing: event.doing, dueOn }))
    }
    case 'ask_supplement':
      return requestActions.askSupplement.run(
        deps,
        trx,
        staff,
        call({
          version,
          items: [...event.items],
          again: '',
          note: event.note,
          withinWorkingDays: event.within,
        }),
      )
    case 'supplement': {
      const fileIds = [await addPicture(deps, trx, talent.accountId)]
      return requestActions.supplementRequest.run(
        deps,
        trx,
        talent,
        call({ version, items: [{ key: 'item-1', fileIds, text: '' }], note: event.note }),
      )
    }
    case 'resolve':
      return requestActions.resolveRequest.run(
        deps,
        trx,
        staff,
        call({
          version,
          outcome: event.outcome,
          text: event.text,
          fileIds: [],
          remaining: null,
        }),
      )
    case 'evaluate':
      return requestActions.evaluateRequest.run(
        deps,
        trx,
        talent,
        call({ version, level: event.level, reasons: [...event.reasons], text: event.text }),
      )
    case 'take_time':
    case 'prefer_times': {
      const times = event.do === 'take_time' ? [event.time] : event.times
      const slots = times.map(({ inDays, at }) =>
        chinaInstant(addWorkingDays(deps.calendar, today, inDays), at),
      )
      const [startsAt = ''] = slots
      if (event.do === 'take_time')
        await requestActions.takeAppointment(deps, trx, talent, call({ startsAt, host: null }))
      else await requestActions.preferAppointments(deps, trx, talent, call({ slots, host: null }))
      return before
    }
    case 'message':
      return requestActions.postMessage.run(
        deps,
        trx,
        event.by === 'talent' ? talent : staff,
        call({ text: event.text, fileIds: [], matterFiles: [], seen: null }),
      )
  }
}

/**
 * Plays the demo requests as they would have happened, each event at its own time; only where there is none yet.
 * @returns whether it did
 */
export async function playDemoRequests(deps: Deps, trx: Trx): Promise<boolean> {
  if (await trx.selectFrom('service_request').select('id').limit(1).executeTakeFirst()) return false
  const today = chinaTime(deps.clock.now()).day
  const clock = fixedClock(deps.clock.now().toISOString())
  const then: Deps = { ...deps, clock, newId: createIds(clock) }
  const events = demoRequests
    .flatMap((request) =>
      request.events.map((event) => ({
        request,
        event,
        at: chinaInstant(workingDaysBefore(deps.calendar, today, event.ago), event.at),
      })),
    )
    .sort((a, b) => a.at.localeCompare(b.at))
  const latest = new Map<DemoRequest, RequestChanged>()
  for (const { request, event, at } of events) {
    clock.moveTo(at)
    latest.set(request, await play(then, trx, today, request, event, latest.get(request) ?? null))
  }
  return true
}
