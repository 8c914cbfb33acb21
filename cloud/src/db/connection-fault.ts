/** PostgreSQL away, starting or full of connections, or a connection that broke. */
const CONNECTION_FAULT = /^(08|57P0|53300|ECONNREFUSED|ECONNRESET|EPIPE|ETIMEDOUT)/
/** A wait that ended in statement_timeout or lock_timeout, a deadlock, a serialisation failure: nothing was written. */
const WAIT_FAULT = /^(57014|55P03|40P01|40001)$/

const codeOf = (error: unknown) => String((error as { code?: unknown } | null)?.code ?? '')
const messageOf = (error: unknown) => String((error as { message?: unknown } | null)?.message ?? '')

export const isConnectionFault = (error: unknown): boolean =>
  CONNECTION_FAULT.test(codeOf(error)) ||
  /timeout exceeded when trying to connect|Connection terminated|is not queryable/.test(messageOf(error))

/** The same call may well succeed a moment later. */
export const isPassing = (error: unknown): boolean =>
  isConnectionFault(error) || WAIT_FAULT.test(codeOf(error))
