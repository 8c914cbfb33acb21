import { join } from 'node:path'
import { launch } from './app'
import { findBrokenReferences } from './check-references'
import { compileWxml, compileWxss } from './compile-templates'
import { openDist } from './dist'

/** The platform's limits per call and page; our own budgets for single pages are with the main job. */
const MAX_SET_DATA_BYTES = 256 * 1024
const MAX_NODES = 1000
const MAX_DEPTH = 30
const MAX_CHILDREN = 60

const dist = openDist(join(__dirname, '../../dist/weapp'))

test('both official compilers accept every template and style sheet', () => {
  expect(compileWxml(dist)).toContain('$gwx')
  expect(compileWxss(dist)).toContain('setCssToHead')
})

test('everything a page, template, style sheet or script names is there', () => {
  expect(findBrokenReferences(dist)).toEqual([])
})

test.each(dist.pages)('%s opens without a backend, within the platform’s limits', async (page) => {
  const app = await launch(dist, { server: 'http://127.0.0.1:1', url: `/${page}` })
  try {
    const { nodes, depth, maxChildren } = app.count()
    expect(app.text()).not.toBe('')
    expect(app.warnings).toEqual([])
    expect(app.console.filter(({ level }) => level === 'error')).toEqual([])
    expect(app.stats().maxBytes).toBeLessThan(MAX_SET_DATA_BYTES)
    expect(nodes).toBeLessThan(MAX_NODES)
    expect(depth).toBeLessThan(MAX_DEPTH)
    expect(maxChildren).toBeLessThan(MAX_CHILDREN)
  } finally {
    app.close()
  }
})
