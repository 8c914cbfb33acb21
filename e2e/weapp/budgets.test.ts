import { join } from 'node:path'
import { endpoints } from '@talent/contract'
import { getRequest } from '@talent/contract/service-request'
import { startBackend, type Backend } from '../backend'
import { apiAsDemoPerson, createApi } from './api-client'
import { launch, type App } from './app'
import { openDist } from './dist'
import { blockWith } from './form'
import { signInAsDemoPerson } from './people'
import { startPostsServer } from './posts-server'
import { summarize } from './stats'

jest.setTimeout(180_000)

const KiB = 1024
const dist = openDist(join(__dirname, '../../dist/weapp'))
let backend: Backend
let app: App
const figures: string[] = []
const note = (figure: string) => void figures.push(figure)

beforeAll(async () => {
  backend = await startBackend({ WEB_DIR: '' })
})
afterEach(() => app?.close())
afterAll(async () => {
  process.stdout.write(`${figures.map((figure) => `  · ${figure}`).join('\n')}\n`)
  await backend?.stop()
})

/** Opens a talent's app anew, as on another day: signed in, nothing read yet. */
async function reopen(person: string) {
  app = await launch(dist, { server: backend.url })
  await signInAsDemoPerson(app, person)
  const { storage } = app.phone
  app.close()
  app = await launch(dist, { server: backend.url, storage })
}

describe('the first tab page', () => {
  // Both also hold the platform's rate: it is counted while nothing is tapped.
  const holds = (who: string) => {
    const [before, all] = [app.statsBeforeData(), app.stats()]
    const sent = app.phone.network.sent.length
    note(
      `首页 ${who}: ${before.calls} setData before data, ${all.calls} in all, ${all.bytes} B together, largest ${all.maxBytes} B, ${sent} requests`,
    )
    expect(before.calls).toBeLessThanOrEqual(2)
    expect(all.bytes).toBeLessThanOrEqual(16 * KiB)
    expect(all.maxPerSecond).toBeLessThanOrEqual(20)
    expect(sent).toBeLessThanOrEqual(4)
    expect(app.repeats()).toEqual([])
  }

  test('of a visitor: at most 2 setData before data, 16 KiB with it, 4 requests, none twice', async () => {
    app = await launch(dist, { server: backend.url })
    holds('visitor')
  })

  test('of a talent: the same', async () => {
    await reopen('周予安')
    holds('talent')
  })
})

test('no tab page sends more than the platform bears, or asks twice', async () => {
  app = await launch(dist, { server: backend.url })
  for (const tab of ['政策', '服务', '招聘', '我的']) {
    const [from, at] = [app.setDataLog.length, Date.now()]
    await app.switchTab(tab)
    const { calls, bytes, maxBytes } = app.stats(from)
    const { nodes, depth, maxChildren } = app.count()
    note(
      `${tab}: ${calls} setData, ${bytes} B, largest ${maxBytes} B; ${nodes} nodes, depth ${depth}, at most ${maxChildren} children`,
    )
    expect(maxBytes).toBeLessThan(256 * KiB)
    expect(app.phone.network.sent.filter((request) => request.at >= at).length).toBeLessThanOrEqual(4)
  }
  expect(app.stats().maxPerSecond).toBeLessThanOrEqual(20)
  expect(app.repeats()).toEqual([])
})

test.each(['林知远', '顾明月'])('the desk of %s asks for nothing twice', async (person) => {
  await reopen(person)
  expect(app.repeats()).toEqual([])
  expect(app.stats().maxBytes).toBeLessThan(256 * KiB)
})

test('a list of 1,000 posts: at most 300 nodes, depth 20, 30 children, 10 KiB for a page of 20', async () => {
  const posts = await startPostsServer(backend.url, 1000)
  try {
    app = await launch(dist, { server: posts.url })
    await app.switchTab('招聘')
    await app.tap('按岗位')
    const largest = { nodes: 0, depth: 0, maxChildren: 0, bytes: 0 }
    for (let page = 1; page < 50; page += 1) {
      const from = app.setDataLog.length
      await app.tap('下一页')
      const now = { ...app.count(), bytes: app.stats(from).maxBytes }
      for (const name of ['nodes', 'depth', 'maxChildren', 'bytes'] as const)
        largest[name] = Math.max(largest[name], now[name])
    }
    note(
      `1,000 posts read to the end: ${largest.nodes} nodes, depth ${largest.depth}, ${largest.maxChildren} children, largest setData ${largest.bytes} B`,
    )
    expect(app.text()).toContain('981–1000，共 1000')
    expect(largest.nodes).toBeLessThanOrEqual(300)
    expect(largest.depth).toBeLessThanOrEqual(20)
    expect(largest.maxChildren).toBeLessThanOrEqual(30)
    expect(largest.bytes).toBeLessThanOrEqual(10 * KiB)
  } finally {
    await posts.stop()
  }
})

// A request's thread comes whole with the request and shows no delivery state: there is no older block to load and no
// state of a message to change, so those two budgets have nothing to measure yet.
describe('a thread', () => {
  const appended = (from: number) =>
    app.setDataLog.slice(from).filter(({ component }) => component !== undefined)
  const say = async (to: string, words: string) => {
    await app.input({ placeholder: `给${to}留言` }, words)
    const from = app.setDataLog.length
    await app.tap('发送')
    expect(app.has(words)).toBe(true)
    return from
  }

  test('takes a message of one’s own in one call of at most 400 B and its text', async () => {
    await reopen('周予安')
    await app.tap(blockWith(app, 'card', '子女入学'))
    const words = '再问一句，需要带原件吗？'
    // The first of a day also brings the day's heading.
    await say('林专员', '好的')
    const calls = appended(await say('林专员', words))
    note(
      `own message: ${calls.length} call of ${summarize(calls).bytes} B with ${Buffer.byteLength(words)} B of text`,
    )
    expect(calls).toHaveLength(1)
    expect(summarize(calls).bytes).toBeLessThanOrEqual(400 + Buffer.byteLength(words))
  })

  test('takes a message of the other side likewise', async () => {
    const talent = await apiAsDemoPerson(backend.url, 'zhou-yu-an')
    await reopen('林知远')
    await app.tap(blockWith(app, 'worklist-card', '子女入学'))
    await say('周予安', '不用带。')
    const words = '明白了，谢谢您。'
    const id = app.query().id ?? ''
    // That it was read is told of one's own message, beside whatever comes next: not what is counted here.
    await talent.call(getRequest, { params: { id } })
    await app.leaveAndReturn()
    expect(await talent.say(id, words)).toBe(200)
    const from = app.setDataLog.length
    await app.leaveAndReturn()
    expect(app.has(words)).toBe(true)
    const calls = appended(from)
    const text = Buffer.byteLength(words)
    note(
      `message of the other side: ${calls.length} call of ${summarize(calls).bytes} B with ${text} B of text`,
    )
    expect(calls).toHaveLength(1)
    expect(summarize(calls).bytes).toBeLessThanOrEqual(400 + text)
  })
})

test('whoever may not, is answered 401 or 403', async () => {
  const [visitor, talent] = [createApi(backend.url), await apiAsDemoPerson(backend.url, 'ji-nan-xing')]
  const closed = Object.values(endpoints).filter(({ roles }) => !roles.includes('visitor'))
  const staffOnly = closed.filter(({ roles }) => !roles.includes('talent'))
  expect(staffOnly.length).toBeGreaterThan(0)
  for (const endpoint of closed)
    expect([endpoint.path, await visitor.status(endpoint, endpoint.example)]).toEqual([endpoint.path, 401])
  for (const endpoint of staffOnly)
    expect([endpoint.path, await talent.status(endpoint, endpoint.example)]).toEqual([endpoint.path, 403])
})
