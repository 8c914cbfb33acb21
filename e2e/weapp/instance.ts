import type { Runtime } from './runtime'
import type { ScriptObject } from './service-thread'
import { setPath } from './set-path'

/** A page or component alive in both threads. */
export interface Instance {
  /** Route, or the component's path: its template's and its definition's name. */
  path: string
  /** `this` of its code, in the service thread. */
  self: ScriptObject
  /** Its data as the view thread holds it. */
  data: Record<string, unknown>
}

interface Birth {
  path: string
  methods: ScriptObject
  data: Record<string, unknown>
  /** The page it is on, and what is drawn anew when its data changes. */
  page: string
  isComponent: boolean
  redraw: (sent: object) => void
}

/** Calls a lifecycle or handler if the code has it; what it throws is kept for the test, as the base library would report it. */
export function callMethod(runtime: Runtime, self: ScriptObject, name: string, ...args: unknown[]) {
  const method = self[name]
  if (typeof method !== 'function') return
  try {
    method.apply(
      self,
      args.map((arg) => runtime.thread.copy(arg)),
    )
  } catch (error) {
    runtime.reportError(error)
  }
}

/** Makes the instance; each `setData` of it is counted, crosses as JSON, and is drawn before its callback runs. */
export function createInstance(
  runtime: Runtime,
  { path, methods, data, page, isComponent, redraw }: Birth,
): Instance {
  const own = runtime.thread.copy(data)
  const instance: Instance = {
    path,
    self: { ...methods, is: path, data: own },
    data: runtime.view.receive(JSON.stringify(data)),
  }
  instance.self.setData = (change: ScriptObject, callback?: () => void) => {
    const json = JSON.stringify(change)
    runtime.setDataLog.push({
      at: Date.now(),
      page,
      ...(isComponent ? { component: path } : {}),
      keys: Object.keys(change),
      bytes: Buffer.byteLength(json),
    })
    const [seen, kept] = [runtime.view.receive(json), runtime.thread.copy(change)]
    for (const key of Object.keys(seen)) {
      setPath(instance.data, key, seen[key])
      setPath(own, key, kept[key])
    }
    redraw(seen)
    const done = runtime.begin()
    setTimeout(() => {
      done()
      if (callback) runtime.guard(() => callback.call(instance.self))
    })
  }
  return instance
}
