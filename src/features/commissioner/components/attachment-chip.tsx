import { Text, View } from '@tarojs/components'
import type { Attachment } from '@talent/contract/service-request'
import { Icon } from '@/components/data/icon'
import { Tap } from '@/components/form/tap'
import './attachment-chip.scss'

/** `1.2 MB`, `86 KB` */
const fileSize = (bytes: number): string =>
  bytes >= 1024 * 1024
    ? `${(bytes / 1024 / 1024).toFixed(1)} MB`
    : `${Math.max(1, Math.round(bytes / 1024))} KB`

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
