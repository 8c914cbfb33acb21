import { ContractError } from '@talent/contract'

/** What we ask of WeChat. Every call to it goes through here. */
export interface WeChat {
  /**
   * @param code of `wx.login`, valid once for five minutes
   * @returns the person's id within this mini-program
   * @throws ContractError `unauthenticated` for a bad or used code, `too_many`, `unavailable`
   */
  openIdOf(code: string): Promise<string>
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
const TIMEOUT_MS = 5_000

export function createWeChat({ baseUrl, appId, appSecret }: Settings): WeChat {
  return {
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
