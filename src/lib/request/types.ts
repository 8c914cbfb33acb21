import type { Endpoint } from '@talent/contract'

/** A file on the phone: temporary path, or an object URL in a browser. */
export interface SentFile {
  readonly path: string
  readonly name: string
}

export interface ApiRequest {
  readonly endpoint: Endpoint
  readonly url: string
  readonly headers: Record<string, string>
  readonly body: unknown
  /** For an endpoint that takes one; it has no other body. */
  readonly file?: SentFile
  readonly timeoutMs: number
  readonly idempotencyKey?: string
}

export interface ApiReply {
  readonly status: number
  readonly body: unknown
}

export type Next = (request: ApiRequest) => Promise<ApiReply>
/** Sees the request before the next one does, and its reply (or failure) afterwards. */
export type Interceptor = (request: ApiRequest, next: Next) => Promise<ApiReply>
