import { View } from '@tarojs/components'
import { QUIET_MONTHS } from '@talent/contract/demand'
import { SectionCard } from '@/components/layout/section-card'

/** 说“感兴趣”以后: who sees what, and what is promised. */
export const AfterSaying = () => (
  <SectionCard title="说“感兴趣”以后">
    <View className="aux ink7 mt4">
      {`您的姓名和手机号只给服务专员，专员替您问清，再请您决定要不要给单位。每一步都有日子，${QUIET_MONTHS} 个月没进展会问您要不要停。`}
    </View>
  </SectionCard>
)
