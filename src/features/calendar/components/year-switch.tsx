import { View } from '@tarojs/components'
import { Icon } from '@/components/data/icon'
import { Tap } from '@/components/form/tap'
import './year-switch.scss'

/** One year back, one on. */
export function YearSwitch({ year, onYear }: { year: number; onYear: (year: number) => void }) {
  return (
    <View className="year-switch">
      <Tap className="year-switch__step" label={`${year - 1} 年`} onTap={() => onYear(year - 1)}>
        <Icon name="back" />
      </Tap>
      <View className="h-head num">{`${year} 年`}</View>
      <Tap className="year-switch__step" label={`${year + 1} 年`} onTap={() => onYear(year + 1)}>
        <Icon name="chevron-right" />
      </Tap>
    </View>
  )
}
