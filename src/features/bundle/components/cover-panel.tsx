import { Text, View } from '@tarojs/components'
import { coverOrder, coverStep, usedShare, type Cover } from '@talent/contract/bundle'
import { isOpen, STATE_LABEL, turnOfTalent, type RequestSummary } from '@talent/contract/service-request'
import { Icon } from '@/components/data/icon'
import { NextStepStrip } from '@/components/data/next-step'
import { Button } from '@/components/form/button'
import { ActionBar } from '@/components/layout/action-bar'
import { Card, CardHead } from '@/components/layout/card'
import { PageShell } from '@/components/layout/page-shell'
import { nextStepStrip, RequestCard } from '@/features/service-request'
import { a11y } from '@/lib/a11y'
import { classNames } from '@/lib/class-names'
import { dayOf, monthDay } from '@/lib/dates'
import { go } from '@/lib/navigate'
import './cover-panel.scss'

/** In its piece of the line: whose turn it is, or how much of the promise is used. */
function pieceOf(request: RequestSummary): { words: string; tone: 'mine' | 'done' | 'going' } {
  const { clock, state } = request
  if (turnOfTalent(request) !== null) return { words: '轮到您', tone: 'mine' }
  if (!isOpen(request)) return { words: STATE_LABEL[state], tone: 'done' }
  return {
    words:
      clock.phase === 'running'
        ? `${STATE_LABEL[state]} ${clock.used}/${clock.promised}`
        : STATE_LABEL[state],
    tone: 'going',
  }
}

function CoverHead({ cover }: { cover: Cover }) {
  const step = coverStep(cover.requests)
  return (
    <>
      <View className="h-section">{cover.title}</View>
      <View className="cap num">{`${cover.number}，${monthDay(dayOf(cover.submittedAt))}提交`}</View>
      <View className="cover-line" {...a11y({ role: 'list', 'aria-label': '各件进度' })}>
        {cover.requests.map((request) => {
          const { words, tone } = pieceOf(request)
          return (
            <View key={request.id} className="cover-line__piece" {...a11y({ role: 'listitem' })}>
              <View className="cover-line__track">
                <View
                  className={classNames('cover-line__used', `cover-line__used--${tone}`)}
                  style={{ width: `${Math.round(usedShare(request) * 100)}%` }}
                />
              </View>
              <View className="cover-line__name">{request.matterTitle}</View>
              <View className="cap">{words}</View>
            </View>
          )
        })}
      </View>
      {step && (
        <View className="mt12">
          <NextStepStrip
            {...nextStepStrip(step.step, 'talent')}
            remark={step.request.matterTitle}
            onTap={() => go('request', { id: step.request.id })}
          />
        </View>
      )}
    </>
  )
}

/** The cover of several requests: one line of progress, what waits first, and each by itself. */
export function CoverPanel({ cover, title }: { cover: Cover; title: string }) {
  const step = coverStep(cover.requests)
  return (
    <PageShell
      title={title}
      demo
      top={<CoverHead cover={cover} />}
      footer={
        step?.mine ? (
          <ActionBar>
            <Button
              onTap={() =>
                go(step.request.state === 'supplementing' ? 'supplement' : 'request', { id: step.request.id })
              }
            >
              {step.step.what}
            </Button>
          </ActionBar>
        ) : undefined
      }
    >
      {coverOrder(cover.requests).map((request) => (
        <RequestCard key={request.id} request={request} onTap={() => go('request', { id: request.id })}>
          <View className="cap num mt8">{request.number}</View>
        </RequestCard>
      ))}
      {cover.materials.length > 0 && (
        <Card>
          <CardHead title="共用的材料" />
          {cover.materials.map(({ name, handedInOn, matters }) => (
            <View key={name} className="cover-material">
              <Icon name="check-circle" className="cover-material__sign" />
              <View className="g">
                <View className="strong">{name}</View>
                <Text className="aux">{`${monthDay(handedInOn)}交过，${matters.join('、')}共用`}</Text>
              </View>
            </View>
          ))}
        </Card>
      )}
    </PageShell>
  )
}
