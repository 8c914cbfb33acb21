import { now } from './clock'

/**
 * A key for one intent, e.g. one press of 提交: every retry of that intent carries the same key, so the effect happens
 * once. It must be unique, not secret; the mini-program has no crypto.randomUUID.
 */
export function newIdempotencyKey(): string {
  const random = () => Math.random().toString(36).slice(2, 12).padEnd(10, '0')
  return `${now().getTime().toString(36)}-${random()}${random()}`
}
