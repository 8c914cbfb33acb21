import { useState } from 'react'
import { LIMITS } from '@talent/contract'
import { COMPLAINT_WORKING_DAYS } from '@talent/contract/complaint'
import {
  finishFollowUp,
  FOLLOW_UP_KIND,
  FOLLOW_UP_RESULT_LABEL,
  noteFollowUp,
  type FollowUpDetail,
  type FollowUpResult,
} from '@talent/contract/follow-up'
import { ActionBar } from '@/components/layout/action-bar'
import { Button } from '@/components/form/button'
import { DateInput } from '@/components/form/date-input'
import { FormField } from '@/components/form/form-field'
import { OptionGroup } from '@/components/form/option-group'
import { Segmented } from '@/components/form/segmented'
import { TextInput } from '@/components/form/text-input'
import { Card } from '@/components/layout/card'
import { todayInChina } from '@/lib/dates'
import { fieldFaults } from '@/lib/error-text'
import { call } from '@/lib/request'
import { useSubmit } from '@/lib/use-submit'
import { useFollowUpDraft, WAYS, wordsOf, type Way } from '../follow-up-draft'

/** What follows from each end. */
const AFTER: Record<FollowUpResult, string> = {
  reopened: '同一条会话接着走，至少还有 2 个工作日',
  explained: '写明说了什么',
  complained: `另编号，${COMPLAINT_WORKING_DAYS} 个工作日内答复`,
  unreached: '至少打过两次都没打通',
  done: '写明怎么办成的',
  not_done: '写明为什么、还有什么办法',
}

/** The form and its button, apart, because the button stands in the bar of the page. */
export function useRecordForm(owed: FollowUpDetail) {
  const { draft, change, clear } = useFollowUpDraft(owed.id)
  const { way, result, words, nextOn } = draft
  const [asked, setAsked] = useState(false)
  const isCall = owed.kind === 'revisit'
  /** Each step names the next day. */
  const dated = way === 'later' || (way === 'note' && FOLLOW_UP_KIND[owed.kind].stepsDated === true)
  const dayName = way === 'later' ? '改到哪天' : '下次日期'
  const { submit, busy, error } = useSubmit(async () => {
    const params = { id: owed.id }
    const { version } = owed
    if (way === 'end' && result !== null)
      await call(finishFollowUp, { params, body: { version, result, words } })
    else
      await call(noteFollowUp, {
        params,
        body: {
          version,
          reached: way === 'note' && isCall ? false : null,
          nextOn: dated ? nextOn : null,
          words,
        },
      })
    clear()
    setAsked(false)
  })
  const needsWords = way !== 'note' || !isCall
  const sent = fieldFaults(error)
  const faults = {
    result: asked && way === 'end' && result === null ? '请选择怎么处理' : sent.result,
    nextOn: asked && dated && nextOn === null ? '请选择哪一天' : sent.nextOn,
    words: asked && needsWords && words.trim() === '' ? '请写下来，对方看得到结果' : sent.words,
  }
  const send = () => {
    setAsked(true)
    const missing =
      (way === 'end' && result === null) || (dated && nextOn === null) || (needsWords && words.trim() === '')
    if (!missing) void submit()
  }
  const act =
    way === 'end'
      ? `记录并${result === null ? '了结' : FOLLOW_UP_RESULT_LABEL[result]}`
      : wordsOf(owed.kind)[way]
  const form = (
    <Card>
      <FormField name="way" label={isCall ? '电话打通了吗' : '怎么样了'}>
        <Segmented
          label={isCall ? '电话打通了吗' : '怎么样了'}
          options={WAYS.map((value: Way) => ({ value, text: wordsOf(owed.kind)[value] }))}
          value={way}
          onChange={(value) => change({ way: value })}
        />
      </FormField>
      {way === 'end' && (
        <FormField name="result" label="怎么处理" error={faults.result}>
          <OptionGroup
            label="怎么处理"
            options={owed.results.map((value) => ({
              value,
              text: FOLLOW_UP_RESULT_LABEL[value],
              sub: AFTER[value],
            }))}
            value={result}
            invalid={faults.result !== undefined}
            onPress={(value) => change({ result: value })}
          />
        </FormField>
      )}
      {dated && (
        <FormField name="nextOn" label={dayName} error={faults.nextOn}>
          <DateInput
            label={dayName}
            value={nextOn}
            min={todayInChina()}
            max={owed.limitOn ?? undefined}
            onChange={(day) => change({ nextOn: day || null })}
          />
        </FormField>
      )}
      <FormField
        name="words"
        label={isCall ? '回访记录' : '记录'}
        optional={!needsWords}
        help={way === 'end' || owed.kind === 'interest' ? '对方会原样看到' : undefined}
        error={faults.words}
      >
        <TextInput
          area
          label="记录"
          value={words}
          maxLength={LIMITS.followUp}
          invalid={faults.words !== undefined}
          onChange={(text) => change({ words: text })}
        />
      </FormField>
    </Card>
  )
  const bar = (
    <ActionBar feedback={{ faults, error }}>
      <Button full busy={busy} busyText="正在提交" onTap={send}>
        {act}
      </Button>
    </ActionBar>
  )
  return { form, bar, busy }
}
