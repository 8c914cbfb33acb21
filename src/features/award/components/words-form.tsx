import { useState } from 'react'
import { LIMITS } from '@talent/contract'
import { answerAward, askAward, AWARD_ANSWER_WORKING_DAYS, type AwardDetail } from '@talent/contract/award'
import { Button } from '@/components/form/button'
import { FormField } from '@/components/form/form-field'
import { TextInput } from '@/components/form/text-input'
import { ActionBar } from '@/components/layout/action-bar'
import { Card } from '@/components/layout/card'
import { fieldFaults } from '@/lib/error-text'
import { useKeptPart } from '@/lib/kept-part'
import { call } from '@/lib/request'
import { useSubmit } from '@/lib/use-submit'

const TEXT = {
  ask: {
    label: '要问的话',
    help: `金额不对、没到账、想知道进展都可以问，${AWARD_ANSWER_WORKING_DAYS} 个工作日内答复`,
    missing: '请写下要问的',
    act: '咨询这一笔',
    endpoint: askAward,
  },
  answer: {
    label: '答复咨询',
    help: '对方会原样看到',
    missing: '请写下答复',
    act: '答复',
    endpoint: answerAward,
  },
} as const

/** What is asked, or answered: the form and its button, apart, because the button stands in the bar of the page. */
export function useWordsForm({ id, version }: AwardDetail, event: keyof typeof TEXT) {
  const { label, help, missing: nothing, act, endpoint } = TEXT[event]
  const { part, change, clear } = useKeptPart('award', `${event}:${id}`, { words: '' })
  const [asked, setAsked] = useState(false)
  const { submit, busy, error } = useSubmit(async () => {
    await call(endpoint, { params: { id }, body: { version, words: part.words } })
    clear()
    setAsked(false)
  })
  const missing = part.words.trim() === ''
  const faults = { words: asked && missing ? nothing : fieldFaults(error).words }
  const send = () => {
    setAsked(true)
    if (!missing) void submit()
  }
  const card = (
    <Card>
      <FormField name="words" label={label} help={help} error={faults.words}>
        <TextInput
          area
          label={label}
          value={part.words}
          maxLength={LIMITS.note}
          invalid={faults.words !== undefined}
          onChange={(words) => change({ words })}
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
  return { card, bar, busy }
}
