import { createContext, runInContext } from 'node:vm'
import { compileWxml } from './compile-templates'
import type { Dist } from './dist'

/** A node as the official compiler's `$gwx` gives it. */
export interface RawNode {
  tag: string
  attr?: Record<string, unknown>
  children: (RawNode | string | number)[]
}

export interface ViewThread {
  /** Copies data over the bridge: as JSON, into this thread's own realm. */
  receive: (json: string) => Record<string, unknown>
  render: (path: string, data: object) => RawNode
  /** What `$gwx` complained of, for example a template that calls itself or is missing. */
  warnings: string[]
}

type Gwx = (path: string) => ((data: object, global: object) => RawNode) | undefined

/** The templates of the mini-program, compiled by WeChat's own compiler and run in a context of their own. */
export function createViewThread(dist: Dist): ViewThread {
  const warnings: string[] = []
  const warn = (...words: unknown[]) => void warnings.push(words.join(' '))
  const context = createContext({ console: { log: warn, warn, error: warn }, window: {} })
  runInContext(`var __WXML_GLOBAL__;${compileWxml(dist)}`, context)
  const gwx = runInContext('$gwx', context) as Gwx
  const parse = runInContext('JSON.parse', context) as (text: string) => Record<string, unknown>
  return {
    receive: parse,
    render: (path, data) => {
      const template = gwx(`${path}.wxml`)
      if (!template) throw new Error(`no compiled template ${path}.wxml`)
      return template(data, {})
    },
    warnings,
  }
}
