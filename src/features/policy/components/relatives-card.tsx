import { View } from '@tarojs/components'
import type { PolicyDetail, PolicyRelative, Relation } from '@talent/contract/policy'
import { Facts } from '@/components/data/facts'
import { ListRow } from '@/components/layout/list-row'
import { SectionCard } from '@/components/layout/section-card'
import { go } from '@/lib/navigate'
import { fullDay, validityTag } from '../labels'

const TITLES: readonly { relation: Relation; title: string }[] = [
  { relation: 'newer', title: '同一办法较新的文件' },
  { relation: 'older', title: '同一办法以前的文件' },
  { relation: 'general', title: '落实的上级文件' },
  { relation: 'local', title: '这里的实施办法' },
  { relation: 'related', title: '相关政策' },
]

function Row({ relative: { id, title, docNo, publishedOn, validity } }: { relative: PolicyRelative }) {
  return (
    <ListRow
      icon="policy"
      title={title}
      sub={
        <Facts
          facts={[docNo, publishedOn !== null && `${fullDay(publishedOn)}发布`, validityTag(validity)?.text]}
        />
      }
      onTap={() => go('policy', { id })}
    />
  )
}

/** What took its place, what it took the place of, and what else belongs to it. */
export function RelativesCard({ relatives }: Pick<PolicyDetail, 'relatives'>) {
  return (
    <>
      {TITLES.map(({ relation, title }) => {
        const some = relatives.filter((one) => one.relation === relation)
        if (some.length === 0) return null
        return (
          <SectionCard key={relation} title={title}>
            <View className="rows">
              {some.map((relative) => (
                <Row key={relative.id} relative={relative} />
              ))}
            </View>
          </SectionCard>
        )
      })}
    </>
  )
}
