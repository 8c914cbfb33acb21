import { useMemo } from 'react'
import { View } from '@tarojs/components'
import { LIMITS } from '@talent/contract'
import { askedOf, type Matter } from '@talent/contract/matter'
import {
  isCode,
  preparedFaults,
  preparedMatter,
  sendPreparation,
  sendPreparationByCode,
  tidyCode,
} from '@talent/contract/preparation'
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
  /** Whose talent it is for; null: whoever gave the code that is typed here. */
  requestId: string | null
  onSent: () => void
}

/** What is typed beside the form. */
type Beside = 'note' | 'code'

/** 代办: the matter's own form without what is the talent's alone to give, and how it was agreed. */
export function PrepareForm({ matter, requestId, onSent }: PrepareFormProps) {
  const formKey = draftKey('prepare', `${requestId ?? 'by-code'}-${matter.code}`)
  const { draft, note, code, write } = useKeptForm(formKey, EMPTY_BODY)
  const own = useMemo(() => preparedMatter(matter), [matter])
  const asked = useMemo(() => askedOf(own, draft.body.answers), [own, draft.body.answers])
  const found = useMemo(() => {
    const faults = preparedFaults(matter, asked.answers, { today: todayInChina() })
    const told = faults.map(({ field, message }) => [field, message])
    return Object.fromEntries([
      ...(requestId === null && !isCode(tidyCode(code)) ? [['code', '请填对方给您的 8 位代办码']] : []),
      ...told,
      ...(note.trim() === '' ? [['note', '请写一句怎么说好的']] : []),
    ]) as Record<string, string>
  }, [matter, asked, note, code, requestId])
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
      const filled = {
        matterCode: matter.code,
        matterVersion: matter.version,
        answers: asked.answers,
        note,
      }
      const sent =
        requestId === null
          ? await call(sendPreparationByCode, { body: { code, ...filled } })
          : await call(sendPreparation, { body: { requestId, ...filled } })
      return { ...sent, number: '' }
    },
    filesOf: async () => NO_FILES,
    onSubmitted: onSent,
  })
  const words = (name: Beside, label: string, value: string, placeholder: string, help?: string) => (
    <FormField name={name} label={label} help={help} error={page.faults[name]}>
      <TextInput
        label={label}
        value={value}
        maxLength={name === 'code' ? LIMITS.key : LIMITS.reason}
        placeholder={placeholder}
        invalid={page.faults[name] !== undefined}
        onChange={(typed) => {
          write({ [name]: typed })
          page.forget(name)
        }}
      />
    </FormField>
  )
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
        {requestId === null && (
          <Card>
            {words(
              'code',
              '代办码',
              code,
              '如：K7M2 XQ4R',
              '对方在“我的 → 请单位代办”里给您，24 小时内用一次',
            )}
          </Card>
        )}
        <FormSteps page={page} days={[]} provisional={false} />
        <Card>
          {words('note', '怎么说好的', note, '如：电话里说好的')}
          <View className="cap mt8">本人有 3 个工作日确认，到期没确认自动删除。</View>
        </Card>
      </Form>
    </PageShell>
  )
}
