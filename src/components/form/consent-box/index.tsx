import { Text, View } from '@tarojs/components'
import { Icon } from '../../data/icon'
import { KvList, type Fact } from '../../data/kv-list'
import { OptionMark } from '../option-group'
import { Tap } from '../tap'
import { a11y } from '@/lib/a11y'
import { classNames } from '@/lib/class-names'
import './index.scss'

interface ConsentBoxProps {
  /** 孩子信息，需要您单独同意 */
  title: string
  /** 用哪些, 做什么, 给谁看, 留多久 */
  facts: readonly Fact[]
  /** What is agreed to, in the person's own voice. */
  statement: string
  /** How to take it back. */
  footnote?: string
  checked: boolean
  error?: string
  onChange: (checked: boolean) => void
}

/** A consent of its own: never ticked beforehand, never merged with another. */
export function ConsentBox({ title, facts, statement, footnote, checked, error, onChange }: ConsentBoxProps) {
  return (
    <View className={classNames('consent', error && 'consent--bad')}>
      <View className="consent__title">
        <Icon name="shield" className="pri" />
        <Text className="strong">{title}</Text>
      </View>
      <KvList facts={facts} dense />
      <Tap className="consent__agree" role="checkbox" state={{ checked }} onTap={() => onChange(!checked)}>
        <OptionMark on={checked} multiple />
        <Text className="g">{statement}</Text>
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
