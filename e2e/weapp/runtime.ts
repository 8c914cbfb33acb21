import type { Dist } from './dist'
import type { ServiceThread } from './service-thread'
import type { SetDataCall } from './stats'
import type { ViewThread } from './view-thread'

/** What all parts of one running app share. */
export interface Runtime {
  dist: Dist
  thread: ServiceThread
  view: ViewThread
  setDataLog: SetDataCall[]
  /** Announces something under way; the function it gives says it is over. */
  begin: () => () => void
  reportError: (error: unknown) => void
  /** Runs code of the app, reporting what it throws. */
  guard: (run: () => void) => void
}

/** What the app has under way and what went wrong in it. */
export function createLedger() {
  const errors: unknown[] = []
  let busy = 0
  const reportError = (error: unknown) => void errors.push(error)
  return {
    errors,
    isBusy: () => busy > 0,
    begin: () => {
      busy += 1
      let open = true
      return () => {
        if (open) busy -= 1
        open = false
      }
    },
    reportError,
    guard: (run: () => void) => {
      try {
        run()
      } catch (error) {
        reportError(error)
      }
    },
  }
}
