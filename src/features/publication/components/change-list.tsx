import { View } from '@tarojs/components'
import { CHANGE_LABEL, changedMiddles, type Change } from '@talent/contract/publication'
import { Marked } from '@/components/data/marked'
import { classNames } from '@/lib/class-names'
import './change-list.scss'

/** Whose words stand first and whose second. */
export type Sides = readonly [before: string, after: string]

interface ChangeListProps {
  changes: readonly Change[]
  /** 删 and 增 where the second takes the place of the first. */
  sides?: Sides
  /** In two columns, each headed by its side; in large text one under the other. */
  beside?: boolean
}

const REPLACED: Sides = ['删', '增']

/** What one version says that the other doesn't, as one reads it: each with its words before and after. */
export function ChangeList({ changes, sides = REPLACED, beside = false }: ChangeListProps) {
  const replaced = sides === REPLACED || beside
  const line = (text: string, side: 0 | 1, other: string) => (
    <View className={classNames('change', replaced && (side === 0 ? 'change--old' : 'change--new'))}>
      <View className="change__side">{sides[side]}</View>
      <View className="g">
        {text === '' ? '无' : <Marked text={text} marks={other === '' ? [] : changedMiddles(text, other)} />}
      </View>
    </View>
  )
  return (
    <>
      {changes.map(({ path, what, label, parts }) => (
        <View key={`${path} ${what}`} className="mt12">
          <View className="strong">{`${CHANGE_LABEL[what]}：${label}`}</View>
          {parts.map(({ name, before, after }) => (
            <View key={name} className="mt4">
              <View className="cap">{name}</View>
              <View className={classNames('changes', beside && 'changes--beside')}>
                {(before !== '' || beside) && line(before, 0, after)}
                {(after !== '' || beside) && line(after, 1, before)}
              </View>
            </View>
          ))}
        </View>
      ))}
    </>
  )
}
