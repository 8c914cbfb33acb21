import { useState } from 'react'
import { View } from '@tarojs/components'
import { LIMITS } from '@talent/contract'
import { FILES_MOST } from '@talent/contract/file'
import { OUTCOME_LABEL, OUTCOMES, resolveRequest } from '@talent/contract/service-request'
import { Form } from '@/components/form/form'
import { Button } from '@/components/form/button'
import { FilePicker, FilesOf, useFormUploads } from '@/features/file'
import { FormField } from '@/components/form/form-field'
import { OptionGroup } from '@/components/form/option-group'
import { Sheet } from '@/components/layout/sheet'
import { TextInput } from '@/components/form/text-input'
import { spentLabel } from '@/lib/dates'
import { fieldFaults } from '@/lib/error-text'
import { draftKey } from '@/lib/kept-draft'
import { call } from '@/lib/request'
import { useRequestChange } from '../use-request-change'
import { AttachmentChip } from './attachment-chip'
import type { HandleSheetProps } from './sheet-props'

/** 办结: the result apart from the state; what is written is what the talent reads. */
export function ResolveSheet({ request, store: { draft, change, clear }, onClose }: HandleSheetProps) {
  const [asked, setAsked] = useState(false)
  const form = draftKey('handle', request.id)
  const uploads = useFormUploads(form)
  const { submit, busy, error } = useRequestChange(request, 'resolve', () => {
    clear('resolve')
    onClose()
  })
  const { outcome, text, files } = draft.resolve
  const set = (part: Partial<typeof draft.resolve>) => change({ resolve: { ...draft.resolve, ...part } })
  const faults = fieldFaults(error)
  const outcomeFault = asked && outcome === null ? '请选择办理结果' : faults.outcome
  const filesFault = uploads.faults['resolve-files'] ?? faults.fileIds
  const textFault = asked && text.trim() === '' ? '请写明结果：去哪、带什么、哪天前' : faults.text
  const send = () => {
    setAsked(true)
    const notUploaded = uploads.check()
    if (outcome === null || text.trim() === '' || Object.keys(notUploaded).length > 0) return
    void submit((version) =>
      call(resolveRequest, {
        params: { id: request.id },
        body: { version, outcome, text, fileIds: files.map((file) => file.fileId) },
      }),
    )
  }
  const { used, promised } = request.clock
  return (
    <Form sending={busy}>
      <Sheet
        open
        title="办结"
        onClose={onClose}
        feedback={{
          faults: {
            'resolve-outcome': outcomeFault,
            'resolve-text': textFault,
            'resolve-files': filesFault,
          },
          error,
        }}
        footer={
          <>
            <View className="cap">{`${spentLabel(used)}，承诺 ${promised} 个。办结后会邀请申请人评价。`}</View>
            <View className="mt12">
              <Button full busy={busy} busyText="正在提交" onTap={send}>
                确认办结
              </Button>
            </View>
          </>
        }
      >
        <FormField name="resolve-outcome" label="办理结果" error={outcomeFault}>
          <OptionGroup
            label="办理结果"
            look="centre"
            columns={2}
            options={OUTCOMES.map((value) => ({ value, text: OUTCOME_LABEL[value] }))}
            value={outcome}
            invalid={outcomeFault !== undefined}
            onPress={(value) => set({ outcome: value })}
          />
        </FormField>
        <FormField
          name="resolve-text"
          label="结果说明"
          help="申请人会原样看到，写清去哪、带什么、哪天前"
          error={textFault}
        >
          <TextInput
            area
            label="结果说明"
            value={text}
            maxLength={LIMITS.resolution}
            invalid={textFault !== undefined}
            onChange={(value) => set({ text: value })}
          />
        </FormField>
        <FormField name="resolve-files" label="附件" optional error={filesFault}>
          <View className="stack">
            {files.map((file) => (
              <AttachmentChip
                key={file.fileId}
                file={file}
                onRemove={() => set({ files: files.filter((one) => one.fileId !== file.fileId) })}
              />
            ))}
            <FilesOf value={form}>
              <FilePicker
                name="resolve-files"
                label="结果附件"
                text="添加"
                room={FILES_MOST - files.length}
                onUploaded={({ id, type, size }, name) =>
                  change(({ resolve }) => ({
                    resolve: { ...resolve, files: [...resolve.files, { fileId: id, type, size, name }] },
                  }))
                }
              />
            </FilesOf>
          </View>
        </FormField>
      </Sheet>
    </Form>
  )
}
