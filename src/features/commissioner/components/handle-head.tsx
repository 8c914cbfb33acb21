import { useState } from 'react'
import { Text, View } from '@tarojs/components'
import Taro from '@tarojs/taro'
import type { RequestDetail } from '@talent/contract/service-request'
import { Avatar } from '@/components/data/avatar'
import { Confirm } from '@/components/feedback/confirm'
import { Facts } from '@/components/data/facts'
import { RoundButton } from '@/components/form/round-button'
import { RequestNextStep, RequestStateTag, TimeStrip } from '@/features/service-request'
import { a11y } from '@/lib/a11y'
import { dayOf, monthDay } from '@/lib/dates'
import { errorLine } from '@/lib/error-text'
import { toError } from '@/lib/failure'
import { scrollToId } from '@/lib/scroll-to'
import { callTalent } from '../use-reveal'
import './handle-head.scss'

/** Where the message box is on the page. */
export const COMPOSER_ID = 'handle-composer'

/** What it is, whose it is, and whose turn it is. Only the one in charge can call or write. */
export function HandleHead({ request }: { request: RequestDetail }) {
  const [calling, setCalling] = useState(false)
  const [busy, setBusy] = useState(false)
  const dial = async () => {
    setBusy(true)
    try {
      await callTalent(request.id)
      setCalling(false)
    } catch (error) {
      void Taro.showToast({
        title: errorLine(toError(error)),
        icon: 'none',
      })
    } finally {
      setBusy(false)
    }
  }
  const inCharge = request.viewer === 'commissioner'
  return (
    <View className="handle-head">
      <View className="between handle-head__title">
        <View className="g">
          <View className="h-head" {...a11y({ role: 'heading', 'aria-level': 2 })}>
            <Text>{request.matterTitle}</Text>
            {request.variant && <View className="mid" />}
            {request.variant && <Text>{request.variant}</Text>}
          </View>
          <View className="cap num mt4">
            <Facts facts={[request.number, `${monthDay(dayOf(request.submittedAt))}提交`]} />
          </View>
        </View>
        <RequestStateTag request={request} />
      </View>
      <View className="row mt12">
        <Avatar name={request.talentName} size={48} />
        <View className="g">
          <View className="strong">{request.talentName}</View>
          <View className="aux">{request.talentEmployer}</View>
          {!inCharge && (
            <View className="aux">
              {request.commissioner ? `由${request.commissioner.title}负责` : '还没有分派专员'}
            </View>
          )}
        </View>
        {inCharge && (
          <RoundButton icon="phone" label={`给${request.talentName}打电话`} onTap={() => setCalling(true)} />
        )}
        {request.allowedEvents.includes('message') && (
          <RoundButton
            icon="chat"
            label={`给${request.talentName}发消息`}
            onTap={() => scrollToId(COMPOSER_ID)}
          />
        )}
      </View>
      <View className="mt12">
        <RequestNextStep request={request} />
        <TimeStrip request={request} />
      </View>
      <Confirm
        open={calling}
        title={`给${request.talentName}打电话？`}
        text="会查看对方的手机号。这次查看会记录，申请人看得到是谁、什么时候看的。"
        stay="先不打"
        act="查看并拨打"
        harmless
        busy={busy}
        onStay={() => setCalling(false)}
        onAct={() => void dial()}
      />
    </View>
  )
}
