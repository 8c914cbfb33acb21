import { useState } from 'react'
import {
  answerComplaint,
  ASKED_WORKING_DAYS,
  askComplaint,
  type ComplaintDetail,
} from '@talent/contract/complaint'
import { Button } from '@/components/form/button'
import { ActionBar } from '@/components/layout/action-bar'
import { Card } from '@/components/layout/card'
import { useFormUploads } from '@/features/file'
import { fieldFaults } from '@/lib/error-text'
import { draftKey } from '@/lib/kept-draft'
import { call } from '@/lib/request'
import { useSubmit } from '@/lib/use-submit'
import { useWrittenDraft } from '../drafts'
import { WordsAndFiles } from './words-and-files'

const TEXT = {
  answer: {
    label: '答复',
    help: '对方会原样看到',
    missing: '请写下答复',
    act: '答复',
    endpoint: answerComplaint,
  },
  ask: {
    label: '追问',
    help: `可以追问一次，${ASKED_WORKING_DAYS} 个工作日内再答复`,
    missing: '请写下要追问的',
    act: '追问',
    endpoint: askComplaint,
  },
} as const

/** What is answered, or asked back: the form and its button, apart, because the button stands in the bar of the page. */
export function useWriteForm(complaint: ComplaintDetail, event: 'answer' | 'ask') {
  const { label, help, missing: nothing, act, endpoint } = TEXT[event]
  const { draft, change, clear } = useWrittenDraft(complaint.id)
  const form = draftKey('complaint', complaint.id)
  const uploads = useFormUploads(form)
  const [asked, setAsked] = useState(false)
  const { submit, busy, error } = useSubmit(async () => {
    const fileIds = draft.files.map(({ id }) => id)
    const body = { version: complaint.version, words: draft.words, fileIds }
    await call(endpoint, { params: { id: complaint.id }, body })
    clear()
    setAsked(false)
  })
  const missing = draft.words.trim() === ''
  const sent = fieldFaults(error)
  const faults = {
    words: asked && missing ? nothing : sent.words,
    fileIds: uploads.faults.fileIds ?? sent.fileIds,
  }
  const send = () => {
    setAsked(true)
    const notUploaded = uploads.check()
    if (!missing && Object.keys(notUploaded).length === 0) void submit()
  }
  const card = (
    <Card>
      <WordsAndFiles
        form={form}
        label={label}
        help={help}
        draft={draft}
        faults={faults}
        onWords={(words) => change({ words })}
        onFiles={(update) => change((before) => ({ files: update(before.files) }))}
      />
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
