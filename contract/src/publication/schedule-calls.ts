import * as v from 'valibot'
import { Done, Id } from '../common.ts'
import { defineEndpoint } from '../endpoint.ts'
import { ContentHash, PublishMoment } from './schema.ts'

/**
 * Publishing by the clock, once for all kinds. `schedule`: the working copy of this hash goes live at this moment, as it is
 * now: what is written meanwhile doesn't. Refused like publishing; set again, the later word holds. Anything else published
 * or taken back of it meanwhile ends it. `callOff`: this schedule alone; one that is over is called off already.
 */
export const scheduleCalls = <const P extends string>({
  path,
  what,
  example,
}: {
  /** Of one thing: `/api/desk/notices/{id}`. */
  path: `/api/${P}/{id}`
  what: string
  /** The id of one. */
  example: string
}) => ({
  schedule: defineEndpoint({
    method: 'PUT',
    path: `${path}/schedule`,
    summary: `定好时间（北京时间）发布${what}的改动稿`,
    roles: ['coordinator'],
    params: v.object({ id: Id }),
    body: v.object({ hash: ContentHash, at: PublishMoment }),
    output: v.object({ id: v.string() }),
    errors: ['not_found', 'stale_copy', 'stale_version', 'not_approved'],
    example: { params: { id: example }, body: { hash: '0'.repeat(64), at: '2026-12-01T09:00:00+08:00' } },
  }),
  callOff: defineEndpoint({
    method: 'DELETE',
    path: `${path}/schedule/{schedule}`,
    summary: `取消${what}的定时发布，改动稿还在`,
    roles: ['coordinator'],
    params: v.object({ id: Id, schedule: Id }),
    output: Done,
    errors: ['not_found'],
    example: { params: { id: example, schedule: 'x' } },
  }),
})

/** Of whichever kind. */
export type ScheduleCalls = ReturnType<typeof scheduleCalls<string>>
