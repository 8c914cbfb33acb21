import { useState } from 'react'
import { Text, View } from '@tarojs/components'
import { LIMITS } from '@talent/contract'
import {
  EVALUATION_LABEL,
  EVALUATION_LEVELS,
  evaluateRequest,
  needsReason,
  reasonsFor,
  type EvaluationLevel,
  type RequestDetail,
} from '@talent/contract/service-request'
import { ActionBar } from '@/components/layout/action-bar'
import { Avatar } from '@/components/data/avatar'
import { Form } from '@/components/form/form'
import { Button } from '@/components/form/button'
import { Card } from '@/components/layout/card'
import { Chips } from '@/components/form/chips'
import { Facts } from '@/components/data/facts'
import { FieldError, fieldAnchor, FormField } from '@/components/form/form-field'
import { EmptyState } from '@/components/feedback/empty-state'
import { Note } from '@/components/feedback/note'
import { OptionGroup } from '@/components/form/option-group'
import { PageShell } from '@/components/layout/page-shell'
import { TextInput } from '@/components/form/text-input'
import { fieldFaults } from '@/lib/error-text'
import { replace } from '@/lib/navigate'
import { call } from '@/lib/request'
import { refreshed } from '@/lib/server-data'
import { useSubmit } from '@/lib/use-submit'
import { useEvaluationDraft } from '../evaluation-draft'
import { FACE } from '../faces'
import { titleParts } from '../title-of'
import { RequestStateTag } from './request-state-tag'
import './evaluate-panel.scss'

const LEVELS = EVALUATION_LEVELS.map((level) => ({
  value: String(level),
  text: EVALUATION_LABEL[level],
  icon: FACE[level],
}))

interface EvaluatePanelProps {
  request: RequestDetail
  title: string
  /** What was tapped on the way here; what is chosen here goes before. */
  begins?: EvaluationLevel | null
}

/** 好差评: five levels, voluntary. Below 基本满意 a reason and a sentence are asked for: somebody else calls about them. */
export function EvaluatePanel({ request, title, begins = null }: EvaluatePanelProps) {
  const { draft, change, clear } = useEvaluationDraft(request.id)
  const { reasons, text } = draft
  const level = draft.level ?? begins
  const [checked, setChecked] = useState(false)
  const { submit, busy, error } = useSubmit(async (chosen: EvaluationLevel) => {
    const body = { version: request.version, level: chosen, reasons, text }
    await call(evaluateRequest, { params: { id: request.id }, body })
    clear()
    await refreshed()
  })
  const withoutReason = level !== null && needsReason(level) && reasons.length === 0
  const withoutWords = level !== null && needsReason(level) && text.trim() === ''
  const faults = {
    level: checked && level === null ? '请先选一级评价' : undefined,
    reasons: checked && withoutReason ? '请至少选一个原因，方便改进' : undefined,
    text: checked && withoutWords ? '请写一句哪里不满意，会有人回访' : fieldFaults(error).text,
  }
  const send = () => {
    setChecked(true)
    if (level !== null && !withoutReason && !withoutWords) void submit(level)
  }
  if (!request.allowedEvents.includes('evaluate')) return <NotNow request={request} title={title} />
  const { clock, commissioner } = request
  return (
    <PageShell
      title={title}
      demo
      gap={14}
      footer={
        <ActionBar feedback={{ faults, error }}>
          <Button busy={busy} busyText="正在提交" onTap={send}>
            提交评价
          </Button>
        </ActionBar>
      }
    >
      <Form sending={busy}>
        <Card>
          <View className="row">
            <Avatar name={commissioner?.name ?? '专'} portrait={commissioner?.portrait} size={48} />
            <View className="g">
              <View className="h-title">
                <Facts facts={titleParts(request)} />
              </View>
              {commissioner && <View className="aux">{`${commissioner.name}专员办理`}</View>}
            </View>
            <RequestStateTag request={request} />
          </View>
          <View className="evaluate-facts">
            <Figure head="承诺" figure={clock.promised} unit="个工作日" />
            <Figure head="实际" figure={clock.used < 1 ? '不到 1' : clock.used} unit="个工作日" />
            <Figure head="补正" figure={request.supplementCount} unit="次" />
          </View>
        </Card>
        <Card>
          <View className="h-section" id={fieldAnchor('level')}>
            这次服务，您觉得
          </View>
          <View className="mt12">
            <OptionGroup
              label="评价"
              options={LEVELS}
              value={level === null ? null : String(level)}
              onPress={(value) => {
                const next = EVALUATION_LEVELS.find((one) => String(one) === value) ?? null
                // Reasons of the other side would contradict the new level.
                const sameSide = next !== null && level !== null && reasonsFor(next) === reasonsFor(level)
                change({ level: next, ...(sameSide ? {} : { reasons: [] }) })
              }}
            />
          </View>
          {faults.level && <FieldError text={faults.level} />}
        </Card>
        {level !== null && (
          <Card>
            <FormField
              name="reasons"
              label={needsReason(level) ? '哪里没做好' : level === 3 ? '哪些做得还可以' : '哪些做得好'}
              hint={needsReason(level) ? '至少选一项' : '选填，可多选'}
              error={faults.reasons}
            >
              <Chips
                label="原因"
                multiple
                look="pick"
                options={reasonsFor(level).map((reason) => ({ value: reason, text: reason }))}
                value={reasons}
                onPress={(reason) =>
                  change((before) => ({
                    reasons: before.reasons.includes(reason)
                      ? before.reasons.filter((one) => one !== reason)
                      : [...before.reasons, reason],
                  }))
                }
              />
            </FormField>
            <FormField
              name="text"
              label={needsReason(level) ? '哪里不满意' : '还想说的'}
              optional={!needsReason(level)}
              error={faults.text}
            >
              <TextInput
                area
                label={needsReason(level) ? '哪里不满意' : '还想说的'}
                invalid={faults.text !== undefined}
                placeholder="例如哪一步可以更快"
                maxLength={LIMITS.evaluationWords}
                value={text}
                onChange={(words) => change({ text: words })}
              />
            </FormField>
          </Card>
        )}
        <Note>
          评价自愿，提交后不能改，专员看得到评价。选“不满意”及以下，会有另一位工作人员在 2 个工作日内回访。
        </Note>
      </Form>
    </PageShell>
  )
}

/** After the evaluation: what was said, and what follows; or before there is anything to look back on. */
function NotNow({
  request: { id, evaluation, commissioner },
  title,
}: {
  request: RequestDetail
  title: string
}) {
  const level = evaluation?.level ?? null
  return (
    <PageShell title={title} demo>
      <EmptyState
        icon={level === null ? 'info' : FACE[level]}
        title={
          evaluation === null
            ? '现在还不能评价'
            : `谢谢，已评价：${level === null ? '等级未记录' : EVALUATION_LABEL[level]}`
        }
        hint={
          evaluation === null
            ? '办结以后可以评价，每件事一次，重新办理后可再评一次'
            : [evaluation.reasons.join('，'), evaluation.text].filter(Boolean).join('\n')
        }
        footnote={
          evaluation !== null &&
          `${commissioner?.title ?? '专员'}看得到您的评价，不能再改。事情还没解决的，办结后 10 个工作日内可以重新办理一次。`
        }
      >
        <Button onTap={() => replace('request', { id })}>查看办理进度</Button>
      </EmptyState>
    </PageShell>
  )
}

function Figure({ head, figure, unit }: { head: string; figure: number | string; unit: string }) {
  return (
    <View>
      <Text>{head} </Text>
      <Text className="evaluate-facts__figure">{figure}</Text>
      <Text> {unit}</Text>
    </View>
  )
}
