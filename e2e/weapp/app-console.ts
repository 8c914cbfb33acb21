/** A thrown value of whatever realm, in words. */
export const describeError = (error: unknown) =>
  typeof error === 'object' && error !== null && 'stack' in error
    ? String(error.stack)
    : typeof error === 'object'
      ? JSON.stringify(error)
      : String(error)

/** The app's console: its lines are kept for the test. */
export function createConsole() {
  const lines: { level: string; text: string }[] = []
  const at =
    (level: string) =>
    (...words: unknown[]) =>
      void lines.push({
        level,
        text: words.map((word) => (typeof word === 'string' ? word : describeError(word))).join(' '),
      })
  return {
    lines,
    log: at('log'),
    info: at('info'),
    warn: at('warn'),
    error: at('error'),
    debug: at('debug'),
    group: at('log'),
    groupEnd: at('log'),
  }
}
