import { View } from '@tarojs/components'
import type { Post } from '@talent/contract'
import { Card } from '@/components/card'
import { KvList } from '@/components/kv-list'
import { ListRow } from '@/components/list-row'
import { PhoneRows } from '@/components/phone-rows'
import { SectionCard } from '@/components/section-card'
import { stated, Unstated } from '@/components/unstated'
import { go } from '@/lib/navigate'
import { phoneLine } from '@/lib/phone-line'
import { PlainList } from './plain-list'

/** A post's facts as its notice gives them. */
export function PostPanel({ post }: { post: Post }) {
  const { noticeId, noticeLabel, education, major, ageRule, skillLevel, place, pay, duties, contact, notes } =
    post
  return (
    <>
      <SectionCard title="要求">
        <View className="mt8">
          <KvList
            facts={[
              { label: '学历', value: stated(education) },
              { label: '专业', value: stated(major) },
              { label: '年龄', value: stated(ageRule) },
              { label: '技能等级', value: stated(skillLevel) },
            ]}
          />
        </View>
      </SectionCard>
      <SectionCard title="做什么">
        <View className="mt4 ink7">{duties ?? <Unstated />}</View>
        <View className="mt12">
          <KvList
            facts={[
              { label: '工作地点', value: stated(place) },
              { label: '待遇', value: stated(pay) },
            ]}
          />
        </View>
      </SectionCard>
      {notes.length > 0 && (
        <SectionCard title="说明">
          <PlainList label="说明" items={notes} />
        </SectionCard>
      )}
      <Card padding="tight" rows>
        <ListRow
          icon="recruit"
          title="所在公告"
          sub={noticeLabel}
          onTap={() => go('notice', { id: noticeId })}
        />
        {contact !== null && phoneLine(contact) !== null ? (
          <PhoneRows phones={[contact]} />
        ) : (
          <ListRow icon="phone" title="联系方式" sub={contact ?? '岗位表未载明，见所在公告'} />
        )}
      </Card>
    </>
  )
}
