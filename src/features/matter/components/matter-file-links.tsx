import { Text, View } from '@tarojs/components'
import { getMatterFile, type FileUse, type MatterFile } from '@talent/contract/matter'
import { Icon } from '@/components/data/icon'
import { Tap } from '@/components/form/tap'
import { openDocument } from '@/features/file'
import './matter-file-links.scss'

const WORDS: Record<FileUse, string> = { form: '下载空白表', guide: '看办事指南', sample: '看样图' }

/** Blank forms, guides and sample pictures that come with a matter; each opens. */
export function MatterFileLinks({ files }: { files: readonly MatterFile[] }) {
  if (files.length === 0) return null
  return (
    <View>
      {files.map(({ key, use, name, file: { id, type } }) => (
        <Tap
          key={key}
          className="matter-file-link"
          role="link"
          label={`${WORDS[use]}：${name}`}
          onTap={() => void openDocument({ endpoint: getMatterFile, id, type, mayKeep: true })}
        >
          <Icon name={use === 'sample' ? 'image' : 'file'} size="s" />
          <Text>{`${WORDS[use]}：${name}`}</Text>
        </Tap>
      ))}
    </View>
  )
}
