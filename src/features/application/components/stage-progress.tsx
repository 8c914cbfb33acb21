import { Text, View } from '@tarojs/components'
import { STAGE_STANDING_LABEL, type StageProgress } from '@talent/contract/application'
import { Icon } from '@/components/data/icon'
import { Words } from '@/components/data/words'
import { SectionCard } from '@/components/layout/section-card'
import { stageDays } from '@/features/recruitment'
import { a11y } from '@/lib/a11y'
import { dayOf, monthDay } from '@/lib/dates'
import './stage-progress.scss'

const SIGN = { passed: 'check', ended: 'close' } as const

/** When it is, as the notice says; once it is over, when that was. */
function whenOf({ name, stands, at, from, until, detail }: StageProgress): string {
  if (at !== null) {
    const day = monthDay(dayOf(at))
    if (stands === 'ended') return `${day}到此为止`
    return `${day}${name.includes('报名') ? '提交' : '通过'}`
  }
  return [stageDays(from, until), detail].filter(Boolean).join('，') || '待公布'
}

/** 报名进度: every stage of the notice with its days, and where one stands oneself. */
export function StageProgressCard({ stages }: { stages: readonly StageProgress[] }) {
  const here = stages.findIndex(({ stands }) => stands === 'now' || stands === 'ended')
  const now = stages[here]?.stands === 'ended' ? '停在' : '现在'
  return (
    <SectionCard title={here < 0 ? `${stages.length} 步` : `${stages.length} 步，${now}第 ${here + 1} 步`}>
      <View className="mt8" {...a11y({ role: 'list', 'aria-label': '报名进度' })}>
        {stages.map((stage, at) => {
          const { name, stands, words } = stage
          return (
            <View
              key={`${at}${name}`}
              className={`progress progress--${stands}`}
              {...a11y({
                role: 'listitem',
                'aria-label': [
                  `第 ${at + 1} 步 ${name}`,
                  STAGE_STANDING_LABEL[stands],
                  whenOf(stage),
                  ...(words === '' ? [] : [words]),
                ].join('，'),
              })}
            >
              <View className="progress__sign">
                {stands === 'passed' || stands === 'ended' ? (
                  <Icon name={SIGN[stands]} className="progress__icon" />
                ) : (
                  <Text>{at + 1}</Text>
                )}
              </View>
              <View className="g">
                <View className="progress__name">{name}</View>
                <View className="aux">{whenOf(stage)}</View>
                {words !== '' && <Words className="mt4">{words}</Words>}
              </View>
            </View>
          )
        })}
      </View>
      <View className="aux mt12">没通过也会告诉您：每一步都写结果，不合适写原因。</View>
    </SectionCard>
  )
}
