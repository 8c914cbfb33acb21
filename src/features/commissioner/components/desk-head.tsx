import { Text, View } from '@tarojs/components'
import { Facts } from '@/components/data/facts'
import { Icon } from '@/components/data/icon'
import { Tap } from '@/components/form/tap'
import { choiceOf } from '@/components/form/tap/choice'
import { a11y } from '@/lib/a11y'
import { classNames } from '@/lib/class-names'
import './desk-head.scss'

interface Figure<K extends string> {
  key: K
  text: string
  count: number
  /** Colour where there are any. */
  tone: string
}

interface DeskHeadProps<K extends string> {
  title: string
  /** Of when these figures are. */
  facts: readonly string[]
  /** What they are narrowed to: 全部片区. */
  narrowed: string
  onNarrow: () => void
  figures: readonly Figure<K>[]
  /** Figures that show what they count when they are pressed. */
  choice?: { label: string; value: K | undefined; onPress: (key: K) => void }
}

/** Top of a coordinator's desk: four figures, for everything or a part of it. */
export function DeskHead<K extends string>({
  title,
  facts,
  narrowed,
  onNarrow,
  figures,
  choice,
}: DeskHeadProps<K>) {
  const options = choiceOf({
    label: choice?.label ?? title,
    options: figures.map(({ key }) => key),
    value: choice?.value ?? null,
  })
  const inside = ({ text, count, tone }: Figure<K>) => (
    <>
      <View className={classNames('desk-head__figure num', count > 0 && tone)}>{count}</View>
      <View className="aux ink7">{text}</View>
    </>
  )
  return (
    <View>
      <View className="between desk-head__title">
        <View className="g">
          <View className="h-page" {...a11y({ role: 'heading', 'aria-level': 2 })}>
            {title}
          </View>
          <View className="aux ink7">
            <Facts facts={facts} />
          </View>
        </View>
        <Tap className="desk-head__narrowed hit" label={`${narrowed}，更改`} onTap={onNarrow}>
          <Text>{narrowed}</Text>
          <Icon name="chevron-down" size="s" />
        </Tap>
      </View>
      <View className="desk-head__figures" {...(choice ? options.group : {})}>
        {figures.map((figure) =>
          choice ? (
            <Tap
              key={figure.key}
              className={classNames('desk-head__one', choice.value === figure.key && 'desk-head__one--on')}
              {...options.option(figure.key)}
              onTap={() => choice.onPress(figure.key)}
            >
              {inside(figure)}
            </Tap>
          ) : (
            <View key={figure.key} className="desk-head__one">
              {inside(figure)}
            </View>
          ),
        )}
      </View>
    </View>
  )
}
