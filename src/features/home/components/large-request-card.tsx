import { Text, View } from '@tarojs/components'
import type { RequestSummary } from '@talent/contract/service-request'
import { Button } from '@/components/form/button'
import { Card, CardHead } from '@/components/layout/card'
import type { NextStepStripProps } from '@/components/data/next-step'
import { nextStepStrip, RequestStateTag, resultStrip } from '@/features/service-request'
import { go } from '@/lib/navigate'
import './large-request-card.scss'

/** What the one button of the card is for. */
function actionOf({ id, state, handInStep }: RequestSummary): { text: string; onTap: () => void } {
  if (state === 'supplementing' || state === 'lapsed' || handInStep !== null)
    return { text: '去补交', onTap: () => go('supplement', { id }) }
  if (state === 'resolved') return { text: '评价', onTap: () => go('evaluate', { id }) }
  return { text: state === 'declined' ? '看答复' : '看进度', onTap: () => go('request', { id }) }
}

function Step({ strip, mine }: { strip: NextStepStripProps; mine: boolean }) {
  const due = [strip.by, strip.remark].filter(Boolean).join('，')
  return (
    <>
      <View className="mt8">
        {(!mine || !strip.what) && <Text className="strong">{strip.lead}</Text>}
        <Text>{strip.what}</Text>
      </View>
      {strip.text && <View className="mt4 as-typed">{strip.text}</View>}
      {due !== '' && <View className="large-request__due">{due}</View>}
      {strip.remaining && (
        <View className={mine ? 'amber strong' : strip.tone === 'over' ? 'red strong' : 'pri strong'}>
          {strip.remaining}
        </View>
      )}
    </>
  )
}

/** 大字版: one card one thing, one button. */
export function LargeRequestCard({
  request,
  main,
}: {
  request: RequestSummary
  /** It carries the page's one filled button. */
  main: boolean
}) {
  const { id, matterTitle, nextStep, handInStep } = request
  const strip = resultStrip(request) ?? (nextStep && nextStepStrip(nextStep, 'talent'))
  const { text, onTap } = actionOf(request)
  return (
    <Card onTap={() => go('request', { id })}>
      <CardHead title={matterTitle} aside={<RequestStateTag request={request} />} />
      {strip && <Step strip={strip} mine={nextStep?.actor === 'talent'} />}
      {handInStep && <Step strip={nextStepStrip(handInStep, 'talent')} mine />}
      <Button full kind={main ? 'primary' : 'outline'} className="mt12" onTap={onTap}>
        {text}
      </Button>
    </Card>
  )
}
