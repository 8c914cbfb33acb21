import type { App } from './app'

/** From any tab page, as the trial installation offers it. */
export async function signInAsDemoPerson(app: App, name: string) {
  await app.switchTab('我的')
  await app.tap('登录')
  await app.tap(name)
}
