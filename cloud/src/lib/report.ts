import { ExplainedError } from './explained-error.ts'
import { loggable } from './loggable-error.ts'

/** To the error stream, where there is no request whose log it belongs to: what failed, and no value. */
export function report(what: string, error: unknown): void {
  const { message, constraint, stack } = loggable(error)
  const line = `${what}: ${[message, constraint].filter(Boolean).join(': ')}`
  process.stderr.write(`${error instanceof ExplainedError ? line : `${line}\n${stack}`}\n`)
}

/** A command of ours: it ends with 1 and says why when its work fails, instead of printing the error as it is. */
export async function runCommand(work: () => Promise<void>): Promise<void> {
  try {
    await work()
  } catch (error) {
    report('failed', error)
    // Whatever the work had opened is not to keep it.
    process.exit(1)
  }
}
