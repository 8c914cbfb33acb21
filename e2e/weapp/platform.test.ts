import { join } from 'node:path'
import { listPolicies } from '@talent/contract/policy'
import { listNotices, listPosts } from '@talent/contract/recruitment'
import { routes, type Route } from '../../src/routes'
import { startBackend, type Backend } from '../backend'
import { createApi } from './api-client'
import { launch } from './app'
import { openDist } from './dist'

jest.setTimeout(120_000)
const dist = openDist(join(__dirname, '../../dist/weapp'))
const table: (Route & { path: string })[] = Object.values(routes)

test('the package holds no rules for browsers and no texts of licences', () => {
  const sheets = dist.list('.wxss')
  expect(sheets).toContain('app-origin.wxss')
  expect(sheets.filter((sheet) => /(^|[},\s])html[\s:,{]|weui-tabbar/m.test(dist.read(sheet)))).toEqual([])
  expect(dist.list('.LICENSE.txt')).toEqual([])
})

test('search finds what everybody may read and nothing private', () => {
  const app = JSON.parse(dist.read('app.json')) as { sitemapLocation?: string }
  const { rules } = JSON.parse(dist.read(app.sitemapLocation ?? '')) as {
    rules: { action: 'allow' | 'disallow'; page: string }[]
  }
  const actionOf = (path: string) => rules.find(({ page }) => page === path || page === '*')?.action
  // Whose own page it is, though anyone may open it.
  const own = [routes.me.path, routes.signIn.path, routes.selfCheckResult.path, routes.ownPolicies.path]
  const found = (entry: Route & { path: string }) =>
    entry.roles === undefined && !own.includes(entry.path as never)
  for (const entry of table)
    expect([entry.path, actionOf(entry.path)]).toEqual([entry.path, found(entry) ? 'allow' : 'disallow'])
  expect(rules[rules.length - 1]).toEqual({ action: 'disallow', page: '*' })
})

test('the bar of 我的 goes on into its tinted head', () => {
  const { navigationBarBackgroundColor: bar } = JSON.parse(dist.read(`${routes.me.path}.json`)) as Record<
    string,
    string
  >
  const tint = /--ts-primary-100:\s*(#\w+)/.exec(dist.read('app-origin.wxss'))?.[1]
  expect(bar).toMatch(/^#/)
  expect(bar).toBe(tint)
})

describe('转发', () => {
  let backend: Backend
  beforeAll(async () => {
    backend = await startBackend({ WEB_DIR: '' })
  })
  afterAll(() => backend?.stop())
  const opened = (url: string) => launch(dist, { server: backend.url, url })

  /** Packed with the app, or drawn by the server. */
  async function isThere(picture: string): Promise<boolean> {
    if (picture.startsWith('/')) return dist.has(picture.slice(1))
    const reply = await fetch(picture.replace(/^https?:\/\/[^/]+/, backend.url))
    return reply.headers.get('content-type') === 'image/png'
  }

  test.each([
    ['policy', listPolicies],
    ['notice', listNotices],
    ['post', listPosts],
  ] as const)('a %s is forwarded with its title, picture and address', async (page, list) => {
    const [first] = (await createApi(backend.url).call(list as typeof listPolicies, { query: {} })).items
    const app = await opened(routes[page].href({ id: first?.id ?? '' }))
    const card = app.share()
    app.close()
    expect(card?.title).toContain(first?.title)
    expect(card?.path).toBe(routes[page].href({ id: first?.id ?? '' }))
    expect(await isThere(card?.imageUrl ?? '')).toBe(true)
  })

  test('what belongs to one person can’t be forwarded', async () => {
    const app = await opened(routes.me.href())
    expect(app.share()).toBeUndefined()
    app.close()
  })
})
