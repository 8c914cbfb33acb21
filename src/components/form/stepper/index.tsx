import { Text, View } from '@tarojs/components'
import { Tap } from '../tap'
import './index.scss'

interface StepperProps {
  /** What is counted, as it is read out: 上限. */
  what: string
  value: number
  least: number
  most: number
  onChange: (value: number) => void
}

/** A small number, one up or down at a press; beyond its bounds nothing happens. */
export function Stepper({ what, value, least, most, onChange }: StepperProps) {
  const step = (by: 1 | -1) => {
    const next = value + by
    if (next >= least && next <= most) onChange(next)
  }
  return (
    <View className="stepper">
      <Tap className="stepper__press" label={`− ${what}减一`} onTap={() => step(-1)}>
        −
      </Tap>
      <Text className="strong num stepper__figure">{value}</Text>
      <Tap className="stepper__press" label={`+ ${what}加一`} onTap={() => step(1)}>
        +
      </Tap>
    </View>
  )
}
