import { View } from '@tarojs/components'
import './index.scss'

export interface SumFigure {
  /** 5.35 */
  figure: string
  /** 万元，已到账 */
  text: string
  tone: '' | 'green' | 'primary' | 'amber' | 'red'
}

/** The few sums at the top of what is shown below. */
export function SumsHead({ figures }: { figures: readonly SumFigure[] }) {
  return (
    <View className="sums-head">
      {figures.map(({ figure, text, tone }) => (
        <View key={text} className="sums-head__one">
          <View className={`sums-head__figure num ${tone}`}>{figure}</View>
          <View className="aux ink7">{text}</View>
        </View>
      ))}
    </View>
  )
}
