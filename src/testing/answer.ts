import Taro from '@tarojs/taro'
import { ERRORS, type ErrorCode, type ErrorReply } from '@talent/contract'

const request = () => Taro.request as unknown as jest.Mock

/** The server's next answer to the client. */
export const answer = (status: number, data: unknown, header: Record<string, string> = {}): void =>
  void request().mockResolvedValueOnce({ statusCode: status, data, header })

export const answerError = (code: ErrorCode, detail: Partial<ErrorReply['error']> = {}): void =>
  answer(ERRORS[code].status, { error: { code, message: ERRORS[code].message, ...detail } })

export const noAnswer = (errMsg = 'request:fail'): void => void request().mockRejectedValueOnce({ errMsg })

/** What the client sent, oldest first. */
export const sent = (): { url: string; method: string; header: Record<string, string>; data: unknown }[] =>
  request().mock.calls.map(([options]) => options)
