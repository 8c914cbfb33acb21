import { Text } from '@tarojs/components'
import { splitAmounts } from '../split-amounts'

/** A sentence in which the amounts stand out. */
export function Amounts({ sentence }: { sentence: string }) {
  return (
    <>
      {splitAmounts(sentence).map(({ text, amount }, index) => (
        <Text key={index} className={amount ? 'strong ink9' : undefined}>
          {text}
        </Text>
      ))}
    </>
  )
}
