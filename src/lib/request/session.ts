/** lib can't know the session's store: the app hands both in at start. */
interface SessionSource {
  token: () => string | null
  /** The server no longer accepts the token. */
  ended: () => void
}

let source: SessionSource = { token: () => null, ended: () => undefined }

export function provideSession(given: SessionSource): void {
  source = given
}

export const sessionToken = (): string | null => source.token()
export const sessionEnded = (): void => source.ended()
