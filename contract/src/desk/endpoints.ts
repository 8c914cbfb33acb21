import * as v from 'valibot'
import { defineEndpoint } from '../endpoint.ts'
import { Done, filter, Id, page, PageQuery } from '../common.ts'
import { LIMITS } from '../limits.ts'
import { DUE_GROUPS } from './due-group.ts'
import { RequestSummary } from '../service-request/schema.ts'

/** Open requests of the caller, the earliest due first (the client groups them by `dueGroupOf`) or by what was said last. */
export const getWorklist = defineEndpoint({
  method: 'GET',
  path: '/api/desk/worklist',
  summary: '专员工作台：我的在办，按到期先后',
  roles: ['commissioner'],
  query: v.object({
    due: v.optional(v.picklist(DUE_GROUPS)),
    order: v.optional(v.picklist(['due', 'latest']), 'due'),
    ...PageQuery,
  }),
  output: v.object({
    ...page(RequestSummary, ['due']).entries,
    /** All that is open, whatever is asked for, and how many of it have something unread. */
    load: v.number(),
    unread: v.number(),
    capacity: v.number(),
    onDuty: v.boolean(),
    /** Resolved in the last 30 days, newest first, for looking back; with the first page only. */
    recent: v.array(RequestSummary),
  }),
  errors: [],
  example: {},
})

/** Going on duty pulls what waits in the queue. */
export const setDuty = defineEndpoint({
  method: 'PUT',
  path: '/api/desk/duty',
  summary: '在岗或不在岗',
  roles: ['commissioner'],
  body: v.object({ onDuty: v.boolean() }),
  output: Done,
  errors: [],
  example: { body: { onDuty: true } },
})

const area = filter(LIMITS.key, '片区')

/** The district at a glance. Commissioners are listed by area, never ranked. */
export const getBoard = defineEndpoint({
  method: 'GET',
  path: '/api/desk/board',
  summary: '统筹总览：在办、今日到期、超期、待分派',
  roles: ['coordinator'],
  query: v.object({ area }),
  output: v.object({
    counts: v.object({ open: v.number(), dueToday: v.number(), late: v.number(), unassigned: v.number() }),
    /** Oldest first (at most 20), with the one the rule would choose if a place were free. */
    unassigned: v.array(
      v.object({
        request: RequestSummary,
        suggestion: v.nullable(v.object({ id: Id, name: v.string(), reasons: v.array(v.string()) })),
      }),
    ),
    /** Longest late first (at most 20: `counts` tells how many there are). */
    late: v.array(RequestSummary),
    loads: v.array(
      v.object({
        id: Id,
        name: v.string(),
        areaName: v.string(),
        load: v.number(),
        capacity: v.number(),
        onDuty: v.boolean(),
      }),
    ),
    /** Last 30 days: resolved, and of these within the promise. */
    resolved: v.object({ total: v.number(), onTime: v.number() }),
  }),
  errors: [],
  example: {},
})

/** Every open request of the district in the order of what is due; those whose clock is paused come last. */
export const listOpenRequests = defineEndpoint({
  method: 'GET',
  path: '/api/desk/open',
  summary: '全区在办，按到期先后',
  roles: ['coordinator'],
  query: v.object({ area, ...PageQuery }),
  output: page(RequestSummary),
  errors: [],
  example: {},
})
