import { Text } from '@tarojs/components'
import type { Mark } from '@talent/contract'
import './index.scss'

export interface MarkedPart {
  text: string
  marked: boolean
}

/** Cuts a text at its marks, which are in order and apart; what lies outside it is left out. */
export function markedParts(text: string, marks: readonly Mark[]): MarkedPart[] {
  const parts: MarkedPart[] = []
  let end = 0
  for (const [from, to] of marks) {
    const [start, stop] = [Math.max(from, end), Math.min(to, text.length)]
    if (start >= stop) continue
    if (start > end) parts.push({ text: text.slice(end, start), marked: false })
    parts.push({ text: text.slice(start, stop), marked: true })
    end = stop
  }
  if (end < text.length) parts.push({ text: text.slice(end), marked: false })
  return parts
}

/** A text in which what was searched for stands out; it is read out as one. */
export function Marked({ text, marks = [] }: { text: string; marks?: readonly Mark[] | undefined }) {
  if (marks.length === 0) return <>{text}</>
  return (
    <>
      {markedParts(text, marks).map((part, index) => (
        <Text key={index} className={part.marked ? 'marked' : undefined}>
          {part.text}
        </Text>
      ))}
    </>
  )
}
