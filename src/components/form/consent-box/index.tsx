import { Text, View } from '@tarojs/components'
import type { ConsentText } from '@talent/contract/matter'
import { Icon } from '../../data/icon'
import { KvList, type Fact } from '../../data/kv-list'
import { OptionMark } from '../option-group'
import { Tap } from '../tap'
import { a11y } from '@/lib/a11y'
import { classNames } from '@/lib/class-names'
import './index.scss'

interface ConsentBoxProps {
  consent: ConsentText
  /** How to take it back. */
  footnote?: string
  checked: boolean
  error?: string
  onChange: (checked: boolean) => void
}

export const consentFacts = ({ uses, does, shownTo, keptFor }: ConsentText): Fact[] => [
  { label: '用哪些', value: uses },
  { label: '做什么', value: does },
  { label: '给谁看', value: shownTo },
  { label: '留多久', value: keptFor },
]

/** A consent of its own: never ticked beforehand, never merged with another. */
export function ConsentBox({ consent, footnote, checked, error, onChange }: ConsentBoxProps) {
  return (
    <View className={classNames('consent', error && 'consent--bad')}>
      <View className="consent__title">
        <Icon name="shield" className="pri" />
        <Text className="strong">{consent.title}</Text>
      </View>
      <KvList facts={consentFacts(consent)} dense />
      <Tap className="consent__agree" role="checkbox" state={{ checked }} onTap={() => onChange(!checked)}>
        <OptionMark on={checked} multiple />
        <Text className="g">{consent.statement}</Text>
      </Tap>
      {error && (
        <View className="consent__error" {...a11y({ role: 'alert' })}>
          <Icon name="alert" size="s" />
          <Text>{error}</Text>
        </View>
      )}
      {footnote && <View className="cap">{footnote}</View>}
    </View>
  )
}
