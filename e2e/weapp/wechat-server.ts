import type { AddressInfo } from 'node:net'
import { createWeChatStandIn } from '../../cloud/src/platform/wechat/stand-in'

const APP = { appId: 'wx-e2e', appSecret: 'e2e-secret' }

/** Answers as WeChat's server does; `env` tells the backend to ask it. A login code is `code-<who>.<n>`, each good once. */
export async function startWeChat() {
  const server = createWeChatStandIn(APP)
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  return {
    env: {
      WECHAT_BASE_URL: `http://127.0.0.1:${port}`,
      WECHAT_APP_ID: APP.appId,
      WECHAT_APP_SECRET: APP.appSecret,
    },
    stop: () =>
      new Promise<void>((resolve) => {
        server.close(() => resolve())
        server.closeAllConnections()
      }),
  }
}
