import { isBlankText } from '../typed-text.ts'

/** By field key. Several chosen options are a list; everything else is a string as typed. */
export type Answer = string | string[]
export type Answers = Record<string, Answer>

export const isBlank = (answer: Answer | undefined): boolean =>
  answer === undefined || (typeof answer === 'string' ? isBlankText(answer) : answer.length === 0)
