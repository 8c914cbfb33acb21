import { Text, View } from '@tarojs/components'
import Taro from '@tarojs/taro'
import type { RequestDetail } from '@talent/contract/service-request'
import { Avatar } from '@/components/data/avatar'
import { Button } from '@/components/form/button'
import { Card } from '@/components/layout/card'
import { Facts } from '@/components/data/facts'
import { Icon, type IconName } from '@/components/data/icon'
import { Tap } from '@/components/form/tap'
import { dueLabel } from '@/lib/dates'
import { callPhone, replace } from '@/lib/navigate'
import { titleParts } from '../title-of'
import './submitted-panel.scss'

const REASON_ICON: Record<string, IconName> = {
  own: 'me',
  matter: 'service',
  employer: 'recruit',
  area: 'pin',
  load: 'clock',
  by_hand: 'transfer',
}

function Commissioner({ request }: { request: RequestDetail }) {
  const { commissioner } = request
  if (commissioner === null) {
    return (
      <Card>
        <View className="h-title">正在为您安排专员</View>
        <View className="mt8">
          能办这件事的专员现在都满额。您的申请已按先后排队，一有空位马上分给您，统筹人员也看得到。
        </View>
      </Card>
    )
  }
  return (
    <Card className="matched">
      <View className="matched__face">
        <Avatar
          name={commissioner.name}
          portrait={commissioner.portrait}
          size={88}
          label={commissioner.name}
        />
      </View>
      <View className="h-page">{commissioner.name}</View>
      <View className="ink7">{`您的人才服务专员，${commissioner.department}`}</View>
      <View className="btns mt16">
        <Button icon="chat" onTap={() => replace('request', { id: request.id })}>
          发消息
        </Button>
        <Button kind="outline" icon="phone" onTap={() => callPhone(commissioner.officePhone)}>
          打电话
        </Button>
      </View>
      <View className="matched__why">
        <View className="strong">{`为什么是${commissioner.title}`}</View>
        {request.matchReasons.map(({ kind, head, text }) => (
          <View key={kind} className="matched__reason">
            <Icon name={REASON_ICON[kind] ?? 'info'} className="pri" />
            <View className="g">
              <Text className="strong">{head}</Text>
              <Text className="matched__text">{text}</Text>
            </View>
          </View>
        ))}
      </View>
    </Card>
  )
}

function WhatFollows({ request }: { request: RequestDetail }) {
  const { clock, commissioner } = request
  const steps = [
    {
      what: `${commissioner?.title ?? '专员'}告诉您是否受理`,
      by:
        clock.phase !== 'awaiting_acceptance' || clock.dueOn === null
          ? null
          : `${dueLabel(clock.dueOn, undefined, clock.closesAt)}${clock.provisional ? '（暂定，该年放假安排未公布）' : ''}`,
    },
    { what: '材料不全会一次说清', by: '只退一次，列出全部缺项；补交期间不计时' },
    { what: '办结并通知结果', by: `受理后 ${clock.promised} 个工作日内` },
  ]
  return (
    <Card>
      <View className="h-title">接下来</View>
      <View className="follows">
        {steps.map(({ what, by }, index) => (
          <View key={what} className={index === 0 ? 'follows__step follows__step--now' : 'follows__step'}>
            <View className="strong">{what}</View>
            {by && <View className="aux">{by}</View>}
          </View>
        ))}
      </View>
    </Card>
  )
}

/** Right after submitting: who was matched and why, and what happens next by when. */
export function SubmittedPanel({ request }: { request: RequestDetail }) {
  const copy = () => void Taro.setClipboardData({ data: request.number }).catch(() => undefined)
  return (
    <>
      <View className="submitted-head">
        <View className="submitted-head__tick">
          <Icon name="check" size="l" />
        </View>
        <View className="h-page mt8">已提交</View>
        <View className="aux ink7">
          <Facts facts={titleParts(request)} />
        </View>
        <View className="cap num submitted-head__number">
          <Text>{`编号 ${request.number}`}</Text>
          <Tap className="link hit" label="复制编号" onTap={copy}>
            复制
          </Tap>
        </View>
      </View>
      <Commissioner request={request} />
      <WhatFollows request={request} />
    </>
  )
}
