import { View } from '@tarojs/components'
import { periodAnswer, periodParts, UNTIL_NOW, type PeriodParts } from '@talent/contract/matter'
import { DateInput } from '@/components/form/date-input'
import { OptionGroup } from '@/components/form/option-group'
import { a11y } from '@/lib/a11y'
import { boundOf, type ControlProps } from '../control'

const ENDS = [
  { part: 'from', name: '从哪个月' },
  { part: 'until', name: '到哪个月' },
] as const

/** The month it begins, and the month it ends unless it goes on. */
export function Period({ field, answer, invalid, onChange }: ControlProps) {
  const parts = periodParts(typeof answer === 'string' ? answer : '')
  const goesOn = parts.until === UNTIL_NOW
  const change = (part: Partial<PeriodParts>) => onChange(periodAnswer({ ...parts, ...part }))
  return (
    <>
      {ENDS.filter(({ part }) => part === 'from' || !goesOn).map(({ part, name }) => (
        <View key={part} className={part === 'from' ? '' : 'mt8'}>
          <View className="aux" {...a11y({ 'aria-hidden': true })}>
            {name}
          </View>
          <DateInput
            of="month"
            label={`${field.label}，${name}`}
            value={parts[part] || null}
            min={boundOf(field.from)}
            max={boundOf(field.to)}
            invalid={invalid}
            onChange={(month) => change({ [part]: month })}
          />
        </View>
      ))}
      <View className="mt8">
        <OptionGroup
          label={`${field.label}，是否还在继续`}
          multiple
          options={[{ value: UNTIL_NOW, text: '至今，还在继续' }]}
          value={goesOn ? [UNTIL_NOW] : []}
          invalid={invalid}
          onPress={() => change({ until: goesOn ? '' : UNTIL_NOW })}
        />
      </View>
    </>
  )
}
