import type { Sensitivity } from './matter.ts'

/** Keeps the ends, which help to recognise one's own entry; too short for both ends, it keeps none. */
const keepEnds = (value: string, head: number, tail: number, middle: number) =>
  value.length <= head + tail
    ? '*'.repeat(value.length)
    : `${value.slice(0, head)}${'*'.repeat(middle)}${value.slice(-tail)}`

export const maskIdNumber = (value: string): string => keepEnds(value, 4, 4, value.length - 8)
export const maskPhone = (value: string): string => keepEnds(value, 3, 4, 4)
export const maskName = (value: string): string =>
  `${value.slice(0, 1)}${'*'.repeat(Math.max(1, value.length - 1))}`

/** A sensitive value as everyone but the one who typed it sees it. */
export function mask(value: string, sensitivity: Sensitivity): string {
  switch (sensitivity) {
    case 'id-number':
      return maskIdNumber(value)
    case 'phone':
      return maskPhone(value)
    case 'minor':
      return maskName(value)
    case 'health':
      return '已填写，点“显示”查看'
  }
}
