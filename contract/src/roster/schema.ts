import * as v from 'valibot'
import { list } from '../bounded.ts'
import { Day, Id, Instant, Key, officePhone, Version } from '../common.ts'
import { CAPACITY, MOST } from '../limits.ts'
import { TALENT_CATEGORIES, type TalentCategory } from '../matter/verified.ts'

/** 在岗: is given requests; 请假: on leave now; 有空位: is given one more. One commissioner may be several. */
export const ROSTER_SHOWN = ['all', 'on_duty', 'on_leave', 'free'] as const
export type RosterShown = (typeof ROSTER_SHOWN)[number]

const Named = v.object({ code: v.string(), name: v.string() })
/** On leave at this moment. */
const AwayNow = v.object({ until: Day, standInName: v.nullable(v.string()) })

const member = {
  id: Id,
  name: v.string(),
  onDuty: v.boolean(),
  away: v.nullable(AwayNow),
  load: v.number(),
  capacity: v.number(),
}

export const RosterRow = v.object({
  ...member,
  department: Named,
  /** 科创园、新城 */
  areaName: v.string(),
  /** How many enterprises they are in touch with. */
  enterprises: v.number(),
  matters: v.array(v.string()),
})
export type RosterRow = v.InferOutput<typeof RosterRow>

/** An open matter that no commissioner handles, and how many wait for it. */
export const Unmanned = v.object({ code: v.string(), title: v.string(), waiting: v.number() })
export type Unmanned = v.InferOutput<typeof Unmanned>

/** What may be chosen for a commissioner, in the order it is kept in. */
export const RosterChoices = v.object({
  departments: v.array(Named),
  areas: v.array(Named),
  matters: v.array(v.object({ ...Named.entries, unmanned: v.boolean() })),
})
export type RosterChoices = v.InferOutput<typeof RosterChoices>

const capacityMessage = `同时在办上限在 ${CAPACITY.least} 到 ${CAPACITY.most} 件之间`
const tooMany = (label: string, most: number) => `${label}最多 ${most} 个`
const noTwice = <T>(given: T[]): T[] => [...new Set(given)]

/** What a coordinator keeps of a commissioner. */
export const RosterInput = v.object({
  departmentCode: v.pipe(v.string('请选择部门'), Key),
  areaCodes: v.pipe(
    list(Key, MOST.rosterAreas, tooMany('片区', MOST.rosterAreas)),
    v.transform(noTwice<string>),
    v.minLength(1, '请选择片区'),
  ),
  matterCodes: v.pipe(
    list(Key, MOST.rosterMatters, tooMany('事项', MOST.rosterMatters)),
    v.transform(noTwice<string>),
  ),
  enterpriseIds: v.pipe(
    list(Id, MOST.rosterEnterprises, tooMany('联系的企业', MOST.rosterEnterprises)),
    v.transform(noTwice<string>),
  ),
  /** 联系服务的人才类别: whose verified class is one of these comes here first, other things equal. Unsaid, it stays. */
  categories: v.optional(
    v.pipe(
      list(v.picklist(TALENT_CATEGORIES), TALENT_CATEGORIES.length * 2, '人才类别太多'),
      v.transform(noTwice<TalentCategory>),
    ),
  ),
  capacity: v.pipe(
    v.number(capacityMessage),
    v.integer(capacityMessage),
    v.minValue(CAPACITY.least, capacityMessage),
    v.maxValue(CAPACITY.most, capacityMessage),
  ),
  officePhone: officePhone('办公电话'),
})
export type RosterInput = v.InferOutput<typeof RosterInput>

export const RosterEntry = v.object({
  ...member,
  version: Version,
  place: v.object({
    departmentCode: v.string(),
    areaCodes: v.array(v.string()),
    matterCodes: v.array(v.string()),
    enterpriseIds: v.array(v.string()),
    categories: v.array(v.picklist(TALENT_CATEGORIES)),
    capacity: v.number(),
    officePhone: v.string(),
  }),
  departmentName: v.string(),
  /** Of the ids above, by name. */
  enterprises: v.array(v.object({ id: Id, name: v.string() })),
  /** Who gave the role and changed what, the latest first. */
  history: v.array(v.object({ at: Instant, byName: v.string(), what: v.string() })),
  /** Since when they can sign in with WeChat; null: they never did. */
  wechatSince: v.nullable(Instant),
  /** The leave that runs or comes next, if any. */
  leave: v.nullable(v.object({ id: Id, from: Day, to: Day })),
})
export type RosterEntry = v.InferOutput<typeof RosterEntry>

export const RosterChanged = v.object({ id: Id, version: Version })

/** A request a trial speaks of. */
const Moved = v.object({ id: Id, talentName: v.string(), matterTitle: v.string() })

/** What would come of it, computed as it is when it is saved; nothing is changed. */
export const RosterTrial = v.object({
  /** Of those that wait, the ones they would be given at once, in the order of the line. */
  given: v.array(Moved),
  /** How many they keep. */
  kept: v.number(),
  /** Not more is given to them, and why. */
  closed: v.nullable(v.picklist(['over', 'on_leave', 'off_duty'])),
  /** Titles of what nobody would handle any more. */
  orphaned: v.array(v.string()),
})
export type RosterTrial = v.InferOutput<typeof RosterTrial>

/** Where what a commissioner has open would go if their role ended now. */
export const WithdrawalTrial = v.object({
  /** In the order they are given away; `to` null: back to the line. */
  moves: v.array(v.object({ ...Moved.entries, to: v.nullable(v.object({ id: Id, name: v.string() })) })),
  orphaned: v.array(v.string()),
  /** Whom one could name. */
  successors: v.array(v.object({ id: Id, name: v.string(), load: v.number(), capacity: v.number() })),
})
export type WithdrawalTrial = v.InferOutput<typeof WithdrawalTrial>
