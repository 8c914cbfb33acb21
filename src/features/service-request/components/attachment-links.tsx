import { Text, View } from '@tarojs/components'
import type { Attachment } from '@talent/contract'
import { Icon } from '@/components/icon'
import { Tap } from '@/components/tap'
import { openFile } from '@/lib/open-file'
import './attachment-links.scss'

/** Files that came with something said or done; each opens. */
export function AttachmentLinks({ attachments }: { attachments: readonly Attachment[] }) {
  return (
    <View>
      {attachments.map((file, index) => (
        <Tap key={file.fileId} className="attachment-link" role="link" onTap={() => openFile(file)}>
          <Icon name="file" />
          <Text>{attachments.length > 1 ? `${file.name} ${index + 1}` : file.name}</Text>
        </Tap>
      ))}
    </View>
  )
}
