import Taro from '@tarojs/taro'
import { aMe, aSession } from '@/testing/factories'
import { answer } from '@/testing/answer'
import { requireSignIn } from './require-sign-in'
import { forgetSession, startSession, useSession } from './session-store'
import { enterAsDemoPerson } from './sign-in'
import { hasUnsentWork, leave } from './sign-out'
import { draftKey, unansweredKey } from '@/lib/kept-draft'
import { readStored, writeStored } from '@/lib/storage'

const pages = (...routes: string[]) =>
  (Taro.getCurrentPages as unknown as jest.Mock).mockReturnValue(routes.map((route) => ({ route })))
beforeEach(forgetSession)

describe('signing in on the way', () => {
  it('leads to the sign-in page with the way back, once', () => {
    expect(requireSignIn('/packages/recruit/post/index?id=p1')).toBe(false)
    expect(Taro.navigateTo).toHaveBeenCalledWith({
      url: `/packages/account/sign-in/index?then=${encodeURIComponent('/packages/recruit/post/index?id=p1')}`,
    })
    startSession(aSession())
    expect(requireSignIn('/packages/recruit/post/index?id=p1')).toBe(true)
    expect(Taro.navigateTo).toHaveBeenCalledTimes(1)
  })

  it('goes back to the page behind it, so that what was typed there is still there', async () => {
    pages('packages/recruit/post/index', 'packages/account/sign-in/index')
    answer(200, aSession())
    await enterAsDemoPerson('zhou', '/packages/recruit/post/index?id=p1')
    expect(Taro.navigateBack).toHaveBeenCalled()
    expect(Taro.redirectTo).not.toHaveBeenCalled()
    expect(useSession.getState().token).toBe('token')
  })

  it('opens the page anew where it was left for the sign-in page', async () => {
    pages('packages/account/sign-in/index')
    answer(200, aSession())
    await enterAsDemoPerson('zhou', '/packages/service/request/index?id=r1')
    expect(Taro.redirectTo).toHaveBeenCalledWith({ url: '/packages/service/request/index?id=r1' })
  })

  it('brings staff to their desk instead of a page of talents', async () => {
    answer(200, aSession({ me: aMe({ roles: ['commissioner'] }) }))
    await enterAsDemoPerson('lin', '/packages/service/request/index?id=r1')
    expect(Taro.reLaunch).toHaveBeenCalledWith({ url: '/packages/desk/worklist/index' })
  })
})

describe('signing out', () => {
  it('ends the session and clears one’s own unsent work; keeps what is another’s or the phone’s', async () => {
    const session = aSession()
    startSession(session)
    writeStored(draftKey('handle', 'r1', session.me.id), { extra: '户口簿' })
    writeStored(unansweredKey(session.me.id), [{ intent: '您好', key: 'k', at: 0 }])
    writeStored(draftKey('message', 'r1', 'somebody-else'), { text: '还没写完' })
    writeStored('preferences', { largeText: true })
    expect(hasUnsentWork()).toBe(true)
    answer(200, { done: true })
    await leave()
    expect(useSession.getState().token).toBeNull()
    expect(readStored(draftKey('handle', 'r1', session.me.id))).toBeNull()
    expect(readStored(unansweredKey(session.me.id))).toBeNull()
    expect(readStored(draftKey('message', 'r1', 'somebody-else'))).toEqual({ text: '还没写完' })
    expect(readStored('session')).toBeNull()
    expect(readStored('preferences')).toEqual({ largeText: true })
  })

  it('forgets on this phone even without a connection', async () => {
    startSession(aSession())
    ;(Taro.request as unknown as jest.Mock).mockRejectedValueOnce({ errMsg: 'request:fail' })
    await leave()
    expect(useSession.getState().token).toBeNull()
  })
})
