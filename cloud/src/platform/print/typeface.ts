import { create, type Font } from 'fontkit'
import { readFileSync } from 'node:fs'
import { fontFile } from './font.ts'

/** 〓, as printers mark what they have no type for. */
export const MISSING = '〓'
export const MISSING_REMARK = '〓 处的字不在字库里，请以系统中显示的为准。'

let kept: { bytes: Buffer; font: Font } | undefined
/** The font all that is printed is set in. Read once a process. */
export function typeface(): { bytes: Buffer; font: Font } {
  if (kept === undefined) {
    const bytes = readFileSync(fontFile())
    kept = { bytes, font: create(bytes) as Font }
  }
  return kept
}

// eslint-disable-next-line no-control-regex
const CONTROL = /[\u0000-\u0009\u000b-\u001f\u007f]/g

/** What the font can't draw is marked: it would be a blank, and nobody would know. */
export function drawable(text: string): string {
  const { font } = typeface()
  return Array.from(text.replace(CONTROL, ''), (one) =>
    one === '\n' || font.hasGlyphForCodePoint(one.codePointAt(0) ?? 0) ? one : MISSING,
  ).join('')
}
