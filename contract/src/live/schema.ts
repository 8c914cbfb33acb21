import * as v from 'valibot'
import { Subject } from '../subject.ts'

/** Where the socket is opened. Its address names nobody: who one is, is said inside. */
export const LIVE_PATH = '/api/live'

/** Bytes of the longest a client may say. */
export const HELLO_MOST_BYTES = 512

/** The one thing a client says, first and once. A browser can't set a header here, and addresses are written into logs. */
export const Hello = v.strictObject({ type: v.literal('hello'), token: v.string() })
export type Hello = v.InferOutput<typeof Hello>

/** Why the server ends it. */
export const BYE_REASONS = [
  /** The session is none, or over: asking for anything tells. */
  'ended',
  /** This person has as many open as one may. */
  'too_many',
  /** This copy of the service ends; another one is there. */
  'restart',
  /** It said something else than its one greeting. */
  'malformed',
] as const
export type ByeReason = (typeof BYE_REASONS)[number]

/**
 * What the server says. Nothing of it is content: it tells that there is something new to ask for, and reading checks
 * who may see it. What is lost on the way is lost with no harm.
 */
export const LiveFrame = v.variant('type', [
  /** The greeting was taken: from now on changes are told; what came before has to be asked for. */
  v.object({ type: v.literal('ready') }),
  /** Nothing happened; the connection is alive. */
  v.object({ type: v.literal('beat') }),
  /** The thread of this thing goes on to entry number `from`; a number no thread has: something beside it changed. */
  v.object({ type: v.literal('changed'), subject: Subject, from: v.number() }),
  /** Something came into the inbox. */
  v.object({ type: v.literal('news') }),
  /** Something may have been missed: everything that is shown has to be asked for. */
  v.object({ type: v.literal('again') }),
  v.object({ type: v.literal('bye'), reason: v.picklist(BYE_REASONS) }),
])
export type LiveFrame = v.InferOutput<typeof LiveFrame>

/** Between two frames at least; a client that heard nothing for twice as long takes it as broken. */
export const BEAT_MS = 25_000
