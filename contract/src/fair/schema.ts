import * as v from 'valibot'
import { list } from '../bounded.ts'
import { compareInstants } from '../calendar/dates.ts'
import { Day, Id, Instant, line, officePhone, optionalLine, optionalText, Version } from '../common.ts'
import { FAIR_CAPACITY, LIMITS, MOST } from '../limits.ts'
import { MapPoint } from '../map-point.ts'
import { noPersonalNumber } from '../personal-numbers.ts'
import { FAIR_MODES, FAIR_PHASES, FAIR_STATES } from './phase.ts'
import { PASS_STATES, SCAN_OUTCOMES } from './workflow.ts'

const shown = (max: number, label: string) => v.pipe(line(max, label), noPersonalNumber)
const optional = (max: number, label: string) => v.pipe(optionalLine(max, label), noPersonalNumber)
const count = (most: number, label: string) =>
  v.pipe(
    v.number(`请填写${label}`),
    v.integer(`${label}请填整数`),
    v.minValue(0, `${label}不能是负数`),
    v.maxValue(most, `${label}最多 ${most}`),
  )

/** 名额 */
export const Places = v.pipe(
  v.number('请填写名额'),
  v.integer('名额请填整数'),
  v.minValue(FAIR_CAPACITY.least, '名额至少 1 人'),
  v.maxValue(FAIR_CAPACITY.most, `名额最多 ${FAIR_CAPACITY.most} 人`),
)

/** A 招聘会 as a coordinator writes it, without its employers. Instants are whole minutes of 北京时间. */
export const FairInput = v.pipe(
  v.object({
    title: shown(LIMITS.fairTitle, '名称'),
    /** 第N场; null: it has no number. */
    issue: v.nullable(v.pipe(v.number(), v.integer('场次请填整数'), v.minValue(1), v.maxValue(9999))),
    mode: v.picklist(FAIR_MODES, '请选择线上或线下'),
    startsAt: Instant,
    endsAt: Instant,
    /** Where it is, or by what one takes part: as everybody reads it. */
    place: shown(LIMITS.place, '地点'),
    /** On a map, where the coordinator knows it. */
    point: v.optional(v.nullable(MapPoint), null),
    /** How one gets there. */
    way: optional(LIMITS.place, '怎么去'),
    /** 来了以后: what one brings and where one goes. */
    words: v.pipe(optionalText(LIMITS.fairWords, '来了以后'), noPersonalNumber),
    capacity: Places,
    signUpUntil: Instant,
    phone: officePhone('咨询电话'),
  }),
  v.forward(
    v.check(({ startsAt, endsAt }) => compareInstants(endsAt, startsAt) > 0, '结束时间要晚于开始时间'),
    ['endsAt'],
  ),
  v.forward(
    v.check(
      ({ signUpUntil, endsAt }) => compareInstants(endsAt, signUpUntil) >= 0,
      '报名截止不能晚于招聘会结束',
    ),
    ['signUpUntil'],
  ),
)
export type FairInput = v.InferOutput<typeof FairInput>

/** An employer of a fair: its 展位, and its posts by their names. */
export const FairEmployerInput = v.object({
  stand: optional(LIMITS.stand, '展位号'),
  name: shown(LIMITS.employer, '单位名称'),
  posts: list(shown(LIMITS.fairPost, '岗位'), MOST.fairPosts, `一家单位最多 ${MOST.fairPosts} 个岗位`),
})
export type FairEmployerInput = v.InferOutput<typeof FairEmployerInput>

export const FairEmployer = v.object({
  id: Id,
  stand: v.string(),
  name: v.string(),
  /** Of the directory, where it is called so. */
  enterpriseId: v.nullable(Id),
  /** `id`: the same post of that employer in a published notice, where there is one. */
  posts: v.array(v.object({ title: v.string(), id: v.nullable(Id) })),
})
export type FairEmployer = v.InferOutput<typeof FairEmployer>

/** A post of the fair that stands in a published notice too, with what it asks: whom it suits is judged on the phone. */
export const FairPost = v.object({
  id: Id,
  title: v.string(),
  employer: v.string(),
  stand: v.string(),
  education: v.nullable(v.string()),
  major: v.nullable(v.string()),
  age: v.nullable(v.string()),
  experience: v.nullable(v.string()),
  skillLevel: v.nullable(v.string()),
  ageCountedOn: v.nullable(Day),
})
export type FairPost = v.InferOutput<typeof FairPost>

/** 结果: what came of it, as the coordinator counted. `agreements`: 达成意向, in persons. */
export const FairResults = v.object({
  employers: count(MOST.fairEmployers, '参会单位'),
  posts: count(FAIR_CAPACITY.most, '提供岗位'),
  visitors: count(FAIR_CAPACITY.most * 10, '入场人次'),
  agreements: count(FAIR_CAPACITY.most, '达成意向'),
})
export type FairResults = v.InferOutput<typeof FairResults>

export const FairSummary = v.object({
  id: Id,
  title: v.string(),
  issue: v.nullable(v.number()),
  mode: v.picklist(FAIR_MODES),
  startsAt: Instant,
  endsAt: Instant,
  place: v.string(),
  signUpUntil: Instant,
  phase: v.picklist(FAIR_PHASES),
  /** Places nobody holds; 0 also where somebody of the 候补 comes before. */
  free: v.number(),
  employerCount: v.number(),
  postCount: v.number(),
  results: v.nullable(FairResults),
  demo: v.boolean(),
})
export type FairSummary = v.InferOutput<typeof FairSummary>

export const Fair = v.object({
  ...FairSummary.entries,
  point: v.nullable(MapPoint),
  way: v.string(),
  words: v.string(),
  capacity: v.number(),
  phone: v.string(),
  /** Working days left to sign up; null unless one can. */
  workingDaysLeft: v.nullable(v.number()),
  /** Why it was called off. */
  cancelledReason: v.nullable(v.string()),
  /** The last one before it that has results. */
  last: v.nullable(v.object({ id: Id, title: v.string(), startsAt: Instant, results: FairResults })),
})
export type Fair = v.InferOutput<typeof Fair>

/** 报名码 and how the sign-up is now, with what one reads on it without a connection. */
export const FairPass = v.object({
  fairId: Id,
  title: v.string(),
  startsAt: Instant,
  endsAt: Instant,
  place: v.string(),
  /** What the holder is called, as they wrote it. */
  name: v.string(),
  /** The same each time one signs up for this fair. */
  code: v.string(),
  /** The drawing of it, as an address of data. */
  picture: v.string(),
  state: v.picklist(PASS_STATES),
  /** Of the 候补, how many come before. */
  before: v.number(),
  /** Until when a freed place is held. */
  offeredUntil: v.nullable(Instant),
  enteredAt: v.nullable(Instant),
})
export type FairPass = v.InferOutput<typeof FairPass>

/** A fair one signed up for, and how that is. */
export const MyFair = v.object({
  id: Id,
  title: v.string(),
  issue: v.nullable(v.number()),
  mode: v.picklist(FAIR_MODES),
  startsAt: Instant,
  endsAt: Instant,
  place: v.string(),
  phase: v.picklist(FAIR_PHASES),
  state: v.picklist(PASS_STATES),
  demo: v.boolean(),
})
export type MyFair = v.InferOutput<typeof MyFair>

/** Not one typed word in it: the answer is kept under its key. */
export const PassChanged = v.object({ id: Id, state: v.picklist(PASS_STATES) })
export const FairChanged = v.object({ id: Id, version: Version })
export const FairEmployerChanged = v.object({ id: v.nullable(Id) })

export const DeskFair = v.object({
  id: Id,
  title: v.string(),
  issue: v.nullable(v.number()),
  startsAt: Instant,
  phase: v.picklist(FAIR_PHASES),
  state: v.picklist(FAIR_STATES),
  coming: v.number(),
  waiting: v.number(),
  entered: v.number(),
  hasResults: v.boolean(),
})
export type DeskFair = v.InferOutput<typeof DeskFair>

/** One fair as its coordinator keeps it. */
export const FairDesk = v.object({
  ...DeskFair.entries,
  version: Version,
  fair: FairInput,
  employers: v.array(FairEmployer),
  /** Who reads of a changed time or place: those who are coming and those who wait. */
  told: v.number(),
  results: v.nullable(FairResults),
  cancelledReason: v.nullable(v.string()),
  /** Who helps at its door, by family name. */
  helpers: v.array(v.object({ id: Id, name: v.string() })),
})
export type FairDesk = v.InferOutput<typeof FairDesk>

/** A door one was asked to help at, until the end of its fair. */
export const MyDoor = v.object({
  id: Id,
  title: v.string(),
  startsAt: Instant,
  endsAt: Instant,
  place: v.string(),
})
export type MyDoor = v.InferOutput<typeof MyDoor>

/** 入口海报: by it whoever comes checks in on their own phone, from a while before the fair to its end. */
export const FairPoster = v.object({
  fairId: Id,
  title: v.string(),
  code: v.string(),
  /** The drawing of it, as an address of data. */
  picture: v.string(),
  from: Instant,
  until: Instant,
})
export type FairPoster = v.InferOutput<typeof FairPoster>

/** A sign-up as a coordinator chooses among them: by family name, and the code its holder can read out. */
export const DeskPass = v.object({
  id: Id,
  code: v.string(),
  name: v.string(),
  state: v.picklist(PASS_STATES),
  signedAt: Instant,
  /** Chosen to come before the others of the 候补. */
  first: v.boolean(),
  /** Why it was moved last. */
  reason: v.nullable(v.string()),
})
export type DeskPass = v.InferOutput<typeof DeskPass>

export const sixDigits = (label: string) => v.pipe(v.string(), v.regex(/^\d{6}$/, `请填 6 位${label}`))

/** A code as it was read at the door, under an id of the phone's own, so that it counts once however often it is sent. */
export const Scan = v.object({
  id: Id,
  code: sixDigits('报名码'),
  /** Of which fair the drawing says it is; null where it was typed. */
  fairId: v.nullable(Id),
  at: Instant,
  /** It was read without a connection, and looked at later. */
  offline: v.boolean(),
})
export type Scan = v.InferOutput<typeof Scan>

export const Scanned = v.object({ id: Id, outcome: v.picklist(SCAN_OUTCOMES) })
export type Scanned = v.InferOutput<typeof Scanned>

/**
 * What is fetched before the door opens, and kept on the phone: no name, and of each who signed up the digits alone, put
 * together by `packCodes`, so that a phone without a connection says what is against a code.
 */
export const DoorList = v.object({
  fairId: Id,
  title: v.string(),
  capacity: v.number(),
  entered: v.number(),
  fetchedAt: Instant,
  /** Who comes is always among them; of those who wait or don't come any more the latest, up to `MOST.doorCodes` in all. */
  codes: v.object({ coming: v.string(), entered: v.string(), waiting: v.string(), gone: v.string() }),
  /** 待核: read without a connection, and not let in when it was looked at. The first of `doubtCount`. */
  doubts: v.array(
    v.object({ id: Id, code: v.string(), at: Instant, outcome: v.picklist(SCAN_OUTCOMES), name: v.string() }),
  ),
  doubtCount: v.number(),
})
export type DoorList = v.InferOutput<typeof DoorList>

/** One of the list at the door, who signed up or walked in: the family name alone. */
export const DoorPass = v.object({
  code: v.string(),
  name: v.string(),
  state: v.picklist(PASS_STATES),
  enteredAt: v.nullable(Instant),
  walkedIn: v.boolean(),
})
export type DoorPass = v.InferOutput<typeof DoorPass>

/** Of each code what became of it, and how many are in now. */
export const ScansEntered = v.object({ scans: v.array(Scanned), entered: v.number() })
export const WalkedIn = v.object({ id: Id, entered: v.number(), over: v.number() })
