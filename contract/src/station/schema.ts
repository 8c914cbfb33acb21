import * as v from 'valibot'
import { list } from '../bounded.ts'
import { Id, Instant, Key, line, officePhone, Version } from '../common.ts'
import { LIMITS, MOST } from '../limits.ts'
import { noPersonalNumber } from '../personal-numbers.ts'

/** A place of the office (站点) where talents come at times it publishes, and who keeps those times. */
export const StationInput = v.object({
  name: v.pipe(line(LIMITS.employer, '站点名称'), noPersonalNumber),
  /** Where to come, as it is shown to everybody. */
  address: v.pipe(line(LIMITS.place, '地址'), noPersonalNumber),
  phone: officePhone('电话'),
  /** For which matters one may come; none: for every matter. */
  matterCodes: list(Key, MOST.rosterMatters, '事项太多'),
  /** Commissioners who publish its times and receive whoever comes. */
  keeperIds: v.pipe(
    list(Id, MOST.stationKeepers, `一个站点最多 ${MOST.stationKeepers} 位负责人`),
    v.minLength(1, '请至少选一位负责人，没有人接待的站点约不了'),
  ),
})
export type StationInput = v.InferOutput<typeof StationInput>

export const Station = v.object({
  id: Id,
  version: Version,
  name: v.string(),
  address: v.string(),
  phone: v.string(),
  matters: v.array(v.object({ code: Key, title: v.string() })),
  /** Those who are commissioners now; none: nobody can book here until somebody keeps it. */
  keepers: v.array(v.object({ id: Id, name: v.string() })),
  /** Whether it offers any times. */
  offers: v.boolean(),
  /** Bookings to come, agreed or wished for. */
  coming: v.number(),
  closed: v.nullable(v.object({ at: Instant, reason: v.string() })),
})
export type Station = v.InferOutput<typeof Station>

/** Not one typed word in it: the answer is kept under its key. */
export const StationChanged = v.object({ id: Id, version: Version })
export type StationChanged = v.InferOutput<typeof StationChanged>
