import { act } from '@testing-library/react'
import Taro from '@tarojs/taro'
import { ERRORS, type ErrorCode, type ErrorReply } from '@talent/contract'

const request = () => Taro.request as unknown as jest.Mock

/** The server's next answer to the client. */
export const answer = (status: number, data: unknown, header: Record<string, string> = {}): void =>
  void request().mockResolvedValueOnce({ statusCode: status, data, header })

export const answerError = (code: ErrorCode, detail: Partial<ErrorReply['error']> = {}): void =>
  answer(ERRORS[code].status, { error: { code, message: ERRORS[code].message, ...detail } })

export const noAnswer = (errMsg = 'request:fail'): void => void request().mockRejectedValueOnce({ errMsg })

/** The server's next answer, when it comes: call what this gives. */
export function answerLater(): (status: number, data: unknown) => Promise<void> {
  let arrive: (reply: unknown) => void = () => undefined
  request().mockReturnValueOnce(new Promise((resolve) => (arrive = resolve)))
  return (status, data) => act(async () => arrive({ statusCode: status, data, header: {} }))
}

/** What the client sent, oldest first. */
export const sent = (): { url: string; method: string; header: Record<string, string>; data: unknown }[] =>
  request().mock.calls.map(([options]) => options)
