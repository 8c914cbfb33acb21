import { useState } from 'react'
import { View } from '@tarojs/components'
import { LIMITS } from '@talent/contract'
import { FILES_MOST } from '@talent/contract/file'
import { LEAVES, OUTCOME_LABEL, OUTCOMES, resolveRequest } from '@talent/contract/service-request'
import { Form } from '@/components/form/form'
import { Button } from '@/components/form/button'
import { FilePicker, FilesOf, useFormUploads } from '@/features/file'
import { DateInput } from '@/components/form/date-input'
import { FormField } from '@/components/form/form-field'
import { OptionGroup } from '@/components/form/option-group'
import { Card } from '@/components/layout/card'
import { ListRow } from '@/components/layout/list-row'
import { Sheet } from '@/components/layout/sheet'
import { TextInput } from '@/components/form/text-input'
import { spentLabel, todayInChina } from '@/lib/dates'
import { fieldFaults } from '@/lib/error-text'
import { draftKey } from '@/lib/kept-draft'
import { go } from '@/lib/navigate'
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
  const { outcome, text, files, left, goesOn } = draft.resolve
  const leaves = outcome === null ? undefined : LEAVES[outcome]
  const set = (part: Partial<typeof draft.resolve>) => change({ resolve: { ...draft.resolve, ...part } })
  const faults = fieldFaults(error)
  const outcomeFault = asked && outcome === null ? '请选择办理结果' : faults.outcome
  const filesFault = uploads.faults['resolve-files'] ?? faults.fileIds
  const textFault = asked && text.trim() === '' ? '请写明结果：去哪、带什么、哪天前' : faults.text
  const withoutLeft = leaves !== undefined && left.trim() === ''
  const withoutDay = leaves !== undefined && goesOn === null
  const leftFault = asked && withoutLeft ? `请写明${leaves.label}，申请人会看到` : faults['remaining.left']
  const dayFault = asked && withoutDay ? '请选哪天接着办' : faults['remaining.goesOn']
  const send = () => {
    setAsked(true)
    const notUploaded = uploads.check()
    if (outcome === null || text.trim() === '' || Object.keys(notUploaded).length > 0) return
    if (withoutLeft || withoutDay) return
    const remaining = leaves === undefined || goesOn === null ? null : { left, goesOn }
    void submit((version) =>
      call(resolveRequest, {
        params: { id: request.id },
        body: {
          version,
          outcome,
          text,
          fileIds: files.map((file) => file.fileId),
          remaining,
        },
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
            'resolve-left': leftFault,
            'resolve-goesOn': dayFault,
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
        {request.verifies !== null && (
          <Card padding="tight">
            <ListRow
              icon="award"
              title="写核验意见"
              sub="拟认定转公示，或不予认定；只是咨询的在这里直接办结"
              onTap={() => go('review', { id: request.id })}
            />
          </Card>
        )}
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
        {leaves && (
          <>
            <FormField
              name="resolve-left"
              label={leaves.label}
              help="会作为跟进记在您名下，到日子提醒您，也告诉申请人"
              error={leftFault}
            >
              <TextInput
                area
                label={leaves.label}
                value={left}
                maxLength={LIMITS.followUp}
                invalid={leftFault !== undefined}
                onChange={(value) => set({ left: value })}
              />
            </FormField>
            <FormField name="resolve-goesOn" label="哪天接着办" error={dayFault}>
              <DateInput
                label="哪天接着办"
                value={goesOn}
                min={todayInChina()}
                onChange={(day) => set({ goesOn: day || null })}
              />
            </FormField>
          </>
        )}
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
