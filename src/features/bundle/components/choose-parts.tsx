import { Text, View } from '@tarojs/components'
import { CHOSEN, questionsLeft, type Part } from '@talent/contract/bundle'
import type { DraftBody } from '@talent/contract/matter'
import { Icon, iconOf } from '@/components/data/icon'
import { fieldAnchor } from '@/components/form/form-field'
import { OptionMark } from '@/components/form/option-group'
import { Tap } from '@/components/form/tap'
import { Card, CardHead } from '@/components/layout/card'
import { a11y } from '@/lib/a11y'
import { classNames } from '@/lib/class-names'
import './choose-parts.scss'

interface ChoosePartsProps {
  parts: readonly Part[]
  chosen: readonly Part[]
  body: DraftBody
  fault: string | undefined
  onPress: (key: string) => void
}

const leftLabel = (on: boolean, left: number) =>
  on ? (left > 0 ? `还要答 ${left} 题` : '不用再答') : left > 0 ? `若选多 ${left} 题` : '不用再答'

/** 要办哪几件: what each would still ask is counted anew with every tick. */
export function ChooseParts({ parts, chosen, body, fault, onPress }: ChoosePartsProps) {
  const { own } = questionsLeft(parts, body)
  return (
    <Card>
      <CardHead title="要办哪几件" aside={<Text className="aux">{`已选 ${chosen.length} 件`}</Text>} />
      <View
        id={fieldAnchor(`answers.${CHOSEN}`)}
        className="choose-parts"
        {...a11y({ role: 'group', 'aria-label': '要办哪几件' })}
      >
        {parts.map((part) => {
          const on = chosen.includes(part)
          const { title, icon, promisedWorkingDays } = part.matter
          return (
            <Tap
              key={part.key}
              className={classNames('choose-part', on && 'choose-part--on', fault && 'choose-part--bad')}
              role="checkbox"
              state={{ checked: on }}
              onTap={() => onPress(part.key)}
            >
              <OptionMark on={on} multiple />
              <View className="choose-part__sign">
                <Icon name={iconOf(icon)} />
              </View>
              <View className="g">
                <View className="strong">{title}</View>
                <View className="aux">{`${promisedWorkingDays} 个工作日`}</View>
              </View>
              <Text className="aux choose-part__left">{leftLabel(on, own[part.key] ?? 0)}</Text>
            </Tap>
          )
        })}
      </View>
      {fault && (
        <View className="aux red mt8" {...a11y({ role: 'alert' })}>
          {fault}
        </View>
      )}
    </Card>
  )
}
