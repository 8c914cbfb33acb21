import { Text, View } from '@tarojs/components'
import type { RequestSummary } from '@talent/contract'
import { Button } from '@/components/button'
import { Card, CardHead } from '@/components/card'
import { nextStepStrip, RequestStateTag } from '@/features/service-request'
import { go } from '@/lib/navigate'
import './large-request-card.scss'

/** 大字版: one card one thing, one button. */
export function LargeRequestCard({
  request,
  main,
}: {
  request: RequestSummary
  /** It carries the page's one filled button. */ main: boolean
}) {
  const { id, matterTitle, nextStep, state } = request
  const mine = nextStep?.actor === 'talent'
  const strip = nextStep && nextStepStrip(nextStep, 'talent')
  const due = [strip?.by, strip?.remark].filter(Boolean).join('，')
  return (
    <Card>
      <CardHead title={matterTitle} aside={<RequestStateTag request={request} />} />
      {strip && (
        <View className="mt8">
          {!mine && <Text className="strong">{strip.lead}</Text>}
          <Text>{strip.what}</Text>
        </View>
      )}
      {due !== '' && <View className="large-request__due">{due}</View>}
      {strip?.remaining && (
        <View className={mine ? 'amber strong' : strip.tone === 'over' ? 'red strong' : 'pri strong'}>
          {strip.remaining}
        </View>
      )}
      <Button
        full
        kind={main ? 'primary' : 'outline'}
        className="mt12"
        onTap={() => (state === 'supplementing' ? go('supplement', { id }) : go('request', { id }))}
      >
        {state === 'supplementing' ? '去补交' : '看进度'}
      </Button>
    </Card>
  )
}
