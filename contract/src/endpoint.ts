import type * as v from 'valibot'
import type { ErrorCode } from './errors.ts'
import type { Role } from './roles.ts'

export type Schema = v.GenericSchema<unknown, unknown>
type ObjectSchema = v.ObjectSchema<v.ObjectEntries, undefined>

/** What kind of thing the endpoint's `id` (or `code`) names; decides whose it is in the access test. */
export type OwnedObject =
  | 'request'
  | 'cover'
  | 'file'
  | 'consent'
  | 'draft'
  | 'session'
  | 'booking'
  | 'follow_up'
  | 'complaint'
  | 'application'
  | 'interest'
  | 'award'
  | 'recognition'
  | 'leave'
  | 'quick_reply'
  | 'import'
  | 'preparation'
  | 'shared_result'
  | 'contact_request'
  | 'urgent_need'
  | 'search'
  /** A 招聘会 whose door one keeps. */
  | 'fair_door'
  /** Somebody one serves, by account. */
  | 'person'

export interface Endpoint {
  readonly method: 'GET' | 'POST' | 'PUT' | 'DELETE'
  /** With `{name}` for each key of `params`. */
  readonly path: `/api/${string}`
  /** One sentence for the API page. */
  readonly summary: string
  /** Who may call; everyone else gets 401 (no session) or 403. */
  readonly roles: readonly Role[]
  /** Whose object it touches; a stranger's answers 404, so its existence isn't told. */
  readonly owned?: OwnedObject
  readonly params?: ObjectSchema
  readonly query?: ObjectSchema
  readonly body?: Schema
  /** `'file'`: the body is one multipart file part named `file`. */
  readonly upload?: boolean
  /** JSON answer, or `'binary'` for a file's content. */
  readonly output: Schema | 'binary'
  /** Expected failures beyond the common ones (malformed, unauthenticated, forbidden, invalid, too_many, internal, unavailable). */
  readonly errors: readonly ErrorCode[]
  /** Counted by a tighter limit of its own, beside the one of the session. */
  readonly limit?: 'sign_in' | 'upload' | 'reveal'
  /**
   * Needs an `Idempotency-Key` header: the same key gives the same answer, and the effect happens once; other content
   * (of an upload: other bytes) under a key that has succeeded is `key_reused`. The answer is kept in plain, so nothing typed may be in it.
   */
  readonly idempotent?: boolean
  /**
   * The same for everybody, so that a browser may keep it: for so long, or only to ask whether it has changed.
   * Unset: nothing may be kept.
   */
  readonly kept?: 'a_minute' | 'a_day' | 'until_changed'
  /** A valid input: shown on the API page and sent by the generated access test. */
  readonly example: { params?: Record<string, string>; query?: Record<string, string>; body?: unknown }
}

/** Keeps the literal types, so that client and server are derived from the one description. */
export function defineEndpoint<const E extends Endpoint>(endpoint: E): E {
  return endpoint
}

export const isEndpoint = (value: unknown): value is Endpoint =>
  typeof value === 'object' && value !== null && 'method' in value && 'path' in value && 'roles' in value

/** What is packed for a phone: all it takes to call. Rights, examples and schemas are for the server, which checks. */
export const partsCalled = ({ method, path, idempotent, output }: Endpoint) => ({
  method,
  path,
  idempotent,
  output: output === 'binary' ? output : undefined,
})

type Out<S> = S extends v.GenericSchema<infer _I, infer O> ? O : undefined
type In<S> = S extends v.GenericSchema<infer I, infer _O> ? I : undefined
type Get<E, K extends string> = E extends Record<K, infer S> ? S : undefined

/** What a handler receives (after validation). */
export interface EndpointInput<E extends Endpoint> {
  params: Out<Get<E, 'params'>>
  query: Out<Get<E, 'query'>>
  body: Out<Get<E, 'body'>>
}
/** What a caller sends (before validation). Only the parts the endpoint has. */
export type EndpointCall<E extends Endpoint> = (Get<E, 'params'> extends undefined
  ? { params?: undefined }
  : { params: In<Get<E, 'params'>> }) &
  (Get<E, 'query'> extends undefined ? { query?: undefined } : { query?: In<Get<E, 'query'>> }) &
  (Get<E, 'body'> extends undefined ? { body?: undefined } : { body: In<Get<E, 'body'>> })

export type EndpointOutput<E extends Endpoint> = E['output'] extends 'binary' ? ArrayBuffer : Out<E['output']>

/** The path with its parameters filled in and the query appended. */
export function hrefOf(endpoint: Endpoint, call: { params?: object; query?: object } = {}): string {
  const params = (call.params ?? {}) as Record<string, string>
  const path = endpoint.path.replace(/\{(\w+)\}/g, (_, name: string) =>
    encodeURIComponent(params[name] ?? ''),
  )
  const query = Object.entries((call.query ?? {}) as Record<string, unknown>)
    .filter(([, value]) => value !== undefined && value !== '')
    .map(([key, value]) => `${key}=${encodeURIComponent(String(value))}`)
  return query.length > 0 ? `${path}?${query.join('&')}` : path
}
