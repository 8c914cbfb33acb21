import { Text, View } from '@tarojs/components'
import { Icon } from '../icon'
import { Tap } from '../../form/tap'
import { copyText } from '@/lib/copy-text'
import './index.scss'

interface Source {
  title: string
  address: string | null
  kind: string
}

const KIND: Readonly<Record<string, string>> = {
  official: '官方发布',
  press: '媒体报道',
  republish: '转载',
  aggregator: '汇编',
  mirror: '转载',
}

/** Where a document was read. A mini-program can't open other sites: the address is copied for the browser. */
export function SourceRows({ sources }: { sources: readonly Source[] }) {
  return (
    <>
      {sources.map(({ title, address, kind }) => {
        const content = (
          <>
            <Icon name="file" className="pri" />
            <View className="g">
              <View className="source-row__title">{title}</View>
              <View className="cap">
                {address === null ? `${KIND[kind] ?? '来源'}，原文链接未载明` : (KIND[kind] ?? '来源')}
              </View>
            </View>
          </>
        )
        return address === null ? (
          <View key={title} className="source-row">
            {content}
          </View>
        ) : (
          <Tap
            key={title}
            className="source-row"
            label={`复制原文链接：${title}`}
            onTap={() => void copyText(address, '原文链接已复制')}
          >
            {content}
            <Text className="source-row__copy">复制链接</Text>
          </Tap>
        )
      })}
    </>
  )
}
