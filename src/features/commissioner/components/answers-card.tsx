import { Text, View } from '@tarojs/components'
import type { RequestDetail } from '@talent/contract/service-request'
import { Card } from '@/components/layout/card'
import { Tap } from '@/components/form/tap'
import { a11y } from '@/lib/a11y'
import { REVEAL_HINT, revealedNote } from '../labels'
import { useReveal } from '../use-reveal'
import './answers-card.scss'

type Answer = RequestDetail['answers'][number]

/** What was filled in. Sensitive values come masked and are shown one at a time, each look recorded. */
export function AnswersCard({ request }: { request: Pick<RequestDetail, 'id' | 'answers'> }) {
  const reveal = useReveal(request.id)
  if (request.answers.length === 0) return null
  const row = (answer: Answer) => {
    const clear = reveal.shown[answer.key]
    const fault = reveal.faults[answer.key]
    return (
      <View key={answer.key} className="answer">
        <View className="answer__label">{answer.label}</View>
        <View className="answer__value">
          <Text>{clear ?? answer.value}</Text>
          {clear !== undefined && <View className="cap">{revealedNote(answer.label)}</View>}
          {fault && (
            <View className="cap red" {...a11y({ role: 'alert' })}>
              {fault}
            </View>
          )}
        </View>
        {answer.masked && (
          <Tap
            className="answer__show"
            label={clear === undefined ? `显示${answer.label}` : `收起${answer.label}`}
            state={{ busy: reveal.busyKey === answer.key }}
            onTap={() => (clear === undefined ? void reveal.show(answer.key) : reveal.hide(answer.key))}
          >
            {clear === undefined ? '显示' : '收起'}
          </Tap>
        )}
      </View>
    )
  }
  return (
    <Card>
      <View className="h-title" {...a11y({ role: 'heading', 'aria-level': 2 })}>
        申请内容
      </View>
      <View className="mt4">{request.answers.map(row)}</View>
      {request.answers.some((answer) => answer.masked) && <View className="cap mt8">{REVEAL_HINT}</View>}
    </Card>
  )
}
