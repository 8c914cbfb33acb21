import { useState } from 'react'
import { Text, View } from '@tarojs/components'
import { TOO_MANY_FILES, type StoredFile } from '@talent/contract/file'
import { Icon } from '@/components/data/icon'
import { ListRow } from '@/components/layout/list-row'
import { Sheet } from '@/components/layout/sheet'
import { Tap } from '@/components/form/tap'
import { FailedUploads, Refused } from '../failed-uploads'
import { pickFiles, type FileSource } from '../../pick-file'
import { toError } from '@/lib/failure'
import type { PickedFile } from '../../upload'
import { removeUpload, sendFiles, setBeyond, useFieldUploads } from '../../uploads'
import { a11y } from '@/lib/a11y'
import { classNames } from '@/lib/class-names'
import './index.scss'

interface FilePickerProps {
  /** The form's field it is for, as its faults are named. Around all of a form is `FilesOf`. */
  name: string
  /** What the file is: read out with the button. */
  label: string
  /** On the button: 上传, 再传一张. */
  text?: string
  /** small: beside a material; full: a button of its own width. */
  look?: 'small' | 'full'
  /** How many more may be taken; what is picked beyond stays on the phone, and is told. */
  room: number
  /** Called once per file the server has taken, with the name the person knows it by; also after the page was left. */
  onUploaded: (file: StoredFile, name: string) => void
  /** What isn't on the server yet is there again after the app was killed; `onUploaded` must keep what it is given at once. */
  kept?: boolean
}

/** A photo's name on the phone says nothing to the person: there the place in what was chosen does. */
const nameOf = (file: PickedFile, at: number, source: FileSource): string =>
  process.env.TARO_ENV === 'h5' || source === 'document' ? file.name : `第 ${at + 1} 张`

/** Camera, album or document, then straight to the server; a failure is told where it happened. */
export function FilePicker({
  name,
  label,
  text = '上传',
  look = 'small',
  room,
  onUploaded,
  kept,
}: FilePickerProps) {
  const { place, uploads, beyond } = useFieldUploads(name, onUploaded, { kept })
  const [choosing, setChoosing] = useState(false)
  const [refused, setRefused] = useState<Error | null>(null)
  const busy = uploads.some(({ error }) => error === null)
  const left = Math.max(0, room - uploads.length)

  const take = async (source: FileSource) => {
    setChoosing(false)
    setRefused(null)
    try {
      const picked = await pickFiles(source)
      setBeyond(place, Math.max(0, picked.length - left))
      await sendFiles(
        picked.slice(0, left).map((file, at) => ({
          place,
          file,
          which: picked.length > 1 ? nameOf(file, at, source) : undefined,
          error: null,
        })),
        kept,
      )
    } catch (thrown) {
      setRefused(toError(thrown))
    }
  }

  return (
    <View className="file-picker">
      {(left > 0 || busy) && (
        <Tap
          className={classNames('file-picker__button', look === 'full' && 'file-picker__button--full')}
          label={`${text}：${label}`}
          onTap={() => !busy && setChoosing(true)}
        >
          <Icon name="camera" size="s" />
          <Text>{busy ? '正在上传' : text}</Text>
        </Tap>
      )}
      {busy && (
        <Tap
          className="file-picker__act"
          label={`取消上传${label}`}
          onTap={() => uploads.forEach(({ error, file }) => error === null && removeUpload(file))}
        >
          取消
        </Tap>
      )}
      {beyond > 0 && (
        <View className="file-picker__error" {...a11y({ role: 'alert' })}>
          {`${TOO_MANY_FILES}，多选的 ${beyond} 个没有上传`}
        </View>
      )}
      <Refused error={refused} />
      <FailedUploads label={label} uploads={uploads} />
      <Sheet open={choosing} title={label} onClose={() => setChoosing(false)}>
        <View className="rows">
          <ListRow icon="camera" title="拍照" onTap={() => void take('camera')} />
          <ListRow icon="image" title="从相册选择" onTap={() => void take('album')} />
          <ListRow
            icon="file"
            title={process.env.TARO_ENV === 'h5' ? '选择 PDF 或图片文件' : '从微信聊天中选择 PDF'}
            onTap={() => void take('document')}
          />
        </View>
        <View className="cap">JPG、PNG 图片或 PDF，每个不超过 10 MB</View>
      </Sheet>
    </View>
  )
}
