import { View } from '@tarojs/components'
import type { Policy } from '@talent/contract/policy'
import { KvList } from '@/components/data/kv-list'
import { SourceRows } from '@/components/data/source-rows'
import { Unstated } from '@/components/data/unstated'
import { a11y } from '@/lib/a11y'
import { fullDay } from '../labels'
import { unstatedOf } from '../unstated'
import { SectionCard } from '@/components/layout/section-card'
import './document-card.scss'

const day = (value: string | null) => (value === null ? '' : fullDay(value))

/** 文件信息: the document itself, where it was read, and in one line all that it doesn't say. */
export function DocumentCard({ policy }: { policy: Policy }) {
  const {
    topics,
    docNo,
    issuers,
    writtenOn,
    publishedOn,
    effectiveOn,
    expiresOn,
    validityText,
    statusText,
    sources,
    notes,
  } = policy
  return (
    <SectionCard title="文件信息">
      <View className="mt8">
        <KvList
          facts={[
            { label: '主题', value: topics.join('、') },
            { label: '文号', value: docNo ?? '' },
            { label: '发文机关', value: issuers.join('、') },
            { label: '成文日期', value: day(writtenOn) },
            { label: '发布日期', value: day(publishedOn) },
            { label: '施行日期', value: day(effectiveOn) },
            {
              label: '有效期',
              value: validityText ?? (expiresOn === null ? '' : `至 ${fullDay(expiresOn)}`),
            },
            { label: '现状', value: statusText ?? '' },
          ].filter(({ value }) => value !== '')}
        />
      </View>
      {sources.length > 0 && (
        <View className="document__sources" {...a11y({ role: 'heading', 'aria-level': 4 })}>
          原文出处
        </View>
      )}
      <View className="rows">
        <SourceRows sources={sources} />
      </View>
      <Unstated source="原文" names={unstatedOf(policy)} />
      {notes !== null &&
        notes.split('\n').map((line) => (
          <View key={line} className="cap mt8">
            {line}
          </View>
        ))}
    </SectionCard>
  )
}
