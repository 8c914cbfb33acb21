import type { BookingHost, HostKind } from '@talent/contract/booking'
import type { Reader } from './db/database.ts'
import type { Caller } from './http/caller.ts'

/** What a feature answers for hosts of one kind, so that bookings know them by their ids alone. */
export interface HostRules {
  readonly kind: HostKind
  /** As talents see them, by id; an id of another kind is left out. */
  cardsOf(db: Reader, ids: readonly string[]): Promise<ReadonlyMap<string, BookingHost>>
  /** Those whose times the caller keeps now. */
  keptBy(db: Reader, by: Pick<Caller, 'accountId' | 'roles'>): Promise<readonly string[]>
  /** Who keeps each of these now, by id; an id of another kind is left out. */
  keepersOf(db: Reader, ids: readonly string[]): Promise<ReadonlyMap<string, readonly string[]>>
}

export type Hosts = Omit<HostRules, 'kind'>

/** Asks the feature of each kind. An id is a host's of one kind alone. */
export function createHosts(features: readonly { hosts?: HostRules }[]): Hosts {
  const all = features.flatMap(({ hosts }) => hosts ?? [])
  const merged = <T>(maps: readonly ReadonlyMap<string, T>[]) => new Map(maps.flatMap((map) => [...map]))
  return {
    cardsOf: async (db, ids) => merged(await Promise.all(all.map((one) => one.cardsOf(db, ids)))),
    keptBy: async (db, by) => (await Promise.all(all.map((one) => one.keptBy(db, by)))).flat(),
    keepersOf: async (db, ids) => merged(await Promise.all(all.map((one) => one.keepersOf(db, ids)))),
  }
}
