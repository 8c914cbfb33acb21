import { useState, type ReactNode } from 'react'
import { Text, View } from '@tarojs/components'
import { LIMITS } from '@talent/contract'
import { FILES_MOST, isVoice, type StoredFile } from '@talent/contract/file'
import { blankFault, blanksIn, blankText } from '@talent/contract/quick-reply'
import type { RequestDetail } from '@talent/contract/service-request'
import { Button } from '@/components/form/button'
import {
  FilePicker,
  FilesOf,
  useFormUploads,
  useVoice,
  VoiceButton,
  VoiceLink,
  VoiceStrip,
} from '@/features/file'
import { Icon } from '@/components/data/icon'
import { Tap } from '@/components/form/tap'
import { TextInput, type Selection } from '@/components/form/text-input'
import { a11y } from '@/lib/a11y'
import { errorLine, fieldFaults } from '@/lib/error-text'
import { draftKey } from '@/lib/kept-draft'
import { useSubmit } from '@/lib/use-submit'
import { notHandedIn } from '../handed-in-files'
import { withoutSent, type SentAlong } from '../message-draft'
import type { ComposerOutbox } from '../use-message-outbox'
import './message-composer.scss'

interface MessageComposerProps {
  /** Where a message goes; what it gives back is typed on. */
  outbox: ComposerOutbox
  request: Pick<RequestDetail, 'id' | 'viewer' | 'talentName' | 'commissioner' | 'materials' | 'timeline'>
  /** The page has a main button of its own: this one is only outlined. */
  quiet?: boolean
  /** What goes along, above all else. */
  along?: ReactNode
  /** What else may be done here; shown beside 添加附件. */
  tools?: ReactNode
  /** Staff: sends the same words as an internal note, which the talent never sees. */
  note?: (body: { text: string; fileIds: string[] }) => Promise<unknown>
  /** Staff: 常用语, which put words in, with blanks to be filled before they are sent. */
  replies?: (put: (words: string, matterFiles?: readonly SentAlong[]) => void) => ReactNode
  /** Who writes notes only, and answers nobody. */
  notesOnly?: boolean
}

/** Says something in the thread: what is sent leaves the field at once and stands below the thread until it is there. */
export function MessageComposer({
  request,
  outbox,
  quiet,
  along,
  tools,
  note,
  replies,
  notesOnly = false,
}: MessageComposerProps) {
  const { draft: kept, change, keepRest } = outbox.message
  const draft = { ...kept, files: notHandedIn(request, kept.files) }
  const [asked, setAsked] = useState(false)
  const [select, setSelect] = useState<Selection | null>(null)
  const form = draftKey('message', request.id)
  const uploads = useFormUploads(form)
  // At once on the phone: what the server has taken isn't asked of it again.
  const add = ({ id, type, size }: StoredFile, name: string) =>
    keepRest((now) => ({
      ...now,
      files: [...now.files.filter(({ fileId }) => fileId !== id), { fileId: id, type, size, name }],
    }))
  const voice = useVoice(form, add)
  const speaks = draft.files.some(({ type }) => isVoice(type))
  const to = request.viewer === 'talent' ? (request.commissioner?.title ?? '专员') : request.talentName
  const label = notesOnly ? '写内部备注，人才看不到' : `给${to}留言`
  const { submit, busy, error } = useSubmit(async (sent: typeof draft) => {
    await note?.({ text: sent.text, fileIds: sent.files.map((file) => file.fileId) })
    // A note takes none of the matter's files along: they stay for the message.
    keepRest((now) => withoutSent(now, { ...sent, matterFiles: [] }))
    setAsked(false)
  })
  const { refused, put } = outbox
  const isComplete = () => {
    setAsked(true)
    const notUploaded = uploads.check()
    return draft.text.trim() !== '' && Object.keys(notUploaded).length === 0
  }
  const blanks = replies === undefined ? [] : blanksIn(draft.text)
  const send = () => {
    if (!isComplete()) return
    if (blanks[0] !== undefined) return setSelect({ ...blanks[0] })
    put(draft)
    keepRest((now) => withoutSent(now, draft))
    setAsked(false)
  }
  const writeNote = () => {
    if (isComplete()) void submit(draft)
  }
  /** After what is typed already: nothing typed is lost. */
  const putIn = (words: string, matterFiles: readonly SentAlong[] = []) => {
    const before = draft.text.trim() === '' ? '' : `${draft.text.trimEnd()}\n`
    const text = before + words
    const others = draft.matterFiles.filter(({ key }) => !matterFiles.some((one) => one.key === key))
    change({ text, matterFiles: [...others, ...matterFiles] })
    const [first] = blanksIn(text)
    if (first !== undefined) setSelect({ ...first })
  }
  const noWords = asked && draft.text.trim() === ''
  const fault = noWords
    ? speaks
      ? '语音要配上文字：写下说了什么，再一起发送'
      : '先写一句话再发送'
    : ((asked && blanks.length > 0 ? blankFault(draft.text) : null) ??
      uploads.faults.files ??
      uploads.faults.voice ??
      fieldFaults(error ?? refused).fileIds ??
      fieldFaults(refused).matterFiles ??
      fieldFaults(refused).about ??
      ((error ?? refused) ? errorLine((error ?? refused) as Error) : null))
  const attach = (
    <FilesOf value={form}>
      <FilePicker
        name="files"
        label="留言附件"
        text="添加附件"
        room={FILES_MOST - draft.files.length}
        onUploaded={add}
        kept
      />
    </FilesOf>
  )
  const mic = !speaks && draft.files.length < FILES_MOST && <VoiceButton voice={voice} />
  const input = (
    <TextInput
      area
      label={label}
      placeholder={label}
      value={draft.text}
      maxLength={LIMITS.message}
      invalid={noWords || error !== null || refused !== null}
      select={select}
      onChange={(text) => change({ text })}
    />
  )
  const sendButton = (
    <Button kind={quiet ? 'outline' : 'primary'} size="m" onTap={send}>
      发送
    </Button>
  )
  return (
    <View className="composer">
      {along}
      {replies?.(putIn)}
      {tools && (
        <View className="composer__tools">
          {tools}
          {attach}
        </View>
      )}
      {draft.files.map((file) => (
        <View key={file.fileId} className="composer__file">
          {isVoice(file.type) ? (
            <View className="g">
              <VoiceLink file={file} />
            </View>
          ) : (
            <>
              <Icon name="file" />
              <Text className="g">{file.name}</Text>
            </>
          )}
          <Tap
            className="composer__remove"
            label={`移除${file.name}`}
            onTap={() => change({ files: draft.files.filter((one) => one.fileId !== file.fileId) })}
          >
            <Icon name="close" size="s" />
          </Tap>
        </View>
      ))}
      {draft.matterFiles.map(({ key, name }) => (
        <View key={key} className="composer__file">
          <Icon name="file" />
          <Text className="g">{`事项文件：${name}`}</Text>
          <Tap
            className="composer__remove"
            label={`移除${name}`}
            onTap={() => change({ matterFiles: draft.matterFiles.filter((one) => one.key !== key) })}
          >
            <Icon name="close" size="s" />
          </Tap>
        </View>
      ))}
      <VoiceStrip voice={voice} />
      {note ? (
        input
      ) : (
        <View className="composer__line">
          {mic}
          <View className="composer__input">{input}</View>
          {sendButton}
        </View>
      )}
      {blanks.length > 0 && (
        <View className="composer__blanks">
          <Text className="aux">还要填</Text>
          {blanks.map((blank, index) => (
            <Tap key={index} className="chip hit" onTap={() => setSelect({ ...blank })}>
              <Text>{blankText(blank.name)}</Text>
            </Tap>
          ))}
        </View>
      )}
      {fault && (
        <View className="aux red" {...a11y({ role: 'alert' })}>
          {fault}
        </View>
      )}
      {note ? (
        <View className="composer__line composer__line--note">
          {mic}
          {attach}
          <Button kind="outline" size="m" icon="lock" busy={busy} busyText="正在保存" onTap={writeNote}>
            {notesOnly ? '写备注' : '备注'}
          </Button>
          {!notesOnly && sendButton}
        </View>
      ) : (
        !tools && attach
      )}
    </View>
  )
}
