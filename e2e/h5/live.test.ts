import { LIVE_PATH, type LiveFrame } from '@talent/contract/live'
import { getRequest, listMyRequests, postMessage } from '@talent/contract/service-request'
import type { Page } from 'playwright-core'
import { addressOf, openAddress, settled } from './address'
import { createHand, type Hand } from './hand'
import { signInAs } from './sign-in'
import { useStage } from './stage'
import { apiAsDemoPerson } from '../weapp/api-client'

jest.setTimeout(120_000)

const stage = useStage()

/** 周予安's open request that somebody handles. */
async function handledRequest() {
  const api = await apiAsDemoPerson(stage.url, 'zhou-yu-an')
  const { items } = await api.call(listMyRequests, { query: {} })
  for (const { id, state } of items) {
    const request = await api.call(getRequest, { params: { id } })
    if (request.commissioner !== null && request.allowedEvents.includes('message'))
      return { ...request, state, api }
  }
  throw new Error('nobody handles a request of 周予安')
}
/** What the socket of this page was told, from its opening on. */
function toldTo(page: Page): LiveFrame[] {
  const told: LiveFrame[] = []
  page.on('websocket', (socket) => {
    if (!socket.url().endsWith(LIVE_PATH)) return
    socket.on('framereceived', ({ payload }) => told.push(JSON.parse(String(payload)) as LiveFrame))
  })
  return told
}
async function openThread(page: Page, name: string, address: string): Promise<Hand> {
  await signInAs(page, name)
  await openAddress(page, address)
  await settled(page)
  return createHand(page)
}

test('what one side writes stands on the other side’s page, told by the socket, and back', async () => {
  const { id, commissioner } = await handledRequest()
  const [one, other] = [await stage.openPhone(), await stage.openPhone()]
  const told = [toldTo(one.page), toldTo(other.page)]
  const talent = await openThread(one.page, '周予安', addressOf('request', { id }))
  const staff = await openThread(other.page, commissioner?.name ?? '', addressOf('handle', { id }))

  await staff.screen().getByRole('textbox', { name: /留言$/ }).fill('窗口明天上午有人')
  await staff.tapButton('发送')
  await talent.reads('窗口明天上午有人')
  await talent.screen().getByRole('textbox', { name: /留言$/ }).fill('那我明天上午来')
  await talent.tapButton('发送')
  await staff.reads('那我明天上午来')

  for (const frames of told) {
    expect(frames[0]).toEqual({ type: 'ready' })
    const changed = frames.filter((frame) => frame.type === 'changed')
    expect(changed).toEqual(
      changed.map(({ from }) => ({ type: 'changed', subject: { kind: 'request', id }, from })),
    )
    expect(changed.length).toBeGreaterThanOrEqual(2)
  }
  expect([...one.complaints(), ...other.complaints()]).toEqual([])
})

test('where no socket is possible the page asks by itself', async () => {
  const { id, commissioner } = await handledRequest()
  const { page } = await stage.openPhone()
  await page.routeWebSocket(`**${LIVE_PATH}`, (socket) => socket.close())
  const talent = await openThread(page, '周予安', addressOf('request', { id }))
  const people: Record<string, string> = { 林知远: 'lin-zhi-yuan' }
  const staff = await apiAsDemoPerson(stage.url, people[commissioner?.name ?? ''] ?? '')
  await staff.call(postMessage, { params: { id }, body: { text: '没有通道也看得到' } })
  await talent.reads('没有通道也看得到')
})
