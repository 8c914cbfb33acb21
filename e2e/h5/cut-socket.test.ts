import { LIVE_PATH } from '@talent/contract/live'
import { getRequest, listMyRequests } from '@talent/contract/service-request'
import type { Page, WebSocketRoute } from 'playwright-core'
import { addressOf, openAddress, settled } from './address'
import { createHand } from './hand'
import { signInAs } from './sign-in'
import { useStage } from './stage'
import { apiAsDemoPerson } from '../weapp/api-client'

jest.setTimeout(120_000)

const stage = useStage()

/** The way of this page's socket: it may be cut, and then none goes through until it is mended. */
async function lineOf(page: Page) {
  let broken = false
  let up = false
  const open = new Set<WebSocketRoute>()
  await page.routeWebSocket(`**${LIVE_PATH}`, (socket) => {
    if (broken) return void socket.close()
    open.add(socket)
    const server = socket.connectToServer()
    server.onMessage((said) => {
      if (String(said).includes('"ready"')) up = true
      socket.send(said)
    })
  })
  return {
    cut: async () => {
      broken = true
      up = false
      for (const socket of open) await socket.close()
      open.clear()
    },
    mend: () => void (broken = false),
    /** A socket was greeted on it. */
    isUp: () => up,
  }
}

test('a message whose answer and whose socket are cut is there once, and the other side sees it on coming back', async () => {
  const api = await apiAsDemoPerson(stage.url, 'zhou-yu-an')
  const { items } = await api.call(listMyRequests, { query: { scope: 'open' } })
  const { id } = items.find(({ commissioner }) => commissioner?.name === '林知远') ?? { id: '' }
  const [one, other] = [await stage.openPhone(), await stage.openPhone()]
  const [talentLine, staffLine] = [await lineOf(one.page), await lineOf(other.page)]
  const [talent, staff] = [createHand(one.page), createHand(other.page)]
  await signInAs(one.page, '周予安')
  await openAddress(one.page, addressOf('request', { id }))
  await signInAs(other.page, '林知远')
  await openAddress(other.page, addressOf('handle', { id }))
  for (const { page } of [talent, staff]) await settled(page)

  expect([talentLine.isUp(), staffLine.isUp()]).toEqual([true, true])

  // The talent's page would ask by itself after ten seconds: it can't, until its socket is back.
  await talent.page.route(new RegExp(`/api/requests/${id}(\\?|$)`), (route) =>
    talentLine.isUp() ? route.continue() : route.abort(),
  )
  const words = '窗口明天上午有人'
  let calls = 0
  await staff.page.route(`**/api/requests/${id}/messages`, async (route) => {
    calls += 1
    if (calls > 1) return route.continue()
    // The server takes it; nobody is told, and its answer is gone with the whole connection.
    await talentLine.cut()
    await route.fetch()
    await staffLine.cut()
    await other.context.setOffline(true)
    await route.abort()
  })
  await staff.screen().getByRole('textbox', { name: /留言$/ }).fill(words)
  await staff.tapButton('发送')
  await staff.reads(/^未送达/)
  expect(await talent.screen().getByText(words).count()).toBe(0)

  for (const line of [talentLine, staffLine]) line.mend()
  await other.context.setOffline(false)
  await staff
    .screen()
    .getByText(/^未送达/)
    .waitFor({ state: 'detached' })
  await talent.reads(words)
  for (const hand of [talent, staff]) expect(await hand.screen().getByText(words).count()).toBe(1)
  const { timeline } = await api.call(getRequest, { params: { id } })
  expect(timeline.filter((entry) => entry.kind === 'message' && entry.text === words)).toHaveLength(1)
  expect(calls).toBeGreaterThan(1)
})
