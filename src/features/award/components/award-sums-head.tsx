import { View } from '@tarojs/components'
import './award-sums-head.scss'

export interface SumFigure {
  /** 5.35 */
  figure: string
  /** 万元，已到账 */
  text: string
  tone: '' | 'green' | 'primary' | 'amber' | 'red'
}

/** The few sums at the top of what is shown below. */
export function AwardSumsHead({ figures }: { figures: readonly SumFigure[] }) {
  return (
    <View className="award-sums">
      {figures.map(({ figure, text, tone }) => (
        <View key={text} className="award-sums__one">
          <View className={`award-sums__figure num ${tone}`}>{figure}</View>
          <View className="aux ink7">{text}</View>
        </View>
      ))}
    </View>
  )
}
