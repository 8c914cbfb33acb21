import { View } from '@tarojs/components'
import { DEMAND_CLASS_SHORT, type PublicNeed } from '@talent/contract/demand'
import { StatusTag } from '@/components/data/status-tag'
import './demand.scss'

type Tagged = Pick<PublicNeed, 'class' | 'education' | 'headcount' | 'offers' | 'flexible'>

/** What kind of need it is, in a few words each; what isn't said is left out. */
export function NeedTags({ need }: { need: Tagged }) {
  const tags = [
    DEMAND_CLASS_SHORT[need.class],
    need.education,
    need.headcount,
    need.offers,
    need.flexible ? '可柔性引进' : '',
  ].filter(Boolean)
  return (
    <View className="demand-tags">
      {tags.map((text) => (
        <StatusTag key={text} tone="grey" icon={null} text={text} />
      ))}
    </View>
  )
}
