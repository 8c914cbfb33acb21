import { Text, View } from '@tarojs/components'
import type { Notice } from '@talent/contract/recruitment'
import { Card } from '@/components/layout/card'
import { a11y } from '@/lib/a11y'
import { classNames } from '@/lib/class-names'
import { daysLeft, shortTime, stageDays } from '../labels'
import './stage-list.scss'

/** The way from application to appointment. Only 报名 is known to be going on: its end is the server's; the rest is as written. */
export function StageList({
  notice,
}: {
  notice: Pick<Notice, 'stages' | 'phase' | 'applyUntil' | 'workingDaysLeft'>
}) {
  const { stages, phase, applyUntil, workingDaysLeft } = notice
  const applying =
    phase === 'open' && applyUntil !== null ? stages.findIndex(({ name }) => name.includes('报名')) : -1
  return (
    <Card>
      <View {...a11y({ role: 'list', 'aria-label': '招聘流程' })}>
        {stages.map(({ name, detail, from, until }, index) => {
          const now = index === applying
          const words =
            now && applyUntil !== null
              ? [`${shortTime(applyUntil)} 止`, daysLeft(workingDaysLeft)].filter(Boolean).join('，')
              : [stageDays(from, until), detail].filter(Boolean).join('，')
          return (
            <View
              key={`${index}${name}`}
              className={classNames(
                'stage',
                now && 'stage--now',
                index === stages.length - 1 && 'stage--last',
              )}
              {...a11y({ role: 'listitem' })}
            >
              <View className="stage__dot" />
              <View className="stage__line" />
              <Text className="stage__name">{name}</Text>
              {words && <Text className="g">{words}</Text>}
            </View>
          )
        })}
      </View>
    </Card>
  )
}
