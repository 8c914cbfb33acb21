import { ContractError } from '@talent/contract'

/** What we ask of WeChat. Every call to it goes through here. */
export interface WeChat {
  /**
   * @param code of `wx.login`, valid once for five minutes
   * @returns the person's id within this mini-program
   * @throws ContractError `unauthenticated` for a bad or used code, `too_many`, `unavailable`
   */
  openIdOf(code: string): Promise<string>
  /**
   * 小程序码 that opens a page of the mini-program (wxacode.getUnlimited).
   * @param page its path, without a slash before it
   * @param scene what the page is given as `scene`: up to 32 letters, digits and a few signs
   * @returns a picture
   * @throws ContractError `unavailable`
   */
  codeOf(page: string, scene: string): Promise<Buffer>
}

interface Settings {
  readonly baseUrl: string
  readonly appId: string
  readonly appSecret: string
}

/** Error codes as documented for auth.code2Session. */
const BAD_CODE = new Set([40029, 40163])
const TOO_OFTEN = new Set([45011])
const BLOCKED = new Set([40226])
/** The access token is no good any more, though its time isn't over. */
const STALE_TOKEN = new Set([40001, 40014, 42001])
const TIMEOUT_MS = 5_000
/** It is exchanged this long before WeChat forgets it. */
const TOKEN_MARGIN_MS = 5 * 60_000
const CODE_PIXELS = 430

const noCode = () => new ContractError('unavailable', { message: '小程序码暂时取不到，请稍后再试' })

/** The token for calls from servers, kept as long as it is good. WeChat gives the same one to all copies (stable_token). */
function createToken({ baseUrl, appId, appSecret }: Settings) {
  let kept: { token: string; until: number } | undefined
  async function fetchToken() {
    const reply = await fetch(`${baseUrl}/cgi-bin/stable_token`, {
      method: 'POST',
      body: JSON.stringify({ grant_type: 'client_credential', appid: appId, secret: appSecret }),
      signal: AbortSignal.timeout(TIMEOUT_MS),
    })
    const { access_token: token, expires_in: seconds } = (await reply.json()) as {
      access_token?: string
      expires_in?: number
    }
    if (token === undefined || seconds === undefined) throw noCode()
    kept = { token, until: performance.now() + seconds * 1000 - TOKEN_MARGIN_MS }
    return token
  }
  return {
    get: async () => (kept !== undefined && performance.now() < kept.until ? kept.token : fetchToken()),
    forget: () => void (kept = undefined),
  }
}

export function createWeChat(settings: Settings): WeChat {
  const { baseUrl, appId, appSecret } = settings
  const token = createToken(settings)

  /** @returns the picture, or WeChat's number of the fault */
  async function askForCode(page: string, scene: string): Promise<Buffer | number> {
    const reply = await fetch(`${baseUrl}/wxa/getwxacodeunlimit?access_token=${await token.get()}`, {
      method: 'POST',
      // A page that isn't released yet has its code too: it opens when it is.
      body: JSON.stringify({ page, scene, check_path: false, width: CODE_PIXELS }),
      signal: AbortSignal.timeout(TIMEOUT_MS),
    })
    if (reply.headers.get('content-type')?.startsWith('image/')) return Buffer.from(await reply.arrayBuffer())
    return ((await reply.json()) as { errcode?: number }).errcode ?? -1
  }

  return {
    async codeOf(page, scene) {
      try {
        let answer = await askForCode(page, scene)
        if (typeof answer === 'number' && STALE_TOKEN.has(answer)) {
          token.forget()
          answer = await askForCode(page, scene)
        }
        if (typeof answer === 'number') throw noCode()
        return answer
      } catch {
        throw noCode()
      }
    },
    async openIdOf(code) {
      const query = new URLSearchParams({
        appid: appId,
        secret: appSecret,
        js_code: code,
        grant_type: 'authorization_code',
      })
      let answer: { openid?: string; errcode?: number }
      try {
        const reply = await fetch(`${baseUrl}/sns/jscode2session?${query}`, {
          signal: AbortSignal.timeout(TIMEOUT_MS),
        })
        answer = (await reply.json()) as { openid?: string; errcode?: number }
      } catch {
        throw new ContractError('unavailable', { message: '微信登录暂时连不上，请稍后重试' })
      }
      if (answer.openid !== undefined && !answer.errcode) return answer.openid
      const fault = answer.errcode ?? -1
      if (BAD_CODE.has(fault))
        throw new ContractError('unauthenticated', { message: '登录凭证已失效，请重新登录' })
      if (TOO_OFTEN.has(fault)) throw new ContractError('too_many')
      if (BLOCKED.has(fault))
        throw new ContractError('forbidden', { message: '微信提示该账号存在风险，暂不能登录' })
      throw new ContractError('unavailable', { message: '微信登录暂时连不上，请稍后重试' })
    },
  }
}
