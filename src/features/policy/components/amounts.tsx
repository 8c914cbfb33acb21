import { Text } from '@tarojs/components'
import type { Mark } from '@talent/contract'
import { Marked } from '@/components/data/marked'
import { splitAmounts } from '../split-amounts'

/** A sentence in which the amounts stand out, and what was searched for. */
export function Amounts({ sentence, marks = [] }: { sentence: string; marks?: readonly Mark[] | undefined }) {
  let end = 0
  const parts = splitAmounts(sentence).map((part) => ({
    ...part,
    from: (end += part.text.length) - part.text.length,
  }))
  return (
    <>
      {parts.map(({ text, amount, from }, index) => (
        <Text key={index} className={amount ? 'strong ink9' : undefined}>
          <Marked text={text} marks={marks.map(([first, last]): Mark => [first - from, last - from])} />
        </Text>
      ))}
    </>
  )
}
