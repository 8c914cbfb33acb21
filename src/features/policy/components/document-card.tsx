import { View } from '@tarojs/components'
import type { Policy } from '@talent/contract'
import { KvList } from '@/components/kv-list'
import { Note } from '@/components/note'
import { SourceRows } from '@/components/source-rows'
import { stated } from '@/components/unstated'
import { fullDay } from '../labels'
import { SectionCard } from '@/components/section-card'

const day = (value: string | null) => stated(value === null ? null : fullDay(value))

/** 文件信息: the document itself, where it was read, and what it doesn't say. */
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
    gaps,
    notes,
  } = policy
  return (
    <SectionCard title="文件信息">
      <View className="mt8">
        <KvList
          facts={[
            { label: '主题', value: stated(topics.join('、')) },
            { label: '文号', value: stated(docNo) },
            { label: '发文机关', value: stated(issuers.join('、')) },
            { label: '成文日期', value: day(writtenOn) },
            { label: '发布日期', value: day(publishedOn) },
            { label: '施行日期', value: day(effectiveOn) },
            {
              label: '有效期',
              value: stated(validityText ?? (expiresOn === null ? null : `至 ${fullDay(expiresOn)}`)),
            },
            ...(statusText === null ? [] : [{ label: '现状', value: statusText }]),
          ]}
        />
      </View>
      <View className="rows mt8">
        <SourceRows sources={sources} />
      </View>
      {gaps.length > 0 && (
        <View className="mt8">
          <Note tone="blue">{`原文未载明：${gaps.join('、')}。以主管部门答复为准。`}</Note>
        </View>
      )}
      {notes !== null &&
        notes.split('\n').map((line) => (
          <View key={line} className="cap mt8">
            {line}
          </View>
        ))}
    </SectionCard>
  )
}
