import { charactersOf } from '../characters.ts'
import type { Sensitivity } from './schema.ts'

/** Keeps the ends, which help to recognise one's own entry; too short for both ends, it keeps none. In whole characters. */
function keepEnds(value: string, head: number, tail: number, middle?: number): string {
  const all = charactersOf(value)
  if (all.length <= head + tail) return '*'.repeat(all.length)
  const hidden = '*'.repeat(middle ?? all.length - head - tail)
  return [...all.slice(0, head), hidden, ...all.slice(-tail)].join('')
}

/** Of a shorter number less is kept; the kind of document before it says nothing of whose it is. */
export const maskIdNumber = (value: string): string =>
  value.replace(/\S+$/u, (number) => {
    const ends = Math.min(4, Math.floor(charactersOf(number).length / 4))
    return keepEnds(number, ends, ends)
  })
export const maskPhone = (value: string): string => keepEnds(value, 3, 4, 4)
export function maskName(value: string): string {
  const [first = '', ...rest] = charactersOf(value)
  return `${first}${'*'.repeat(Math.max(1, rest.length))}`
}

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
