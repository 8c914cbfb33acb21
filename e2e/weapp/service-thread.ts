import { createContext, runInContext } from 'node:vm'
import { resolvePath, type Dist } from './dist'

export type ScriptObject = Record<string, unknown>

/** What the bundle handed to `App`, `Page` and `Component`. */
export interface Definitions {
  app?: ScriptObject
  pages: Map<string, ScriptObject>
  components: Map<string, ScriptObject>
}

export interface ServiceThread {
  definitions: Definitions
  /** Runs a file of the bundle once, with what it requires. */
  load: (path: string) => void
  /** Copies plain data into the thread's own realm: a foreign Object or Array would not be `instanceof` its own. */
  copy: <T>(value: T) => T
  /** Cancels every timer. */
  stop: () => void
}

interface Host {
  wx: object
  console: object
  getCurrentPages: () => ScriptObject[]
  /** Told what a timer's callback threw. */
  onError: (error: unknown) => void
}

/** In a Node context, but not (or not on every phone) in the thread a mini-program's logic runs in. */
const NOT_IN_WECHAT = ['WebAssembly', 'SharedArrayBuffer', 'Atomics', 'Intl']

function createTimers(onError: Host['onError']) {
  const running = new Map<number, NodeJS.Timeout>()
  let last = 0
  const guard = (callback: (...args: unknown[]) => void, args: unknown[]) => {
    try {
      callback(...args)
    } catch (error) {
      onError(error)
    }
  }
  const clear = (id: number) => {
    clearTimeout(running.get(id))
    running.delete(id)
  }
  return {
    setTimeout: (callback: (...args: unknown[]) => void, delay = 0, ...args: unknown[]) => {
      const id = (last += 1)
      running.set(
        id,
        setTimeout(() => {
          running.delete(id)
          guard(callback, args)
        }, delay),
      )
      return id
    },
    setInterval: (callback: (...args: unknown[]) => void, delay = 0, ...args: unknown[]) => {
      const id = (last += 1)
      running.set(
        id,
        setInterval(() => guard(callback, args), delay),
      )
      return id
    },
    clearTimeout: clear,
    clearInterval: clear,
    stop: () => [...running.keys()].forEach(clear),
  }
}

/**
 * The context a mini-program's logic runs in: no window, document, navigator, fetch or process,
 * and no code made from strings.
 */
export function createServiceThread(dist: Dist, host: Host): ServiceThread {
  const definitions: Definitions = { pages: new Map(), components: new Map() }
  let loading = ''
  const { stop, ...timers } = createTimers(host.onError)
  const context = createContext(
    {
      wx: host.wx,
      console: host.console,
      App: (app: ScriptObject) => (definitions.app = app),
      Page: (page: ScriptObject) => definitions.pages.set(loading, page),
      Component: (component: ScriptObject) => definitions.components.set(loading, component),
      getApp: () => definitions.app,
      getCurrentPages: host.getCurrentPages,
      ...timers,
    },
    { codeGeneration: { strings: false, wasm: false } },
  )
  runInContext(
    `var global = {}; for (const name of ${JSON.stringify(NOT_IN_WECHAT)}) delete globalThis[name]`,
    context,
  )
  const parse = runInContext('JSON.parse', context) as (text: string) => unknown

  const modules = new Map<string, { exports: unknown }>()
  const load = (file: string, requiredBy: string): unknown => {
    const known = modules.get(file)
    if (known) return known.exports
    if (!dist.has(file))
      throw new Error(`module '${file}' is not defined, require args is in '${requiredBy}'`)
    if (!['', dist.packageOf(requiredBy)].includes(dist.packageOf(file)))
      throw new Error(`${requiredBy} may not require ${file} of another subpackage`)
    const module = { exports: {} }
    modules.set(file, module)
    const outer = loading
    loading = file.replace(/\.js$/, '')
    try {
      const run = runInContext(`(function (require, module, exports) {${dist.read(file)}\n})`, context, {
        filename: file,
      }) as (...args: unknown[]) => void
      run(
        (target: string) => load(resolvePath(file, target.replace(/(\.js)?$/, '.js')), file),
        module,
        module.exports,
      )
    } finally {
      loading = outer
    }
    return module.exports
  }

  return {
    definitions,
    load: (file) => void load(file, file),
    copy: <T>(value: T) => (value === undefined ? value : (parse(JSON.stringify(value)) as T)),
    stop,
  }
}
