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
const textOf = (value: unknown) => (typeof value === 'string' ? value : undefined)

/**
 * The database quotes values and whole rows in message, detail and where, so that a name or an employer would
 * reach the log: of its errors only the code, table and constraint are kept.
 */
export function loggable(error: unknown): LoggableError {
  if (!(error instanceof Error)) return { type: typeof error, message: 'not an error', stack: '' }
  const { code, table, constraint } = error as { code?: unknown; table?: unknown; constraint?: unknown }
  const fromDatabase = typeof code === 'string' && SQLSTATE.test(code) && 'severity' in error
  const frames = (error.stack ?? '').split('\n').filter((line) => /^\s+at /.test(line))
  return {
    type: error.name,
    message: fromDatabase ? `database error ${code}` : error.message,
    code: textOf(code),
    ...(fromDatabase ? { table: textOf(table), constraint: textOf(constraint) } : {}),
    stack: frames.join('\n'),
  }
}
