import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { routeOf, routes, TABS, type RouteName } from './routes'

const names = Object.keys(routes) as RouteName[]

test.each(names)(
  'the page of %s exists, takes its title from the table, and its title fits the bar',
  (name) => {
    const { path, title } = routes[name]
    expect(existsSync(join(__dirname, `${path}.tsx`))).toBe(true)
    expect(readFileSync(join(__dirname, `${path}.config.ts`), 'utf8')).toContain(`routes.${name}.title`)
    expect(title.length).toBeLessThanOrEqual(6)
  },
)

test('an address carries its parameters, encoded', () => {
  expect(routes.request.href({ id: 'a/b' })).toBe('/packages/service/request/index?id=a%2Fb')
  expect(routes.home.href()).toBe('/pages/home/index')
})

test('a path leads back to its route', () => {
  expect(routeOf('/packages/desk/handle/index?id=1')).toBe('handle')
  expect(routeOf('pages/nowhere/index')).toBeUndefined()
})

test('every tab is in the main package', () => {
  expect(TABS.map(({ name }) => routes[name].package)).toEqual(TABS.map(() => 'main'))
})
