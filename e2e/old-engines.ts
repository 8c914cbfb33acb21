import { parse, type AnyNode, type CallExpression, type NewExpression, type Program } from 'acorn'
import { simple } from 'acorn-walk'
import browserslist from 'browserslist'
import { feature, features } from 'caniuse-lite'
import compat from 'core-js-compat'

/** The newest syntax every engine in browserslist reads: iOS 14.5 knows `?.` and `??`. */
const SYNTAX = 2020

/** What core-js-compat lists only because an old engine does it slightly wrong: it is there and may be used. */
const THERE_BUT_MENDED_LATER = [
  'es.array.includes',
  'es.array.push',
  'es.array.reduce',
  'es.array.reduce-right',
  'es.array.unshift',
  'es.json.parse',
  'es.json.stringify',
  'es.promise.finally',
  'es.reflect.to-string-tag',
  'es.regexp.flags',
  'es.string.match-all',
  'es.string.replace',
  'es.typed-array.fill',
  'es.typed-array.from',
  'es.typed-array.of',
  'es.typed-array.set',
  'es.typed-array.sort',
  'web.url.to-json',
  'web.url-search-params.delete',
  'web.url-search-params.has',
]

/** Lacking as well, but nobody can fill them, so that core-js has no table of them. */
const BEYOND_FILLING = [
  'WeakRef',
  'FinalizationRegistry',
  'crypto.randomUUID',
  'AbortSignal.any',
  'AbortSignal.timeout',
]

/** Called on the type itself: elsewhere the same word is a method of an instance. */
const STATICS = [
  'Array.fromAsync',
  'Error.isError',
  'Iterator.from',
  'JSON.rawJSON',
  'JSON.isRawJSON',
  'Map.groupBy',
  'Math.f16round',
  'Math.sumPrecise',
  'Object.groupBy',
  'Object.hasOwn',
  'Promise.any',
  'Promise.try',
  'Promise.withResolvers',
  'RegExp.escape',
  'URL.canParse',
  'URL.parse',
  'Uint8Array.fromBase64',
  'Uint8Array.fromHex',
]
const GLOBALS: Record<string, string> = {
  'es.aggregate-error': 'AggregateError',
  'es.iterator.constructor': 'Iterator',
  'es.disposable-stack.constructor': 'DisposableStack',
  'es.async-disposable-stack.constructor': 'AsyncDisposableStack',
  'es.suppressed-error.constructor': 'SuppressedError',
  'web.structured-clone': 'structuredClone',
}

const camel = (words: string) => words.replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase())
const flat = (name: string) => name.replace(/[-.]/g, '').toLowerCase()
/** `es.array.from-async` is `Array.fromAsync`, whatever way it is spelled. */
const isOf = (module: string, name: string) => flat(module.replace(/^(es|web)\./, '')) === flat(name)

export interface Lacking {
  /** Called on an instance, whichever type has it. */
  methods: ReadonlySet<string>
  /** Called on the type itself. */
  statics: ReadonlySet<string>
  globals: ReadonlySet<string>
}

/** From core-js-compat's table: what the oldest engines of the browserslist in `root` lack. */
export function lackingIn(root: string): Lacking {
  const { list } = compat({ targets: browserslist(undefined, { path: root }), modules: /^(es|web)\./ })
  const modules = list.filter((module) => !THERE_BUT_MENDED_LATER.includes(module))
  const methods = modules
    .filter((module) => !GLOBALS[module] && !STATICS.some((name) => isOf(module, name)))
    // An iterator's `map` is in no way told from an array's, an error's `cause` is a property.
    .filter((module) =>
      /^es\.(array|array-buffer|data-view|map|set|string|typed-array|uint8-array|weak-map)\./.test(module),
    )
    .map((module) => camel((module.split('.')[2] ?? '').replace('at-alternative', 'at')))
  return {
    methods: new Set(methods),
    statics: new Set([
      ...STATICS.filter((name) => modules.some((module) => isOf(module, name))),
      ...BEYOND_FILLING.filter((name) => name.includes('.')),
    ]),
    globals: new Set([
      ...modules.flatMap((module) => GLOBALS[module] ?? []),
      ...BEYOND_FILLING.filter((name) => !name.includes('.')),
    ]),
  }
}

const nameOf = (node: AnyNode) => (node.type === 'Identifier' ? node.name : undefined)
const isPrototype = (node: AnyNode) =>
  node.type === 'MemberExpression' && nameOf(node.property) === 'prototype'

/** The methods a script brings itself, as `String.prototype.replaceAll = …`. */
export function filledBy(script: string): string[] {
  const filled: string[] = []
  simple(parse(script, { ecmaVersion: SYNTAX }), {
    AssignmentExpression({ left }) {
      if (left.type === 'MemberExpression' && isPrototype(left.object))
        filled.push(nameOf(left.property) ?? '')
    },
  })
  return filled
}

/** What in a built script the engines can't read or don't have, as `name at where it is`. */
export function faultsIn(script: string, lacking: Lacking, filled: readonly string[] = []): string[] {
  const faults: string[] = []
  const found = (name: string, at: number) =>
    faults.push(`${name}: …${script.slice(Math.max(0, at - 40), at + 60)}…`)
  let program: Program
  try {
    program = parse(script, { ecmaVersion: SYNTAX })
  } catch (error) {
    return [`syntax newer than ES${SYNTAX}: ${(error as Error).message}`]
  }
  const calls = ({ callee }: CallExpression | NewExpression) => {
    if (callee.type === 'Identifier' && lacking.globals.has(callee.name)) found(callee.name, callee.start)
    if (callee.type !== 'MemberExpression') return
    const [owner, name] = [nameOf(callee.object), nameOf(callee.property) ?? '']
    if (lacking.statics.has(`${owner}.${name}`)) found(`${owner}.${name}`, callee.start)
    if (lacking.methods.has(name) && !filled.includes(name)) found(`.${name}()`, callee.property.start)
  }
  simple(program, {
    CallExpression: calls,
    NewExpression: calls,
    Literal({ value, start }) {
      // iOS before 16.4 doesn't read a whole file for one of these.
      if (/\(\?<[=!]/.test(value instanceof RegExp ? value.source : String(value))) found('lookbehind', start)
    },
  })
  return faults
}

/**
 * What a style sheet may use without a word from the compiler, by caniuse's names. `:focus-visible` isn't here: a browser
 * that doesn't know it draws an outline of its own.
 */
const STYLES: Record<string, RegExp> = {
  'css-backdrop-filter': /backdrop-filter:/,
  'css-cascade-layers': /@layer/,
  'css-container-queries': /@container/,
  'css-env-function': /env\(/,
  'css-focus-within': /:focus-within/,
  'css-has': /:has\(/,
  'css-line-clamp': /line-clamp:/,
  'css-logical-props': /(inset|margin|padding)-(inline|block)/,
  'css-matches-pseudo': /:(is|where)\(/,
  'css-math-functions': /[\s:,(](min|max|clamp)\(/,
  'css-media-range-syntax': /@media[^{]*[<>]/,
  'css-overscroll-behavior': /overscroll-behavior/,
  'css-sticky': /position:\s*sticky/,
  'flexbox-gap': /[;{]\s*(row-|column-)?gap:/,
  'viewport-unit-variants': /\d[dsl]v[hw]/,
}

/** What a built style sheet uses and an engine of the browserslist in `root` doesn't know, as `name: the engines`. */
export function styleFaultsIn(sheet: string, root: string): string[] {
  const engines = browserslist(undefined, { path: root })
  return Object.entries(STYLES).flatMap(([name, use]) => {
    const packed = features[name]
    if (packed === undefined) throw new Error(`caniuse has no ${name}`)
    const { stats } = feature(packed)
    const without = engines.filter((engine) => {
      const [browser = '', version = ''] = engine.split(' ')
      return !/^[ya]/.test(stats[browser]?.[version] ?? '')
    })
    return use.test(sheet) && without.length > 0 ? [`${name}: ${without.join(', ')}`] : []
  })
}
