import { plainWords } from './plain-words.ts'

export const EMPLOYMENTS = ['全职', '兼职', '实习', '事业编制', '劳务派遣'] as const
export type Employment = (typeof EMPLOYMENTS)[number]
const EMPLOYED: Record<Employment, RegExp> = {
  全职: /全职/,
  兼职: /兼职|非全日制|小时工|钟点工/,
  实习: /实习|见习/,
  事业编制: /事业编|编制内|在编/,
  劳务派遣: /派遣/,
}

/** How one is employed, each kind the words name; null where they name none. */
export function readEmployment(text: string | null): readonly Employment[] | null {
  if (text === null) return null
  const words = plainWords(text).replace(/非在?编制?内?|非事业编制?|编外/g, '')
  const named = EMPLOYMENTS.filter((kind) => EMPLOYED[kind].test(words))
  return named.length > 0 ? named : null
}
