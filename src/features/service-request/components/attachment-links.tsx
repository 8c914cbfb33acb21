import { Text, View } from '@tarojs/components'
import type { Attachment, MaterialFile } from '@talent/contract/service-request'
import { Icon } from '@/components/data/icon'
import { Tap } from '@/components/form/tap'
import { isVoice } from '@talent/contract/file'
import { openFile, VoiceLink } from '@/features/file'
import { momentLabel, monthDay } from '@/lib/dates'
import './attachment-links.scss'

/** What is said of a file handed in after the form: `补交，11月20日 8:52`. */
export const suppliedLabel = (suppliedAt: string): string => `补交，${momentLabel(suppliedAt)}`

/** 沿用 RC-2026-000003，11月17日交 */
export const reusedLabel = ({ number, handedInOn }: NonNullable<MaterialFile['reused']>): string =>
  `沿用${number === null ? '' : ` ${number}`}，${monthDay(handedInOn)}交`

/** Files that came with something said or done, or of one material; each opens. What came later says so. */
export function AttachmentLinks({
  attachments,
}: {
  attachments: readonly (Attachment & Partial<MaterialFile>)[]
}) {
  return (
    <View>
      {attachments.map((file, index) =>
        isVoice(file.type) ? (
          <VoiceLink key={file.fileId} file={file} />
        ) : (
          <Tap key={file.fileId} className="attachment-link" role="link" onTap={() => openFile(file)}>
            <Icon name="file" />
            <View className="g">
              <Text>{attachments.length > 1 ? `${file.name} ${index + 1}` : file.name}</Text>
              {file.suppliedAt && <View className="cap">{suppliedLabel(file.suppliedAt)}</View>}
              {file.reused && <View className="cap">{reusedLabel(file.reused)}</View>}
            </View>
          </Tap>
        ),
      )}
    </View>
  )
}
