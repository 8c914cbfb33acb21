import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { AWARD_EVENT_LABEL, AWARD_STATE_LABEL, awardWorkflow } from '../contract/src/award/index.ts'
import { BOOKING_EVENT_LABEL, BOOKING_STATE_LABEL, bookingWorkflow } from '../contract/src/booking/index.ts'
import {
  COMPLAINT_EVENT_LABEL,
  COMPLAINT_STATE_LABEL,
  complaintWorkflow,
} from '../contract/src/complaint/index.ts'
import { INTEREST_EVENT_LABEL, INTEREST_STATE_LABEL, interestWorkflow } from '../contract/src/demand/index.ts'
import { PASS_EVENT_LABEL, PASS_STATE_LABEL, passWorkflow } from '../contract/src/fair/index.ts'
import {
  FOLLOW_UP_EVENT_LABEL,
  FOLLOW_UP_STATE_LABEL,
  followUpWorkflow,
} from '../contract/src/follow-up/index.ts'
import type { Workflow } from '../contract/src/index.ts'
import {
  PREPARATION_EVENT_LABEL,
  PREPARATION_STATE_LABEL,
  preparationWorkflow,
} from '../contract/src/preparation/index.ts'
import { LEAVE_EVENT_LABEL, LEAVE_STATE_LABEL, leaveWorkflow } from '../contract/src/leave/index.ts'
import {
  RECOGNITION_EVENT_LABEL,
  RECOGNITION_STATE_LABEL,
  recognitionWorkflow,
} from '../contract/src/recognition/index.ts'
import { EVENT_LABEL, requestWorkflow, STATE_LABEL } from '../contract/src/service-request/index.ts'
import { ROOT } from './lib.ts'

/** Prints docs/workflows.md from the tables; `--check` only says whether the file is up to date. */
const ACTOR: Record<string, string> = {
  talent: '人才',
  commissioner: '专员',
  coordinator: '统筹',
  system: '系统',
  recipient: '本人或单位联系人',
  objector: '提异议的人',
  guest: '预约或报名的人',
  host: '接待人',
  owner: '负责人',
  away: '请假的专员',
  stand_in: '代班人',
  staff: '跟进的人',
  desk: '统筹',
  door: '门口的人',
}

interface Words {
  /** What comes before the table. */
  readonly before: string
  readonly states: Record<string, string>
  readonly events: Record<string, string>
  /** Where it begins, and by what. */
  readonly begins: readonly (readonly [state: string, event: string])[]
}

function sectionOf<S extends string, E extends string, A extends string, F>(
  { name, states, rows }: Workflow<S, E, A, F>,
  words: Words,
): string[] {
  const lines = rows.map((row) => {
    const from = row.from.map((state) => words.states[state]).join('、')
    const to = row.to === 'same' ? '（不变）' : words.states[row.to]
    const by = row.by.map((actor) => ACTOR[actor]).join('、')
    return `| ${from} | ${words.events[row.on]} \`${row.on}\` | ${to} | ${by} | ${row.guard?.name ?? ''} |`
  })
  const arrows = rows.flatMap((row) =>
    row.to === 'same' ? [] : row.from.map((from) => `  ${from} --> ${row.to}: ${words.events[row.on]}`),
  )
  // Two rows may lead the same way, under other conditions.
  const edges = [...new Set(arrows)]
  return [
    `## ${name}`,
    '',
    words.before,
    '',
    '| from | event | to | by | condition |',
    '| --- | --- | --- | --- | --- |',
    ...lines,
    '',
    '```mermaid',
    'stateDiagram-v2',
    ...words.begins.map(([state, event]) => `  [*] --> ${state}: ${event}`),
    ...states.map((state) => `  ${state}: ${words.states[state]}`),
    ...edges,
    '```',
    '',
  ]
}

const page = [
  '# Workflows',
  '',
  'Printed by `npm run workflows` from the `workflow.ts` files of `contract/src` (`service-request`, `booking`, `follow-up`, `complaint`, `award`, `recognition`, `leave`, `preparation`, `demand`, `fair`); a test compares. Do not edit by hand.',
  '',
  ...sectionOf(requestWorkflow, {
    before:
      'A draft (草稿) comes before: it has no number, commissioner or timeline yet. `submit` makes a request in 待受理.',
    states: STATE_LABEL,
    events: EVENT_LABEL,
    begins: [['submitted', '提交']],
  }),
  ...sectionOf(bookingWorkflow, {
    before:
      'A booking begins with a time that is held at once (`take`) or with up to three preferred ones, none of which is held (`prefer`).',
    states: BOOKING_STATE_LABEL,
    events: BOOKING_EVENT_LABEL,
    begins: [
      ['preferred', BOOKING_EVENT_LABEL.prefer],
      ['booked', BOOKING_EVENT_LABEL.take],
    ],
  }),
  ...sectionOf(followUpWorkflow, {
    before:
      'A follow-up is something somebody owes: 回访 after a bad rating, what a 列入计划 or a 部分解决 promised. It ends with a result.',
    states: FOLLOW_UP_STATE_LABEL,
    events: FOLLOW_UP_EVENT_LABEL,
    begins: [['open', FOLLOW_UP_EVENT_LABEL.open]],
  }),
  ...sectionOf(complaintWorkflow, {
    before:
      'A 投诉 or a 建议 of a person, by themselves or out of a 回访. 负责人 is the coordinator who accepted it; another one who isn’t complained of may take it over.',
    states: COMPLAINT_STATE_LABEL,
    events: COMPLAINT_EVENT_LABEL,
    begins: [['received', COMPLAINT_EVENT_LABEL.submit]],
  }),
  ...sectionOf(awardWorkflow, {
    before:
      'One instalment of what a policy gives a person or an enterprise. Every promised day stays on its course. What passes its day goes to 督办 (a follow-up) by itself.',
    states: AWARD_STATE_LABEL,
    events: AWARD_EVENT_LABEL,
    begins: [['granted', AWARD_EVENT_LABEL.grant]],
  }),
  ...sectionOf(recognitionWorkflow, {
    before:
      'What a request for 人才认定 led to: its 核验 ends the request and begins this. What others object is a 投诉建议 of theirs (`objection`); while one waits for an answer nothing is recognised.',
    states: RECOGNITION_STATE_LABEL,
    events: RECOGNITION_EVENT_LABEL,
    begins: [
      ['publicised', RECOGNITION_EVENT_LABEL.propose],
      ['refused', RECOGNITION_EVENT_LABEL.refuse],
    ],
  }),
  ...sectionOf(leaveWorkflow, {
    before: 'A leave stands from when it is sent; only whether somebody stands in for it changes.',
    states: LEAVE_STATE_LABEL,
    events: LEAVE_EVENT_LABEL,
    begins: [
      ['asked', LEAVE_EVENT_LABEL.ask],
      ['uncovered', LEAVE_EVENT_LABEL.ask],
    ],
  }),
  ...sectionOf(preparationWorkflow, {
    before:
      'A preparation is a form somebody filled in for a talent. It is no request: whatever ends it deletes what was filled in, and only `confirm` makes a request, of what the talent sends.',
    states: PREPARATION_STATE_LABEL,
    events: PREPARATION_EVENT_LABEL,
    begins: [['waiting', PREPARATION_EVENT_LABEL.send]],
  }),
  ...sectionOf(interestWorkflow, {
    before:
      'A 我感兴趣 of a need in the 急需紧缺人才需求目录. What is owed for it is a follow-up: its steps and its result are there.',
    states: INTEREST_STATE_LABEL,
    events: INTEREST_EVENT_LABEL,
    begins: [['open', '我感兴趣']],
  }),
  ...sectionOf(passWorkflow, {
    before:
      'A sign-up for a 招聘会. Free places go to the 候补 in the order of signing up, whom a coordinator chose first before all; never a place more than the capacity.',
    states: PASS_STATE_LABEL,
    events: PASS_EVENT_LABEL,
    begins: [
      ['booked', PASS_EVENT_LABEL.take],
      ['waiting', PASS_EVENT_LABEL.queue],
      ['entered', '现场登记'],
    ],
  }),
].join('\n')

const file = join(ROOT, 'docs/workflows.md')
if (process.argv.includes('--check')) {
  if (readFileSync(file, 'utf8') !== page) {
    console.error('docs/workflows.md is stale: run npm run workflows')
    process.exit(1)
  }
} else writeFileSync(file, page)
