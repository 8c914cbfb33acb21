import { useState } from 'react'
import { Text, View } from '@tarojs/components'
import { LIMITS } from '@talent/contract'
import { FILES_MOST } from '@talent/contract/file'
import { supplement, type RequestDetail, type SupplementItem } from '@talent/contract/service-request'
import { ActionBar } from '@/components/layout/action-bar'
import { Avatar } from '@/components/data/avatar'
import { Form } from '@/components/form/form'
import { Button } from '@/components/form/button'
import { Card } from '@/components/layout/card'
import { Clause } from '@/components/data/clause'
import { Facts } from '@/components/data/facts'
import { FilePicker, FilesOf, UploadedFiles, useFormUploads } from '@/features/file'
import { FieldError, fieldAnchor } from '@/components/form/form-field'
import { MaterialRow, MatterFileLinks } from '@/features/matter'
import { Note } from '@/components/feedback/note'
import { PageShell } from '@/components/layout/page-shell'
import { Tap } from '@/components/form/tap'
import { TextInput } from '@/components/form/text-input'
import { momentLabel, monthDay } from '@/lib/dates'
import { fieldFaults } from '@/lib/error-text'
import { draftKey } from '@/lib/kept-draft'
import { call } from '@/lib/request'
import { refreshed } from '@/lib/server-data'
import { useSubmit } from '@/lib/use-submit'
import { missingItems, NO_ANSWER, useSupplementDraft, type ItemAnswer } from '../supplement-draft'
import { NoteCard } from './note-card'
import { RequestHead } from './request-head'

function AskedItem({
  item,
  offered = [],
  answer,
  fault,
  onChange,
}: {
  item: SupplementItem
  /** What the matter gives for its material. */
  offered?: RequestDetail['materials'][number]['offered']
  answer: ItemAnswer
  fault?: string
  onChange: (part: (before: ItemAnswer) => Partial<ItemAnswer>) => void
}) {
  const [writing, setWriting] = useState(answer.text !== '')
  const count = answer.files.length
  return (
    <View id={fieldAnchor(`items.${item.key}`)}>
      <MaterialRow
        name={item.what}
        state={count > 0 || answer.text.trim() !== '' ? 'ready' : fault ? 'bad' : 'todo'}
        note={count > 0 ? `已上传 ${count} 个文件` : '照片或 PDF，四角完整、字迹清楚'}
        action={
          <FilePicker
            name={`items.${item.key}`}
            label={item.what}
            text={count > 0 ? '再传' : '上传'}
            room={FILES_MOST - count}
            onUploaded={({ id, type }) => onChange(({ files }) => ({ files: [...files, { id, type }] }))}
          />
        }
      >
        {count === 0 && <MatterFileLinks files={offered} />}
        {item.basis && <Clause text={item.basis} />}
        {fault && <FieldError text={fault} />}
        {!writing && (
          <View className="row mt4">
            <Tap className="link hit" label={`为“${item.what}”写说明`} onTap={() => setWriting(true)}>
              写说明
            </Tap>
          </View>
        )}
        {writing && (
          <TextInput
            area
            label={`${item.what}的说明`}
            placeholder="没有这份材料时，说明原因或替代办法"
            maxLength={LIMITS.supplementWords}
            value={answer.text}
            onChange={(text) => onChange(() => ({ text }))}
          />
        )}
      </MaterialRow>
      <UploadedFiles
        of={item.what}
        files={answer.files}
        onRemove={(id) => onChange(({ files }) => ({ files: files.filter((file) => file.id !== id) }))}
      />
    </View>
  )
}

/** 补充材料: everything asked for, once; handed in together, and the clock goes on. */
export function SupplementPanel({
  request,
  title,
  onSent,
}: {
  request: RequestDetail
  title: string
  /** The panel may be gone by then: what it asks for isn't asked any more. */
  onSent: () => void
}) {
  const asked = request.supplement
  const items = asked?.items ?? []
  const { draft, change, clear } = useSupplementDraft(request)
  const form = draftKey('supplement', request.id)
  const uploads = useFormUploads(form)
  const [checked, setChecked] = useState(false)
  const { submit, busy, error } = useSubmit(async () => {
    const given = items.map(({ key }) => {
      const { files, text } = answerOf(key)
      return { key, fileIds: files.map(({ id }) => id), text }
    })
    const body = { version: request.version, items: given, note: draft.note }
    await call(supplement, { params: { id: request.id }, body })
    clear()
    await refreshed()
    onSent()
  })
  const answerOf = (key: string): ItemAnswer => draft.items[key] ?? NO_ANSWER
  const missing = missingItems(items, draft)
  const fromServer = fieldFaults(error)
  const faults = Object.fromEntries(
    items.map(({ key }) => [
      `items.${key}`,
      uploads.faults[`items.${key}`] ??
        fromServer[`items.${key}`] ??
        (checked && missing.includes(key) ? '请上传，或写明没有的原因' : undefined),
    ]),
  )
  const send = () => {
    setChecked(true)
    const notUploaded = uploads.check()
    if (missing.length === 0 && Object.keys(notUploaded).length === 0) void submit()
  }
  return (
    <PageShell
      title={title}
      top={<RequestHead request={request} />}
      demo
      footer={
        asked && (
          <ActionBar feedback={{ faults, error }}>
            <Button busy={busy} busyText="正在提交" onTap={send}>
              提交补充材料
            </Button>
          </ActionBar>
        )
      }
    >
      <Form sending={busy}>
        {asked === null ? (
          <Note>现在没有需要补的材料。</Note>
        ) : (
          <>
            <Note>
              这是一次性告知，已列出全部缺项。补交期间<Text className="strong">不计入</Text>承诺时限。
              {request.state === 'lapsed'
                ? '这件申请因逾期未补正已终止，提交后恢复办理。'
                : asked.waitsThrough !== null &&
                  `${monthDay(asked.waitsThrough)}后仍未补交，专员可以终止办理；终止后补交，仍可恢复。`}
            </Note>
            <Card>
              <View className="between">
                <View className="h-title">需要补的材料</View>
                <Text className="aux">{`已补 ${items.length - missing.length} / ${items.length}`}</Text>
              </View>
              <FilesOf value={form}>
                <View className="rows">
                  {items.map((item) => (
                    <AskedItem
                      key={item.key}
                      item={item}
                      offered={request.materials.find(({ key }) => key === item.material)?.offered}
                      answer={answerOf(item.key)}
                      fault={faults[`items.${item.key}`]}
                      onChange={(part) =>
                        change((before) => {
                          const given = before.items[item.key] ?? NO_ANSWER
                          return { items: { ...before.items, [item.key]: { ...given, ...part(given) } } }
                        })
                      }
                    />
                  ))}
                </View>
              </FilesOf>
            </Card>
            {asked.note !== '' && request.commissioner && (
              <Card>
                <View className="row">
                  <Avatar name={request.commissioner.name} portrait={request.commissioner.portrait} />
                  <View className="g">
                    <View className="aux">
                      <Facts facts={[request.commissioner.name, momentLabel(asked.askedAt)]} />
                    </View>
                    <View className="as-typed">{asked.note}</View>
                  </View>
                </View>
              </Card>
            )}
            <NoteCard
              value={draft.note}
              maxLength={LIMITS.supplementWords}
              onChange={(note) => change({ note })}
            />
          </>
        )}
      </Form>
    </PageShell>
  )
}
