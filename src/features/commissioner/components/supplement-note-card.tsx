import { LIMITS } from '@talent/contract'
import { View } from '@tarojs/components'
import { Card } from '@/components/layout/card'
import { Chips } from '@/components/form/chips'
import { FormField } from '@/components/form/form-field'
import { TextInput } from '@/components/form/text-input'
import type { HandleDraftStore } from '../handle-draft'

const DAYS = ['3', '5', '10'] as const

/** A word that goes with the 一次性告知, and how long the talent gets. */
export function SupplementNoteCard({
  store: { draft, change },
  before,
  fault,
}: {
  store: HandleDraftStore
  /** How often was asked already: from the second time on a reason is asked for. */
  before: number
  fault?: string
}) {
  return (
    <Card>
      {before > 0 && (
        <FormField
          name="again"
          label="为什么再次告知"
          help={`之前已告知 ${before} 次，写明上次没有列出的原因，申请人和统筹人员都看得到`}
          error={fault}
        >
          <TextInput
            area
            label="为什么再次告知"
            value={draft.again}
            maxLength={LIMITS.reason}
            placeholder="例如：补交的学籍证明上校名与申请不一致，需另附说明"
            invalid={fault !== undefined}
            onChange={(again) => change({ again })}
          />
        </FormField>
      )}
      <FormField name="supplement-note" label="附一句话" optional help="和要补的材料一起发给申请人">
        <TextInput
          area
          label="附一句话"
          value={draft.supplementNote}
          maxLength={LIMITS.note}
          placeholder="例如：其他材料都齐了，只差这一项。手机拍照就行"
          onChange={(supplementNote) => change({ supplementNote })}
        />
      </FormField>
      <FormField name="supplement-days" label="给几个工作日" help="补正期间不计入承诺时限">
        <Chips
          look="pick"
          label="给几个工作日"
          options={DAYS.map((value) => ({ value, text: `${value} 个` }))}
          value={String(draft.supplementDays) as (typeof DAYS)[number]}
          onPress={(value) => change({ supplementDays: Number(value) })}
        />
      </FormField>
      <View className="cap mt8">只告知一次，请列全；发出后对方的“下一步”里会写明要补什么、哪天前。</View>
    </Card>
  )
}
