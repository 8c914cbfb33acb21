import { tidyIdNumber } from '../tidy-number.ts'
import { tidyLine } from '../typed-text.ts'
import { hasCheckDigit } from './resident-id.ts'

/** A card of 18 figures with the check digit of GB 11643, told apart by what its number begins with. */
const card = (start: RegExp) => (number: string) => start.test(number) && hasCheckDigit(number)

/** Until November 2023: country, place of issue, day of birth, order and check digit; these cards stay valid. */
const OLD_RESIDENCE_CARD = /^[A-Z]{3}\d{4}\d{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])\d{2}$/

/**
 * What people prove who they are with, in the order offered. Sources: 港澳台居民居住证申领发放办法
 * (国办发〔2018〕81号) for 810000, 820000 and 830000; 新版外国人永久居留身份证机读信息规则 (国家移民管理局, 2023) for 9 and the
 * check digit. Of a passport's number there is no form that every country keeps.
 */
const DOCUMENTS = {
  居民身份证: { is: card(/^(?!8[123]0000)[1-8]/), rule: '应为 18 位，请核对有没有输错' },
  港澳居民居住证: { is: card(/^8[12]0000/), rule: '应为 18 位，以 810000 或 820000 开头，请核对有没有输错' },
  台湾居民居住证: { is: card(/^830000/), rule: '应为 18 位，以 830000 开头，请核对有没有输错' },
  外国人永久居留身份证: {
    is: (number: string) => card(/^9/)(number) || OLD_RESIDENCE_CARD.test(number),
    rule: '应为 18 位、以 9 开头，旧证是 3 个字母加 12 位数字，请核对有没有输错',
  },
  护照: {
    is: (number: string) => /^(?=.*\d)[A-Z0-9]{5,15}$/.test(number),
    rule: '由 5 到 15 个字母和数字组成，请核对有没有输错',
  },
} as const satisfies Record<string, { is: (number: string) => boolean; rule: string }>

export type DocumentKind = keyof typeof DOCUMENTS
export const DOCUMENT_KINDS = Object.keys(DOCUMENTS) as DocumentKind[]

/** The kinds a field takes: those it lists, or all. */
export const documentKindsOf = (options: readonly string[]): DocumentKind[] =>
  DOCUMENT_KINDS.filter((kind) => options.length === 0 || options.includes(kind))

/** An answer is the kind, a space and the number; what was typed of the number may have spaces of its own. */
export function documentParts(answer: string): { kind: DocumentKind | null; number: string } {
  const kind = DOCUMENT_KINDS.find((one) => answer === one || answer.startsWith(`${one} `)) ?? null
  return { kind, number: kind === null ? answer : answer.slice(kind.length + 1) }
}

export function tidyDocument(answer: string): string {
  const { kind, number } = documentParts(tidyLine(answer))
  return [kind, tidyIdNumber(number)].filter(Boolean).join(' ')
}

/** What is wrong with an answer as kept, as a sentence, or null. */
export function documentFault(answer: string, label: string, options: readonly string[]): string | null {
  const { kind, number } = documentParts(answer)
  if (kind === null || !documentKindsOf(options).includes(kind)) return `请选择${label}的类型`
  if (number === '') return `请填写${kind}号码`
  return DOCUMENTS[kind].is(number) ? null : `${kind}号码${DOCUMENTS[kind].rule}`
}
