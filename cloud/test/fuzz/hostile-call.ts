import type { Endpoint, Schema } from '@talent/contract'
import * as v from 'valibot'

/** Numbers from 0 to 1, the same for the same seed. */
export type Random = () => number
export function randomOf(seed: number): Random {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let t = Math.imul(state ^ (state >>> 15), state | 1)
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61)
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296
  }
}
export const pick = <T>(random: Random, from: readonly T[]): T =>
  from[Math.floor(random() * from.length)] as T

/** The parts of a schema that are walked. */
interface Shape {
  type: string
  entries?: Record<string, Shape>
  item?: Shape
  value?: Shape
  wrapped?: Shape
  options?: readonly unknown[]
  literal?: unknown
}

/** A value of this schema, of strings that mean something here where one fits. */
export function valueOf(schema: Shape, random: Random, words: readonly string[]): unknown {
  const inner = (one: Shape | undefined) => valueOf(one ?? { type: 'null' }, random, words)
  switch (schema.type) {
    case 'object':
      return Object.fromEntries(Object.entries(schema.entries ?? {}).map(([key, one]) => [key, inner(one)]))
    case 'array':
      return Array.from({ length: Math.floor(random() * 3) }, () => inner(schema.item))
    case 'record':
      return Object.fromEntries(
        Array.from({ length: Math.floor(random() * 3) }, () => [
          pick(random, FIELD_KEYS),
          inner(schema.value),
        ]),
      )
    case 'optional':
      return random() < 0.3 ? undefined : inner(schema.wrapped)
    case 'nullable':
      return random() < 0.3 ? null : inner(schema.wrapped)
    case 'picklist':
      return pick(random, schema.options ?? [])
    case 'union':
      return inner(pick(random, schema.options ?? []) as Shape)
    case 'literal':
      return schema.literal
    case 'boolean':
      return random() < 0.5
    case 'number':
      return 1 + Math.floor(random() * 5)
    case 'string': {
      const fits = words.filter((word) => v.is(schema as unknown as v.GenericSchema, word))
      return pick(random, fits.length > 0 ? fits : words)
    }
    default:
      return null
  }
}

const FIELD_KEYS = [
  'kind',
  'stage',
  'childName',
  'childIdNumber',
  'household',
  'residenceProof',
  'visit',
  'schools',
]

const cursor = (key: unknown) => Buffer.from(JSON.stringify(key)).toString('base64url')
const deep = (levels: number): unknown => (levels === 0 ? 'x' : { answers: deep(levels - 1) })

/** What nobody sends by accident, and some of what they do. */
export const HOSTILE: readonly unknown[] = [
  ...[
    '',
    ' ',
    '\u0000',
    'a\u0000b',
    '\ud800',
    'x\udfff',
    '\u200b\u2060',
    '\u202e',
    '\u0007',
    '𠮷'.repeat(300),
  ],
  ...['0000-01-01', '0001-01-01', '0026-12-10', '9999-12-31', '2026-02-30', '99999', '-1', '1e9', 'NaN'],
  ...[
    'toString',
    'constructor',
    '__proto__',
    'hasOwnProperty',
    '%',
    '_',
    "'; drop table account; --",
    '../../etc/passwd',
  ],
  ...[
    cursor(['\u0000']),
    cursor([1e300, 0.5, 'x']),
    cursor([0, 0, '\u0000']),
    cursor([0, 99999999999, '', 1]),
    'e30',
  ],
  'x'.repeat(5_000),
  ...[0, -1, 0.5, 2 ** 31, 2 ** 53, 1e308, -0, true, null, [], {}, [[]], { length: 1 }],
  { toString: 'x', constructor: 'x', valueOf: [] },
  Array.from({ length: 3_000 }, () => 'x'),
  Array.from({ length: 500 }, () => ({ key: 'x' })),
  Object.fromEntries(Array.from({ length: 2_000 }, (_, i) => [`k${i}`, { wrong: i }])),
  Object.fromEntries([['k'.repeat(10_000), 'x']]),
  deep(200),
]

const wordsOf = (value: unknown) => (typeof value === 'string' ? value : JSON.stringify(value))

/** One place of a value, at any depth, given something hostile. */
function spoil(value: unknown, random: Random): unknown {
  const into = typeof value === 'object' && value !== null && random() < 0.85
  const keys = into ? Object.keys(value as object) : []
  if (!into || keys.length === 0) return pick(random, HOSTILE)
  const key = pick(random, keys)
  if (Array.isArray(value)) return value.map((one, i) => (String(i) === key ? spoil(one, random) : one))
  const spoilt = { ...(value as Record<string, unknown>), [key]: spoil((value as never)[key], random) }
  if (random() < 0.1)
    Object.assign(spoilt, { [wordsOf(pick(random, HOSTILE)).slice(0, 50)]: pick(random, HOSTILE) })
  return spoilt
}

const TYPES = [
  'application/json',
  'application/json; charset=latin1',
  'text/plain',
  'application/xml',
  'x',
  'multipart/form-data',
  'multipart/form-data; boundary=b',
  'application/x-www-form-urlencoded',
]
const BODIES = [
  '{',
  '',
  'null',
  '[]',
  '"x"',
  '{"__proto__":{"a":1}}',
  '{"constructor":{"prototype":{}}}',
  '--b\r\n\r\n',
  '--b\r\ncontent-disposition: form-data; name="file"; filename="x"\r\n\r\nabc',
  '\u0000',
]
const PATHS = [
  '%E0%A4%A',
  '%00',
  '..%2F..%2Fetc',
  '%',
  'x'.repeat(300),
  '%F0%9F%98%80',
  '0000-00-00',
  '__proto__',
  'constructor',
  '%ED%A0%80',
]

export interface HostileCall {
  readonly method: Endpoint['method']
  readonly url: string
  readonly headers: Record<string, string>
  readonly payload?: string
}

/** A call of this endpoint as the contract describes it, with one thing wrong in some part of it. */
export function hostileCall(endpoint: Endpoint, random: Random, words: readonly string[]): HostileCall {
  const part = pick(random, ['body', 'body', 'body', 'query', 'params', 'raw', 'none'] as const)
  const make = (schema: Schema | undefined, spoilt: boolean) => {
    if (schema === undefined) return undefined
    const value = valueOf(schema as unknown as Shape, random, words)
    return spoilt ? spoil(value, random) : value
  }
  const params = { ...endpoint.example.params, ...(make(endpoint.params, false) as Record<string, string>) }
  const path = endpoint.path.replace(/\{(\w+)\}/g, (_, name: string) =>
    part === 'params' ? pick(random, PATHS) : encodeURIComponent(params[name] ?? 'x'),
  )
  const query = Object.entries((make(endpoint.query, part === 'query') ?? {}) as Record<string, unknown>)
    .filter(([, value]) => value !== undefined)
    .map(([key, value]) => `${escape(key)}=${escape(wordsOf(value).slice(0, 3_000))}`)
  const body = make(endpoint.body, part === 'body')
  const raw = part === 'raw'
  const payload = raw ? pick(random, BODIES) : body === undefined ? undefined : JSON.stringify(body)
  return {
    method: endpoint.method,
    url: query.length > 0 ? `${path}?${query.join('&')}` : path,
    headers: {
      ...(payload === undefined ? {} : { 'content-type': raw ? pick(random, TYPES) : 'application/json' }),
      ...(endpoint.idempotent ? { 'idempotency-key': `fuzz-${Math.floor(random() * 1e9)}` } : {}),
    },
    ...(payload === undefined ? {} : { payload }),
  }
}

/** Percent-encoded as UTF-8; half a character, which can't be, as its bytes. */
const escape = (text: string): string =>
  [...Buffer.from(text)].map((byte) => `%${byte.toString(16).padStart(2, '0')}`).join('')
