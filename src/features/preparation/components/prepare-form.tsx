import { useMemo } from 'react'
import { View } from '@tarojs/components'
import { LIMITS } from '@talent/contract'
import { askedOf, type Matter } from '@talent/contract/matter'
import { preparedFaults, preparedMatter, sendPreparation } from '@talent/contract/preparation'
import { Note } from '@/components/feedback/note'
import { Button } from '@/components/form/button'
import { Form } from '@/components/form/form'
import { FormField } from '@/components/form/form-field'
import { TextInput } from '@/components/form/text-input'
import { ActionBar } from '@/components/layout/action-bar'
import { Card } from '@/components/layout/card'
import { PageShell } from '@/components/layout/page-shell'
import { EMPTY_BODY, FormChanges, FormSteps, useFormPage } from '@/features/matter'
import { todayInChina } from '@/lib/dates'
import { draftKey } from '@/lib/kept-draft'
import { call } from '@/lib/request'
import { useKeptForm } from '../use-kept-form'

const NO_FILES: ReadonlySet<string> = new Set()

interface PrepareFormProps {
  matter: Matter
  /** Whose talent it is for. */
  requestId: string
  onSent: () => void
}

/** 代办: the matter's own form without what is the talent's alone to give, and how it was agreed. */
export function PrepareForm({ matter, requestId, onSent }: PrepareFormProps) {
  const formKey = draftKey('prepare', `${requestId}-${matter.code}`)
  const { draft, note, writeNote } = useKeptForm(formKey, EMPTY_BODY)
  const own = useMemo(() => preparedMatter(matter), [matter])
  const asked = useMemo(() => askedOf(own, draft.body.answers), [own, draft.body.answers])
  const found = useMemo(() => {
    const faults = preparedFaults(matter, asked.answers, { today: todayInChina() })
    const told = faults.map(({ field, message }) => [field, message])
    return Object.fromEntries(note.trim() === '' ? [...told, ['note', '请写一句怎么说好的']] : told)
  }, [matter, asked, note])
  const page = useFormPage({
    formKey,
    draft,
    shown: asked.matter,
    found,
    places: own,
    consents: [],
    onConsents: () => undefined,
    leftOff: { done: [], first: undefined },
    profileFilled: true,
    send: async () => {
      const body = {
        requestId,
        matterCode: matter.code,
        matterVersion: matter.version,
        answers: asked.answers,
        note,
      }
      return { ...(await call(sendPreparation, { body })), number: '' }
    },
    filesOf: async () => NO_FILES,
    onSubmitted: onSent,
  })
  return (
    <PageShell
      title={matter.title}
      demo={matter.demo}
      footer={
        <ActionBar feedback={page.feedback}>
          <Button full busy={page.busy} busyText="正在送出" onTap={page.press}>
            送本人确认
          </Button>
        </ActionBar>
      }
    >
      <Form sending={page.busy}>
        <Note>
          只填说好的，别的由本人补。证件、电话、孩子和健康的情况、材料和同意只能由本人给。送出后您看不到内容。
        </Note>
        <FormChanges changes={draft.changes} />
        <FormSteps page={page} days={[]} provisional={false} />
        <Card>
          <FormField name="note" label="怎么说好的" error={page.faults.note}>
            <TextInput
              label="怎么说好的"
              value={note}
              maxLength={LIMITS.reason}
              placeholder="如：电话里说好的"
              invalid={page.faults.note !== undefined}
              onChange={(words) => {
                writeNote(words)
                page.forget('note')
              }}
            />
          </FormField>
          <View className="cap mt8">本人有 3 个工作日确认，到期没确认自动删除。</View>
        </Card>
      </Form>
    </PageShell>
  )
}
