export interface TextPart {
  text: string
  amount: boolean
}

const AMOUNT = /\d[\d.,]*(?:[–-]\d[\d.,]*)?\s?(?:万|亿)?元/g

/** Cuts a sentence into amounts of money, which stand out, and the words between them. */
export function splitAmounts(sentence: string): TextPart[] {
  const parts: TextPart[] = []
  let end = 0
  for (const found of sentence.matchAll(AMOUNT)) {
    if (found.index > end) parts.push({ text: sentence.slice(end, found.index), amount: false })
    parts.push({ text: found[0], amount: true })
    end = found.index + found[0].length
  }
  if (end < sentence.length) parts.push({ text: sentence.slice(end), amount: false })
  return parts
}
