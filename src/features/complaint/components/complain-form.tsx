import { useState } from 'react'
import {
  COMPLAINT_KIND_LABEL,
  COMPLAINT_WORKING_DAYS,
  submitComplaint,
  WRITTEN_KINDS,
} from '@talent/contract/complaint'
import type { RequestSummary } from '@talent/contract/service-request'
import { Note } from '@/components/feedback/note'
import { Button } from '@/components/form/button'
import { Form } from '@/components/form/form'
import { FormField } from '@/components/form/form-field'
import { Segmented } from '@/components/form/segmented'
import { SelectInput } from '@/components/form/select-input'
import { ActionBar } from '@/components/layout/action-bar'
import { Card } from '@/components/layout/card'
import { PageShell } from '@/components/layout/page-shell'
import { useFormUploads } from '@/features/file'
import { fieldFaults } from '@/lib/error-text'
import { draftKey } from '@/lib/kept-draft'
import { call } from '@/lib/request'
import { useSubmit } from '@/lib/use-submit'
import { useComplaintDraft } from '../drafts'
import { WordsAndFiles } from './words-and-files'

const NONE = 'none'

/** 写投诉建议: what it is, perhaps which request it is about, and what one has to say. */
export function ComplainForm({
  title,
  requests,
  about,
  onSent,
}: {
  title: string
  requests: readonly RequestSummary[]
  /** The request one came from. */
  about: string | undefined
  onSent: (id: string) => void
}) {
  const { draft, change, clear } = useComplaintDraft(about)
  const form = draftKey('complain', about ?? 'new')
  const uploads = useFormUploads(form)
  const [asked, setAsked] = useState(false)
  const requestId = draft.about === NONE ? null : (draft.about ?? about ?? null)
  const { submit, busy, error } = useSubmit(async () => {
    const fileIds = draft.files.map(({ id }) => id)
    const body = { kind: draft.kind, requestId, words: draft.words, fileIds }
    const { id } = await call(submitComplaint, { body })
    clear()
    onSent(id)
  })
  const missing = draft.words.trim() === ''
  const sent = fieldFaults(error)
  const faults = {
    requestId: sent.requestId,
    words: asked && missing ? '请写下发生了什么、希望怎么处理' : sent.words,
    fileIds: uploads.faults.fileIds ?? sent.fileIds,
  }
  const send = () => {
    setAsked(true)
    const notUploaded = uploads.check()
    if (!missing && Object.keys(notUploaded).length === 0) void submit()
  }
  return (
    <PageShell
      title={title}
      demo
      footer={
        <ActionBar feedback={{ faults, error }}>
          <Button full busy={busy} busyText="正在提交" onTap={send}>
            {`提交${COMPLAINT_KIND_LABEL[draft.kind]}`}
          </Button>
        </ActionBar>
      }
    >
      <Form sending={busy}>
        <Card>
          <FormField name="kind" label="投诉还是建议">
            <Segmented
              label="投诉还是建议"
              options={WRITTEN_KINDS.map((value) => ({ value, text: COMPLAINT_KIND_LABEL[value] }))}
              value={draft.kind}
              onChange={(kind) => change({ kind })}
            />
          </FormField>
          {requests.length > 0 && (
            <FormField
              name="requestId"
              label="关于哪件事"
              optional
              help="选了，经办过它的专员就不参与答复，也看不到"
              error={faults.requestId}
            >
              <SelectInput
                label="关于哪件事"
                options={[
                  { value: NONE, text: '不针对某一件' },
                  ...requests.map(({ id, matterTitle, number }) => ({
                    value: id,
                    text: `${matterTitle} ${number}`,
                  })),
                ]}
                value={requestId ?? draft.about}
                invalid={faults.requestId !== undefined}
                onChange={(value) => change({ about: value })}
              />
            </FormField>
          )}
          <WordsAndFiles
            form={form}
            label="内容"
            placeholder="发生了什么，希望怎么处理"
            draft={draft}
            faults={faults}
            onWords={(words) => change({ words })}
            onFiles={(update) => change((before) => ({ files: update(before.files) }))}
          />
        </Card>
        <Note>
          {`另编号，由统筹人员在 ${COMPLAINT_WORKING_DAYS} 个工作日内答复。答复后可以追问一次；还没答复时可以撤回。`}
        </Note>
      </Form>
    </PageShell>
  )
}
