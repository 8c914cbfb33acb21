import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

const undo: (() => void)[] = []
/** However this script ends, but for a kill -9: done at once, the last first. */
export const whenLeaving = (work: () => void): void => void undo.push(work)
process.once('exit', () => {
  for (const work of undo.reverse())
    try {
      work()
    } catch {
      // The others are undone all the same.
    }
})
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.once(signal, () => process.exit(1))

/** A folder that is gone when this script has ended; what is just being written into it is waited for. */
export function temporaryFolder(name = ''): string {
  const folder = mkdtempSync(join(tmpdir(), `talent-faults-${name}`))
  whenLeaving(() => rmSync(folder, { recursive: true, force: true, maxRetries: 10, retryDelay: 100 }))
  return folder
}
