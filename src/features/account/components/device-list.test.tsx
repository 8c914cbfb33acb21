import { fireEvent, screen, waitFor } from '@testing-library/react'
import type { SignedInDevice } from '@talent/contract/session'
import { draftKey, draftKeysOf } from '@/lib/kept-draft'
import { writeStored } from '@/lib/storage'
import { answer, answerError, noAnswer, sent } from '@/testing/answer'
import { render } from '@/testing/render'
import { startSession, useSession } from '../session-store'
import { DeviceList } from './device-list'

const at = '2026-11-24T02:00:00Z'
const device = (more: Partial<SignedInDevice>): SignedInDevice => ({
  id: 'd1',
  kind: 'mini_program',
  since: at,
  lastUsedAt: at,
  current: false,
  ...more,
})
const devices = [device({ current: true }), device({ id: 'd2', kind: 'browser' })]
const calls = () => sent().map(({ method, url }) => `${method} ${url.replace(/^.*(?=\/api)/, '')}`)

test('each other device can be made to sign out; this one by 退出登录 only', async () => {
  render(<DeviceList devices={devices} />)
  expect(screen.getByText('微信小程序（本机）')).toBeTruthy()
  expect(screen.getAllByText('退出')).toHaveLength(1)
  answer(200, { done: true })
  fireEvent.click(screen.getByText('退出'))
  await waitFor(() => expect(calls()).toContain('DELETE /api/sessions/d2'))
})

test('all devices sign out after a question, and a failure is told and leaves this one signed in', async () => {
  startSession({ token: 'token', expiresAt: at, me: { id: 'p1' } } as never)
  render(<DeviceList devices={devices} />)
  fireEvent.click(screen.getByText('所有设备退出登录'))
  expect(calls()).not.toContain('DELETE /api/sessions')
  answerError('unavailable')
  fireEvent.click(screen.getByText('全部退出'))
  await screen.findByText(/暂时连不上/)
  expect(useSession.getState().token).toBe('token')
  answer(200, { done: true })
  fireEvent.click(screen.getByText('全部退出'))
  await waitFor(() => expect(useSession.getState().token).toBeNull())
})

test('pressed again after a lost answer, the session is gone already and nothing of the person stays', async () => {
  startSession({ token: 'token', expiresAt: at, me: { id: 'p1' } } as never)
  writeStored(draftKey('matter', 'm1', 'p1'), { words: 'unsent' })
  render(<DeviceList devices={devices} />)
  fireEvent.click(screen.getByText('所有设备退出登录'))
  noAnswer()
  fireEvent.click(screen.getByText('全部退出'))
  await screen.findByText(/网络/)
  answerError('unauthenticated')
  fireEvent.click(screen.getByText('全部退出'))
  await waitFor(() => expect(draftKeysOf('p1')).toEqual([]))
  expect(useSession.getState().token).toBeNull()
})
