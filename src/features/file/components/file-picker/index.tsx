import { useState } from 'react'
import { Text, View } from '@tarojs/components'
import type { StoredFile } from '@talent/contract/file'
import { Icon } from '@/components/data/icon'
import { ListRow } from '@/components/layout/list-row'
import { Sheet } from '@/components/layout/sheet'
import { Tap } from '@/components/form/tap'
import { pickFiles, type FileSource } from '../../pick-file'
import { errorLine } from '@/lib/error-text'
import { RefusedError, toError } from '@/lib/failure'
import { openSettings } from '@/lib/open-settings'
import { upload, type PickedFile } from '../../upload'
import { a11y } from '@/lib/a11y'
import { classNames } from '@/lib/class-names'
import './index.scss'

interface FilePickerProps {
  /** What the file is: read out with the button. */
  label: string
  /** On the button: 上传, 再传一张. */
  text?: string
  /** small: beside a material; full: a button of its own width. */
  look?: 'small' | 'full'
  /** How many more may be taken; what is picked beyond stays on the phone. */
  room: number
  /** Called once per file the server has taken, with the name the person knows it by. */
  onUploaded: (file: StoredFile, name: string) => void
}

interface Failure {
  /** One of several: which. */
  which: string | undefined
  error: Error
}

/** A photo's name on the phone says nothing to the person: there the place in what was chosen does. */
const nameOf = (file: PickedFile, at: number, source: FileSource): string =>
  process.env.TARO_ENV === 'h5' || source === 'document' ? file.name : `第 ${at + 1} 张`

function SettingsLink({ where }: { where: 'app' | 'phone' }) {
  return (
    <Tap className="file-picker__settings" onTap={() => void openSettings(where)}>
      去设置
    </Tap>
  )
}

/** Camera, album or document, then straight to the server; a failure is told where it happened. */
export function FilePicker({ label, text = '上传', look = 'small', room, onUploaded }: FilePickerProps) {
  const [choosing, setChoosing] = useState(false)
  const [busy, setBusy] = useState(false)
  const [failures, setFailures] = useState<readonly Failure[]>([])

  const take = async (source: FileSource) => {
    setChoosing(false)
    setFailures([])
    const found = (which: string | undefined) => (thrown: unknown) =>
      setFailures((before) => [...before, { which, error: toError(thrown) }])
    const picked = await pickFiles(source).catch((thrown: unknown) => {
      found(undefined)(thrown)
      return []
    })
    setBusy(true)
    // One that is refused doesn't keep the others from being sent.
    for (const [i, file] of picked.slice(0, room).entries())
      await upload(file)
        .then((stored) => onUploaded(stored, file.name))
        .catch(found(picked.length > 1 ? nameOf(file, i, source) : undefined))
    setBusy(false)
  }

  return (
    <View className="file-picker">
      <Tap
        className={classNames('file-picker__button', look === 'full' && 'file-picker__button--full')}
        label={`${text}：${label}`}
        onTap={() => !busy && setChoosing(true)}
      >
        <Icon name="camera" size="s" />
        <Text>{busy ? '正在上传' : text}</Text>
      </Tap>
      {failures.map(({ which, error }, i) => (
        <View key={i} className="file-picker__error" {...a11y({ role: 'alert' })}>
          {which === undefined ? errorLine(error) : `${which}：${errorLine(error)}`}
          {error instanceof RefusedError && error.settings && <SettingsLink where={error.settings} />}
        </View>
      ))}
      <Sheet open={choosing} title={label} onClose={() => setChoosing(false)}>
        <View className="rows">
          <ListRow icon="camera" title="拍照" onTap={() => void take('camera')} />
          <ListRow icon="eye" title="从相册选择" onTap={() => void take('album')} />
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
