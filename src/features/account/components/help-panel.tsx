import { View } from '@tarojs/components'
import { Card } from '@/components/layout/card'
import { ListRow } from '@/components/layout/list-row'
import { SectionHead } from '@/components/layout/section-head'
import { callPhone } from '@/lib/navigate'
import { COMPLAINT_LINE, HOTLINE } from '../contact-lines'
import './help-panel.scss'

const HOW = [
  ['提交', '选一个事项，填好提交。有合适的专员就当场匹配，并告诉您是谁、为什么；都满了就排队，先来先办。'],
  ['受理', '专员在承诺的时间内答复是否受理。不予受理会写明理由、依据和其他途径。'],
  ['办理', '进展和留言都在同一个会话里。缺材料只告知一次，列全要补的；等您补交时不计时。'],
  ['办结', '结果写明办成了什么、接下来做什么。评价自愿，不影响以后办事。'],
] as const

const PRIVACY = [
  [
    '只问需要的',
    '每一项都写明为什么问、依据什么。证件号码、健康和未成年人的信息只在事项需要时才问，并单独征得同意。',
  ],
  ['打码和留痕', '敏感内容加密保存，界面上打码。工作人员每次查看都会记录，您在“谁看过我的资料”里都能看到。'],
  ['随时撤回', '给过的同意可以在“我授权了什么”里逐项撤回，撤回前会说清后果。'],
  ['不排名、不打卡', '没有积分、签到和排行，也不统计您用了多久。'],
] as const

function Answers({ items }: { items: readonly (readonly [string, string])[] }) {
  return (
    <Card padding="tight" rows>
      {items.map(([head, text]) => (
        <View key={head} className="help-panel__answer">
          <View className="strong">{head}</View>
          <View className="ink7 mt4">{text}</View>
        </View>
      ))}
    </Card>
  )
}

/** 帮助: two numbers, how the service goes, and privacy in plain words. */
export function HelpPanel() {
  return (
    <>
      <Card padding="tight" rows>
        <ListRow
          icon="phone"
          title={`服务热线 ${HOTLINE}（演示）`}
          sub="工作日 9:00 至 18:00"
          onTap={() => callPhone(HOTLINE)}
        />
        <ListRow
          icon="flag"
          title={`监督投诉电话 ${COMPLAINT_LINE}（演示）`}
          sub="对办理不满意，可以打这个电话"
          onTap={() => callPhone(COMPLAINT_LINE)}
        />
      </Card>
      <SectionHead title="服务怎么进行" />
      <Answers items={HOW} />
      <SectionHead title="您的信息怎么用" />
      <Answers items={PRIVACY} />
    </>
  )
}
