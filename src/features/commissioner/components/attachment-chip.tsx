import { Text, View } from '@tarojs/components'
import type { Attachment } from '@talent/contract/service-request'
import { Icon } from '@/components/data/icon'
import { Tap } from '@/components/form/tap'
import { fileSize } from '@/lib/file-size'
import './attachment-chip.scss'

/** A file that will go with what is being written. */
export function AttachmentChip({ file, onRemove }: { file: Attachment; onRemove: () => void }) {
  return (
    <View className="attachment-chip">
      <Icon name="file" />
      <Text className="attachment-chip__name">{file.name}</Text>
      <Text className="cap nowrap">{fileSize(file.size)}</Text>
      <Tap className="attachment-chip__remove hit" label={`移除${file.name}`} onTap={onRemove}>
        <Icon name="close" size="s" />
      </Tap>
    </View>
  )
}
