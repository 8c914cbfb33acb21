import { Text, View } from '@tarojs/components'
import { Card } from '@/components/layout/card'
import { SectionHead } from '@/components/layout/section-head'
import { a11y } from '@/lib/a11y'
import { classNames } from '@/lib/class-names'
import './how-it-works.scss'

const STEPS = [
  { name: '登录并填写基本情况', text: '学历、单位、来示范区时间，约 2 分钟' },
  { name: '匹配一位专员', text: '按事项和片区匹配，写明为什么是这位' },
  { name: '说需求，等回音', text: '每一步都写明谁在办、哪天前办好' },
] as const

/** 怎么得到专员服务, in three steps. */
export function HowItWorks() {
  return (
    <>
      <SectionHead title="怎么得到专员服务" />
      <Card>
        <View {...a11y({ role: 'list', 'aria-label': '怎么得到专员服务' })}>
          {STEPS.map(({ name, text }, index) => {
            const last = index === STEPS.length - 1
            return (
              <View
                key={name}
                className={classNames('how-it-works__step', last && 'how-it-works__step--last')}
                {...a11y({ role: 'listitem' })}
              >
                <Text className="how-it-works__no">{index + 1}</Text>
                {!last && <View className="how-it-works__line" />}
                <View className="g">
                  <View className="how-it-works__name">{name}</View>
                  <View className="aux">{text}</View>
                </View>
              </View>
            )
          })}
        </View>
      </Card>
    </>
  )
}
