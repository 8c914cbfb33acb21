import { join } from 'node:path'
import { startBackend, type Backend } from '../backend'
import { unsaid, visitsOf, VISITORS, type Visitor } from '../h5/visits'
import { routes } from '../../src/routes'
import names from '../../config/aria-components.json'
import { launch, type App } from './app'
import { openDist } from './dist'
import { signInAsDemoPerson } from './people'
import { nameless, pressables, stateless } from './screen-reader'

jest.setTimeout(180_000)

const dist = openDist(join(__dirname, '../../dist/weapp'))
const shown = new Set<string>()
let backend: Backend
let app: App

beforeAll(async () => void (backend = await startBackend({ WEB_DIR: '' })))
afterAll(() => backend?.stop())
afterEach(() => app?.close())

/** A phone on which this person is signed in, as on another day. */
async function storageOf(visitor: Visitor) {
  app = await launch(dist, { server: backend.url })
  if (visitor !== null) await signInAsDemoPerson(app, visitor)
  const { storage } = app.phone
  app.close()
  return storage
}

test('the templates carry the names and the runtime sends them: one without the other shifts every attribute', () => {
  // Dropped by the bundler without a word when package.json's sideEffects don't name config/aria-runtime.js.
  expect(dist.read('app.js')).toContain('aria-checked')
  const template = dist.read('base.wxml')
  for (const [component, attributes] of Object.entries(names)) {
    const tag = new RegExp(`<${component.toLowerCase()} [^>]*aria-label[^>]*>`).exec(template)?.[0] ?? ''
    expect([component, Object.keys(attributes).filter((name) => !tag.includes(` ${name}="`))]).toEqual([
      component,
      [],
    ])
  }
})

describe.each(VISITORS.map((visitor) => ({ visitor, who: visitor ?? 'a visitor' })))(
  'on the pages of $who',
  ({ visitor }) => {
    test('all that can be pressed has a role and a name, all that is on or off says which', async () => {
      const storage = await storageOf(visitor)
      const found: Record<string, string[]> = {}
      let pressed = 0
      for (const { route, of, address } of await visitsOf(visitor, backend.url)) {
        app = await launch(dist, { server: backend.url, storage, url: address.replace(/^\/#/, '') })
        expect(app.route()).toBe(routes[route].path)
        expect(app.has({ className: 'error-state' })).toBe(false)
        pressed += pressables(app.tree()).length
        const faults = [...nameless(app.tree()), ...stateless(app.tree()), ...unsaid(app.text())]
        if (faults.length > 0) found[of ? `${route} (${of})` : route] = faults
        shown.add(route)
        app.close()
      }
      expect(pressed).toBeGreaterThan(10)
      expect(found).toEqual({})
    })
  },
)

test('no page was left out', () => {
  expect(Object.keys(routes).filter((name) => !shown.has(name))).toEqual([])
})
