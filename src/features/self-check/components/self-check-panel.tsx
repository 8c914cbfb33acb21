import { useState } from 'react'
import { View } from '@tarojs/components'
import { questionOf, VERDICT_LABEL, type Asked, type Known } from '@talent/contract/eligibility'
import type { Assessed, PolicyInPlay } from '@talent/contract/self-check'
import { StatusTag } from '@/components/data/status-tag'
import { Counts } from '@/components/data/counts'
import { Meter } from '@/components/data/meter'
import { Note } from '@/components/feedback/note'
import { Button } from '@/components/form/button'
import { Tap } from '@/components/form/tap'
import { ActionBar } from '@/components/layout/action-bar'
import { Card } from '@/components/layout/card'
import { ListRow } from '@/components/layout/list-row'
import { PageShell } from '@/components/layout/page-shell'
import { SectionCard } from '@/components/layout/section-card'
import { a11y } from '@/lib/a11y'
import { back, go } from '@/lib/navigate'
import type { OwnFacts } from '../own-facts'
import { KEPT_DAYS } from '../use-answers'
import { useSelfCheck, type SelfCheck } from '../use-self-check'
import { answerWords, openWords } from '../words'
import { CarryOver } from './carry-over'
import { KeepCard } from './keep-card'
import { verdictTag } from '@/features/eligibility'
import { QuestionCard } from './question-card'
import { TopicsCard } from './topics-card'
import './self-check.scss'

const COUNTED = ['eligible', 'near', 'unjudged', 'to-verify'] as const

/** What the last answer changed, policy by policy. */
function turned(before: readonly Assessed[], now: readonly Assessed[]): string | null {
  const [one, ...others] = now.filter(
    ({ policy, verdict }) =>
      before.find((earlier) => earlier.policy.id === policy.id)?.verdict !== verdict &&
      verdict !== 'unjudged',
  )
  if (one === undefined) return null
  const more = others.length > 0 ? `，另有 ${others.length} 项也有了结果` : ''
  return `刚才这一答，“${one.policy.title}”变成${VERDICT_LABEL[one.verdict]}${more}`
}

function SoFar({ check, said }: { check: SelfCheck; said: string | null }) {
  return (
    <SectionCard
      title="到现在为止"
      aside={
        <Tap className="link hit" role="link" onTap={() => go('selfCheckResult')}>
          看看是哪些
        </Tap>
      }
    >
      <View className="mt12">
        <Counts
          counts={COUNTED.map((verdict) => ({
            ...verdictTag(verdict),
            of: '项',
            count: check.assessed.filter((one) => one.verdict === verdict).length,
          }))}
        />
      </View>
      {said !== null && (
        <View className="aux mt12" {...a11y({ role: 'status' })}>
          {said}
        </View>
      )}
    </SectionCard>
  )
}

interface SelfCheckPanelProps {
  policies: readonly PolicyInPlay[]
  /** One policy alone, from its page: back there when all is asked. */
  only?: string
  own: OwnFacts
  title: string
}

/** All that is known; what an office verified can't be changed here. */
function Known({
  check,
  own,
  onChange,
}: {
  check: SelfCheck
  own: OwnFacts
  onChange: (asked: Asked) => void
}) {
  const asideOf = (asked: Asked) =>
    check.order.includes(asked) || asked in own.answered ? '改' : '资料里的，改'
  return (
    <SectionCard title="您答过的">
      <View className="rows mt8">
        {check.known.map((asked) => {
          const by = own.verified[asked]?.verified
          const title = answerWords(check, asked)
          const sub = questionOf(asked).title
          return by ? (
            <ListRow
              key={asked}
              title={title}
              sub={`${sub}，${by.on} 由 ${by.by} 核验`}
              aside={<StatusTag tone="green" icon="shield" text="已核验" />}
            />
          ) : (
            <ListRow
              key={asked}
              title={title}
              sub={sub}
              aside={asideOf(asked)}
              acts
              onTap={() => onChange(asked)}
            />
          )
        })}
      </View>
    </SectionCard>
  )
}

/** 查能享受什么: one question at a time, the most telling first; the results move with every answer. */
export function SelfCheckPanel({ policies: all, only, own, title }: SelfCheckPanelProps) {
  // Of a policy that holds no more all are asked about.
  const alone = all.some(({ id }) => id === only) ? only : undefined
  const check = useSelfCheck(all, own, alone)
  /** Stays while its answer is looked at; without one the next is asked. */
  const [shown, setShown] = useState<Asked | null>(null)
  /** What was found before the last answer; null: nothing was answered here yet. */
  const [before, setBefore] = useState<readonly Assessed[] | null>(null)
  /** 下一题 was pressed without an answer. */
  const [pressed, setPressed] = useState(false)
  const { order, open, next, policies, known } = check
  const topics = alone === undefined ? check.topics : [alone]
  const asked = shown !== null && !(shown in own.verified) ? shown : next
  const done = order.includes(asked ?? '')
  const at = asked === null ? order.length : order.indexOf(asked)
  const previous = order[(at < 0 ? order.length : at) - 1]
  const watched: SelfCheck = {
    ...check,
    answer: (question: Asked, value: Known['value'] | null) => {
      setBefore(check.assessed)
      setPressed(false)
      setShown(question)
      check.answer(question, value)
    },
  }
  return (
    <PageShell
      title={title}
      demo={all.some(({ demo }) => demo)}
      top={
        <View className="self-check__head">
          <View className="between stack-large">
            <View className="aux">{`已知 ${known.length} 项，${openWords(open, topics)}`}</View>
            {check.unkept > 0 && <View className="cap">只留在这台手机</View>}
          </View>
          <View className="mt8">
            <Meter value={known.length} max={known.length + open} label="答题进度" />
          </View>
        </View>
      }
      footer={
        <ActionBar>
          {previous !== undefined && (
            <Button kind="outline" className="btn--fit" onTap={() => setShown(previous)}>
              上一题
            </Button>
          )}
          {asked !== null && (!done || next !== null) ? (
            <Button full onTap={() => (done ? setShown(next) : setPressed(true))}>
              下一题
            </Button>
          ) : (
            <Button full onTap={() => (alone === undefined ? go('selfCheckResult') : back())}>
              {alone === undefined ? '看结果' : '看这项政策的结果'}
            </Button>
          )}
        </ActionBar>
      }
    >
      <CarryOver visitors={check.visitors} />
      {alone === undefined && <TopicsCard all={all} check={check} />}
      {asked === null ? (
        <Note tone="green" icon="check-circle">
          该问的都问完了。点“看结果”，每一项都写明原因和条款。
        </Note>
      ) : (
        <QuestionCard asked={asked} check={watched} policies={policies} />
      )}
      {pressed && !done && <Note tone="red">请先选一个答案；不知道就选“不清楚”。</Note>}
      <SoFar check={check} said={before === null ? null : turned(before, check.assessed)} />
      {known.length > 0 && <Known check={check} own={own} onChange={setShown} />}
      {own.kept && known.length > 0 && <KeepCard kept={own.kept} outdated={own.outdated} check={check} />}
      {order.length > 0 && (
        <Card>
          {own.kept === null && (
            <View className="aux">{`回答只留在这台手机上，不会上传，${KEPT_DAYS} 天不用就清除。`}</View>
          )}
          <View className="mt12">
            <Button
              size="m"
              kind="quiet"
              onTap={() => {
                check.clear()
                setShown(null)
                setBefore(null)
              }}
            >
              全部重答
            </Button>
          </View>
        </Card>
      )}
    </PageShell>
  )
}
