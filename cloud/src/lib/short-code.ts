import { randomInt } from 'node:crypto'
import { CODE_LENGTH, CODE_LETTERS } from '@talent/contract/preparation'

/** To be read out and typed; kept nowhere but as its keyed index. */
export const newShortCode = (): string =>
  Array.from({ length: CODE_LENGTH }, () => CODE_LETTERS.charAt(randomInt(CODE_LETTERS.length))).join('')
