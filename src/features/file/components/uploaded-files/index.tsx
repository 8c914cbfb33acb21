import { Text, View } from '@tarojs/components'
import type { DraftFile } from '@talent/contract/matter'
import { openFile } from '../../open-file'
import { Tap } from '@/components/form/tap'
import './index.scss'

interface UploadedFilesProps {
  /** What they are for: read out with each control. */
  of: string
  files: readonly DraftFile[]
  onRemove: (id: string) => void
}

/** The files of something not handed in yet. Called by kind and position: their own names are thrown away. */
export function UploadedFiles({ of, files, onRemove }: UploadedFilesProps) {
  if (files.length === 0) return null
  return (
    <View className="uploaded-files">
      {files.map(({ id, type }, index) => {
        const name = `${type === 'application/pdf' ? 'PDF' : '图片'} ${index + 1}`
        return (
          <View key={id} className="uploaded-file">
            <Text className="g">{name}</Text>
            <Tap
              className="link hit"
              label={`查看${of}的${name}`}
              onTap={() => openFile({ fileId: id, type })}
            >
              查看
            </Tap>
            <Tap className="link hit" label={`移除${of}的${name}`} onTap={() => onRemove(id)}>
              移除
            </Tap>
          </View>
        )
      })}
    </View>
  )
}
