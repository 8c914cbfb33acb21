import { useEffect } from 'react'
import Taro from '@tarojs/taro'
import { ROLE_TABLE, type AccountRole } from '@talent/contract'
import { routeOf, routes, type RouteName } from '@/routes'
import { restart } from '@/lib/navigate'
import { readStored, writeStored } from '@/lib/storage'
import { useSession } from './session-store'

/** The three ends of the app. A person with several roles uses one at a time. */
export type Side = AccountRole

const { talent, commissioner, coordinator, contact } = ROLE_TABLE
export const SIDE_ENTRY: Record<Side, { page: 'home' | 'worklist' | 'board' | 'company'; enter: string }> = {
  commissioner: { page: commissioner.entry, enter: '进入工作台' },
  coordinator: { page: coordinator.entry, enter: '进入统筹总览' },
  contact: { page: contact.entry, enter: '进入我的单位' },
  talent: { page: talent.entry, enter: '切换到人才端' },
}

const KEY = 'side'
/** Without a memory whoever works here starts at work. */
export const SIDES: readonly Side[] = ['commissioner', 'coordinator', 'contact', 'talent']

/** The side used last, if it is still held; null for somebody without a role. */
export function sideOf(roles: readonly AccountRole[]): Side | null {
  const last = readStored<Side>(KEY)
  return last !== null && roles.includes(last) ? last : (SIDES.find((side) => roles.includes(side)) ?? null)
}

export function rememberSide(side: Side): void {
  writeStored(KEY, side)
}

/** For the first page of a desk. */
export function useRememberSide(side: Side): void {
  useEffect(() => rememberSide(side), [side])
}

/** Starts over on that side: pages of the other one aren't left behind the back arrow. */
export function enterSide(side: Side): void {
  rememberSide(side)
  restart(SIDE_ENTRY[side].page)
}

/**
 * Where somebody goes after signing in: on to `then` when it is for one of their roles, otherwise to their side.
 * A page for everybody is no place for somebody who only works here.
 */
export function placeAfterSignIn(
  roles: readonly AccountRole[],
  then: RouteName | undefined,
): 'then' | Side | null {
  const allowed = then === undefined ? undefined : routes[then].roles
  if (then !== undefined) {
    if (allowed?.some((role) => roles.includes(role))) return 'then'
    if (allowed === undefined && roles.includes('talent') && sideOf(roles) === 'talent') return 'then'
  }
  return sideOf(roles)
}

/** At the app's start on the home page: somebody signed in who last worked at a desk goes on there. */
export function openLastSide(path: string | undefined): void {
  const last = readStored<Side>(KEY)
  const atHome = path === undefined || path === '' || routeOf(path) === 'home'
  if (!atHome || last === null || last === 'talent' || useSession.getState().token === null) return
  // The home page is what the app has open: where the desk can't be opened, it stays there.
  const entry = SIDE_ENTRY[last] as (typeof SIDE_ENTRY)[Side] | undefined
  if (entry === undefined) return
  Taro.reLaunch({ url: routes[entry.page].href() }).catch(() => Taro.switchTab({ url: routes.home.href() }))
}
