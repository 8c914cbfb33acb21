import { Text, View } from '@tarojs/components'
import { Icon } from '@/components/data/icon'
import { Tap } from '@/components/form/tap'
import { choiceOf } from '@/components/form/tap/choice'
import { classNames } from '@/lib/class-names'
import type { MaterialCheck } from '../supplement-items'
import './verdict-toggle.scss'

type Verdict = MaterialCheck['verdict']
const CHOICES = [
  { verdict: 'fine', text: '合格', icon: 'check' },
  { verdict: 'lacking', text: '需补', icon: 'edit' },
] as const

const VERDICTS = CHOICES.map(({ verdict }) => verdict)

/** 合格 or 需补; pressing the chosen one takes it back. */
export function VerdictToggle({
  name,
  value,
  onChange,
}: {
  name: string
  value: Verdict | null
  onChange: (verdict: Verdict | null) => void
}) {
  const choice = choiceOf<Verdict>({ label: name, options: VERDICTS, value })
  return (
    <View className="verdict" {...choice.group}>
      {CHOICES.map(({ verdict, text, icon }) => {
        const on = choice.isOn(verdict)
        return (
          <Tap
            key={verdict}
            className={classNames('verdict__choice', on && `verdict__choice--${verdict}`)}
            {...choice.option(verdict)}
            label={`${name}${text}`}
            onTap={() => onChange(on ? null : verdict)}
          >
            {on && <Icon name={icon} className="verdict__icon" />}
            <Text>{text}</Text>
          </Tap>
        )
      })}
    </View>
  )
}
