import type { Page } from '../page'
import type { Runtime } from '../runtime'
import { findAll } from '../tree'

type Callback = ((result: unknown) => void) | undefined

/** Nothing is laid out here, so every node that exists measures the same: a row of the screen's width. */
const BOX = { left: 0, right: 390, top: 0, bottom: 44, width: 390, height: 44 }

const selectorOf = (css: string) =>
  css.startsWith('#') ? { id: css.slice(1) } : { className: css.replace(/^.*\./, '') }

/** Existence and the scroll position's start; enough for code that measures before it draws, no more. */
export function createSelectorQuery(runtime: Runtime, page: () => Page) {
  const wanted: { read: () => unknown; callback: Callback }[] = []
  const query = {
    select: (css: string) => one(css),
    selectAll: (css: string) => many(css),
    selectViewport: () => viewport(),
    in: () => query,
    exec,
  }
  const add = (read: () => unknown) => (callback?: (result: unknown) => void) => {
    wanted.push({ read, callback })
    return query
  }
  const found = (css: string) =>
    findAll(page().tree, selectorOf(css)).map(({ attrs }) => ({
      ...BOX,
      id: String(attrs.id ?? ''),
      dataset: {},
    }))
  const parts = (read: (more: object) => unknown) => ({
    boundingClientRect: add(() => read({})),
    scrollOffset: add(() => read({ scrollLeft: 0, scrollTop: 0, scrollWidth: 390, scrollHeight: 753 })),
    fields: (_fields: object, callback?: (result: unknown) => void) =>
      add(() => read({ scrollLeft: 0, scrollTop: 0, scrollWidth: 390, scrollHeight: 753 }))(callback),
  })
  const one = (css: string) => parts((more) => found(css).map((box) => ({ ...box, ...more }))[0] ?? null)
  const many = (css: string) => parts((more) => found(css).map((box) => ({ ...box, ...more })))
  const viewport = () => parts((more) => ({ ...BOX, bottom: 753, height: 753, ...more }))
  function exec(callback?: (results: unknown[]) => void) {
    const done = runtime.begin()
    setTimeout(() => {
      runtime.guard(() => {
        const results = wanted.map(({ read, callback: each }) => {
          const result = runtime.thread.copy(read())
          each?.(result)
          return result
        })
        callback?.(runtime.thread.copy(results))
      })
      done()
    })
    return query
  }
  return query
}
