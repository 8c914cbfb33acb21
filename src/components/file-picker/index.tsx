import { useState } from 'react'
import { Text, View } from '@tarojs/components'
import type { StoredFile } from '@talent/contract'
import { Icon } from '../icon'
import { ListRow } from '../list-row'
import { Sheet } from '../sheet'
import { Tap } from '../tap'
import { pickFiles, type FileSource } from './pick-file'
import { errorText } from '@/lib/error-text'
import { upload } from '@/lib/upload'
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

/** Camera, album or document, then straight to the server; a failure is told where it happened. */
export function FilePicker({ label, text = '上传', look = 'small', room, onUploaded }: FilePickerProps) {
  const [choosing, setChoosing] = useState(false)
  const [busy, setBusy] = useState(false)
  const [error, setError] = useState<Error | null>(null)

  const take = async (source: FileSource) => {
    setChoosing(false)
    setError(null)
    try {
      for (const file of (await pickFiles(source)).slice(0, room)) {
        setBusy(true)
        onUploaded(await upload(file), file.name)
      }
    } catch (failure) {
      setError(failure instanceof Error ? failure : new Error(String(failure)))
    } finally {
      setBusy(false)
    }
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
      {error && <View className="file-picker__error">{errorText(error)}</View>}
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
