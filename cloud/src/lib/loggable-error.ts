import { types } from 'node:util'
import { isConnectionFault } from '../db/connection-fault.ts'
import { ExplainedError } from './explained-error.ts'

/** What a log line or a failed job may keep of an error. */
export interface LoggableError {
  readonly type: string
  readonly message: string
  readonly code?: string
  /** Of a database error: which rule was broken. */
  readonly table?: string
  readonly constraint?: string
  /** Where it happened: the frames only, the first line repeats the message. */
  readonly stack: string
}

/** SQLSTATE: how an error of the database is told from the others. */
const SQLSTATE = /^[0-9A-Z]{5}$/
/** A word of whoever wrote the program, as ENOENT, ERR_INVALID_URL or stale_version are. */
const WORD = /^\w+$/
const wordOf = (value: unknown) => (typeof value === 'string' && WORD.test(value) ? value : undefined)
const textOf = (value: unknown) => (typeof value === 'string' ? value : undefined)

/** The first lines of a stack are the message again, however many it has. */
function framesOf({ message, stack = '' }: Error): string {
  const rest = stack.includes(message) ? stack.slice(stack.indexOf(message) + message.length) : stack
  return rest
    .split('\n')
    .filter((line) => /^\s+at /.test(line))
    .join('\n')
}

/**
 * The database quotes values and whole rows in message, detail and where; a parser quotes what it couldn't read, a
 * file system a path, a connection its address. So only our own sentences are kept, and of everything else what it
 * is, its code and where it happened.
 */
export function loggable(error: unknown): LoggableError {
  // By what it is, not by its class: code that runs in another context has another `Error`.
  if (!types.isNativeError(error)) return { type: typeof error, message: 'not an error', stack: '' }
  const given = error as Error & Partial<Record<'code' | 'table' | 'constraint' | 'syscall', unknown>>
  const code = wordOf(given.code)
  const fromDatabase = code !== undefined && SQLSTATE.test(code) && 'severity' in error
  const messageOf = () => {
    if (error instanceof ExplainedError) return error.message
    if (fromDatabase) return `database error ${code}`
    if (isConnectionFault(error)) return code === undefined ? 'no connection' : `no connection: ${code}`
    return [wordOf(given.syscall) ?? error.name, code].filter(Boolean).join(' ')
  }
  return {
    type: error.name,
    message: messageOf(),
    code,
    ...(fromDatabase ? { table: textOf(given.table), constraint: textOf(given.constraint) } : {}),
    stack: framesOf(error),
  }
}
