import Taro from '@tarojs/taro'
import { signInAsDemoPerson, signInWithWeChat } from '@talent/contract/me'
import type { Session } from '@talent/contract/me'
import { routeOf } from '@/routes'
import { orGiveUp } from '@/lib/give-up'
import { call } from '@/lib/request'
import { restart } from '@/lib/navigate'
import { returnTo } from './require-sign-in'
import { startSession } from './session-store'
import { enterSide, placeAfterSignIn } from './sides'

const LOGIN_TIMEOUT_MS = 10_000

/** Keeps the session and goes on to where the person wanted to be. */
function enter(session: Session, then: string | undefined): void {
  startSession(session)
  const place = placeAfterSignIn(session.me.roles, then === undefined ? undefined : routeOf(then))
  if (place === 'then' && then !== undefined) returnTo(then)
  else if (place === null || place === 'then') restart('me')
  else enterSide(place)
}

/** @throws ContractError, NetworkError, or what wx.login says when it fails */
export async function enterWithWeChat(then: string | undefined): Promise<void> {
  const { code } = await orGiveUp(Taro.login({ timeout: LOGIN_TIMEOUT_MS }), LOGIN_TIMEOUT_MS)
  enter(await call(signInWithWeChat, { body: { code } }), then)
}

/** On a trial installation only. */
export async function enterAsDemoPerson(personId: string, then: string | undefined): Promise<void> {
  enter(await call(signInAsDemoPerson, { body: { personId } }), then)
}
