import { View } from '@tarojs/components'
import {
  EVALUATION_LABEL,
  EVALUATION_LEVELS,
  evaluateRequest,
  needsReason,
  type EvaluationLevel,
  type RequestDetail,
} from '@talent/contract/service-request'
import { Icon } from '@/components/data/icon'
import { Form } from '@/components/form/form'
import { Tap } from '@/components/form/tap'
import { Card } from '@/components/layout/card'
import { a11y } from '@/lib/a11y'
import { errorLine } from '@/lib/error-text'
import { go } from '@/lib/navigate'
import { call } from '@/lib/request'
import { useSubmit } from '@/lib/use-submit'
import { FACE } from '../faces'
import './rate-card.scss'

/** 好差评 in one tap for the upper three; the lower two need a sentence, and somebody calls. */
export function RateCard({ request }: { request: RequestDetail }) {
  const { id, version } = request
  const { submit, busy, error } = useSubmit((level: EvaluationLevel) =>
    call(evaluateRequest, { params: { id }, body: { version, level, reasons: [], text: '' } }),
  )
  const rate = (level: EvaluationLevel) =>
    needsReason(level) ? go('evaluate', { id, level: String(level) }) : void submit(level)
  return (
    <Card>
      <View className="h-section">这次服务，您觉得</View>
      <View className="aux mt4">自愿，不影响办事</View>
      <Form sending={busy}>
        <View className="rate-card__faces" {...a11y({ role: 'group', 'aria-label': '这次服务' })}>
          {EVALUATION_LEVELS.map((level) => (
            <Tap key={level} className="rate-card__face" onTap={() => rate(level)}>
              <Icon name={FACE[level]} size="l" />
              <View>{EVALUATION_LABEL[level]}</View>
            </Tap>
          ))}
        </View>
      </Form>
      {error && (
        <View className="aux red mt8" {...a11y({ role: 'alert' })}>
          {errorLine(error)}
        </View>
      )}
      <View className="between mt12">
        <View className="aux g">前三项点一下就好，后两项请再说一句，会有人回访。</View>
        <Tap className="link hit" role="link" onTap={() => go('evaluate', { id })}>
          写几句再评
        </Tap>
      </View>
    </Card>
  )
}
