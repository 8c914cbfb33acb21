/**
 * Does a piece of work again and again until stopped, at once while there is more to do, else after a pause.
 * Everything is awaited and a failure is reported: nothing of it can end the process.
 * @returns a function that ends it and waits for the piece at hand
 */
export function keepDoing(
  /** True when there may be more. */
  piece: () => Promise<boolean>,
  pauseMs: number,
  onError: (error: unknown) => void,
): () => Promise<void> {
  let stopped = false
  let wake = () => {}
  const pause = () =>
    new Promise<void>((resolve) => {
      const timer = setTimeout(resolve, pauseMs)
      wake = () => {
        clearTimeout(timer)
        resolve()
      }
    })
  const run = async () => {
    while (!stopped) {
      let more = false
      try {
        more = await piece()
      } catch (error) {
        onError(error)
      }
      if (!more && !stopped) await pause()
    }
  }
  const ended = run()
  return async () => {
    stopped = true
    wake()
    await ended
  }
}
