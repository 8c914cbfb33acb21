import * as v from 'valibot'
import { defineEndpoint } from '../endpoint.ts'
import { Done, filter, Id, page, PageQuery } from '../common.ts'
import { CAPACITY, LIMITS } from '../limits.ts'
import { DUE_GROUPS } from './due-group.ts'
import { DECIDED_BY } from '../commissioner/matching.ts'
import { RequestSummary } from '../service-request/schema.ts'
import { PersonEvent, SERVED, ServedPerson, Suggestion, Waiting, WAITING_FOR, WATCHED } from './schema.ts'

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

const capacityMessage = `同时在办上限在 ${CAPACITY.least} 到 ${CAPACITY.most} 件之间`

/** Raised, it pulls what waits in the queue. Lowered below what one has, it takes nothing away and gives nothing new. */
export const setCapacity = defineEndpoint({
  method: 'PUT',
  path: '/api/desk/capacity',
  summary: '同时在办上限',
  roles: ['commissioner'],
  body: v.object({
    capacity: v.pipe(
      v.number(capacityMessage),
      v.integer(capacityMessage),
      v.minValue(CAPACITY.least, capacityMessage),
      v.maxValue(CAPACITY.most, capacityMessage),
    ),
  }),
  output: Done,
  errors: [],
  example: { body: { capacity: 20 } },
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
        suggestion: v.nullable(Suggestion),
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

/** 督办: the longest late first, then what is due today, then what else was asked for. */
export const listWatched = defineEndpoint({
  method: 'GET',
  path: '/api/desk/supervision',
  summary: '督办：超期、今日到期、督办中、催办过，以及各部门在办',
  roles: ['coordinator'],
  query: v.object({
    show: v.optional(v.picklist(WATCHED)),
    department: filter(LIMITS.key, '部门'),
    ...PageQuery,
  }),
  output: v.object({
    ...page(v.object({ request: RequestSummary, departmentName: v.string() }), ['show']).entries,
    /** All that is open by the department of its matter, by name, never persons; with the first page only. */
    departments: v.array(
      v.object({ code: v.string(), name: v.string(), open: v.number(), late: v.number() }),
    ),
  }),
  errors: [],
  example: {},
})

/** 分派: what a coordinator decides first, then the line in its order. */
export const listWaiting = defineEndpoint({
  method: 'GET',
  path: '/api/desk/waiting',
  summary: '分派：等人接手的事项，为什么没派出去，建议给谁',
  roles: ['coordinator'],
  query: v.object({ show: v.optional(v.picklist(WAITING_FOR)), ...PageQuery }),
  output: v.object({
    ...page(Waiting, ['show']).entries,
    /** Given out by the rule today, by what decided; with the first page only. */
    assignedToday: v.array(v.object({ by: v.picklist(DECIDED_BY), count: v.number() })),
  }),
  errors: [],
  example: {},
})

/** 我服务的人: those with something open by what is due first, then those one served last. */
export const listServedPeople = defineEndpoint({
  method: 'GET',
  path: '/api/desk/people',
  summary: '我服务的人：单位、在办、最近联系、下一步',
  roles: ['commissioner'],
  query: v.object({ show: v.optional(v.picklist(SERVED)), ...PageQuery }),
  output: page(ServedPerson, ['show']),
  errors: [],
  example: {},
})

/** What was done for one person, as far as the caller may see the requests: the latest first. */
export const getServedPerson = defineEndpoint({
  method: 'GET',
  path: '/api/desk/people/{id}',
  summary: '一位人才的往来记录：事项、预约、跟进',
  roles: ['commissioner', 'coordinator'],
  owned: 'person',
  params: v.object({ id: Id }),
  query: v.object({ ...PageQuery }),
  output: v.object({ ...page(PersonEvent).entries, person: ServedPerson }),
  errors: ['not_found'],
  example: { params: { id: 'x' } },
})
