import { useState } from 'react'
import { Text, View } from '@tarojs/components'
import { LIMITS } from '@talent/contract'
import { FILES_MOST } from '@talent/contract/file'
import type { DraftFile, MatterFile } from '@talent/contract/matter'
import { handInLater, type RequestDetail } from '@talent/contract/service-request'
import { ActionBar } from '@/components/layout/action-bar'
import { Form } from '@/components/form/form'
import { Button } from '@/components/form/button'
import { Card } from '@/components/layout/card'
import { FilePicker, FilesOf, UploadedFiles, useFormUploads } from '@/features/file'
import { FieldError, fieldAnchor } from '@/components/form/form-field'
import { MaterialRow, MatterFileLinks } from '@/features/matter'
import { Note } from '@/components/feedback/note'
import { PageShell } from '@/components/layout/page-shell'
import { fieldFaults } from '@/lib/error-text'
import { draftKey } from '@/lib/kept-draft'
import { call } from '@/lib/request'
import { refreshed } from '@/lib/server-data'
import { useSubmit } from '@/lib/use-submit'
import { notHandedIn } from '../handed-in-files'
import { useHandInDraft } from '../hand-in-draft'
import { NoteCard } from './note-card'
import { RequestHead } from './request-head'

interface PromisedRowProps {
  field: string
  name: string
  files: readonly DraftFile[]
  /** What the matter gives for it. */
  offered: readonly MatterFile[] | undefined
  fault: string | undefined
  onChange: (update: (before: readonly DraftFile[]) => DraftFile[]) => void
}

function PromisedRow({ field, name, files, offered = [], fault, onChange }: PromisedRowProps) {
  const count = files.length
  return (
    <>
      <MaterialRow
        name={name}
        state={count > 0 ? 'ready' : fault ? 'bad' : 'later'}
        note={count > 0 ? `已上传 ${count} 个文件` : '照片或 PDF，四角完整、字迹清楚'}
        action={
          <FilePicker
            name={field}
            label={name}
            text={count > 0 ? '再传' : '上传'}
            room={FILES_MOST - count}
            onUploaded={({ id, type }) => onChange((before) => [...before, { id, type }])}
          />
        }
      >
        {count === 0 && <MatterFileLinks files={offered} />}
        {fault && <FieldError text={fault} />}
      </MaterialRow>
      <UploadedFiles
        of={name}
        files={files}
        onRemove={(id) => onChange((before) => before.filter((file) => file.id !== id))}
      />
    </>
  )
}

/** 补交容缺材料: what was promised with the form, each when it is there; the promise runs on. */
export function HandInPanel({
  request,
  title,
  onSent,
}: {
  request: RequestDetail
  title: string
  /** The panel may be gone by then: what it asks for isn't asked any more. */
  onSent: () => void
}) {
  const { draft, change, clear } = useHandInDraft(request.id)
  const form = draftKey('hand-in', request.id)
  const uploads = useFormUploads(form)
  const [checked, setChecked] = useState(false)
  const awaited = request.materials.filter((material) => material.awaited)
  const filesOf = (key: string) => notHandedIn(request, draft.files[key] ?? [])
  const given = awaited.filter(({ key }) => filesOf(key).length > 0)
  const { submit, busy, error } = useSubmit(async () => {
    const items = given.map(({ key }) => ({ key, fileIds: filesOf(key).map(({ id }) => id) }))
    const body = { version: request.version, items, note: draft.note }
    await call(handInLater, { params: { id: request.id }, body })
    clear()
    await refreshed()
    onSent()
  })
  const first = awaited[0]
  const faults = {
    ...(checked && given.length === 0 && first ? { [`items.${first.key}`]: '请至少上传一份材料' } : {}),
    ...fieldFaults(error),
    ...uploads.faults,
  }
  const send = () => {
    setChecked(true)
    const notUploaded = uploads.check()
    if (given.length > 0 && Object.keys(notUploaded).length === 0) void submit()
  }
  return (
    <PageShell
      title={title}
      top={<RequestHead request={request} />}
      demo
      footer={
        <ActionBar feedback={{ faults, error }}>
          <Button busy={busy} busyText="正在提交" onTap={send}>
            提交容缺材料
          </Button>
        </ActionBar>
      }
    >
      <Form sending={busy}>
        <Note>
          提交申请时您选了稍后补交。有一份就可以先交一份，办理期限<Text className="strong">照常计算</Text>。
        </Note>
        <Card>
          <View className="between">
            <View className="h-title">容缺材料</View>
            <Text className="aux">{`已备 ${given.length} / ${awaited.length}`}</Text>
          </View>
          <FilesOf value={form}>
            <View className="rows">
              {awaited.map(({ key, name, offered }) => (
                <View key={key} id={fieldAnchor(`items.${key}`)}>
                  <PromisedRow
                    field={`items.${key}`}
                    name={name}
                    files={filesOf(key)}
                    offered={offered}
                    fault={faults[`items.${key}`]}
                    onChange={(update) =>
                      change((before) => ({
                        files: { ...before.files, [key]: update(before.files[key] ?? []) },
                      }))
                    }
                  />
                </View>
              ))}
            </View>
          </FilesOf>
        </Card>
        <NoteCard value={draft.note} maxLength={LIMITS.note} onChange={(note) => change({ note })} />
      </Form>
    </PageShell>
  )
}
