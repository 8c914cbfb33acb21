import { View } from '@tarojs/components'
import type { DayString } from '@talent/contract/calendar'
import type { StoredFile } from '@talent/contract/file'
import { outOfDate, proofOf, type DraftFile, type MatterMaterial } from '@talent/contract/matter'
import type { OwnMaterial } from '@talent/contract/service-request'
import { Button } from '@/components/form/button'
import { a11y } from '@/lib/a11y'
import { monthDay, todayInChina } from '@/lib/dates'
import { errorLine } from '@/lib/error-text'
import { useSubmit } from '@/lib/use-submit'

/** What a talent handed in before, and the way to use it again. */
export interface EarlierMaterials {
  materials: readonly OwnMaterial[]
  /** Its files as fresh uploads, for this material of that matter. */
  take: (from: OwnMaterial, to: { matterCode: string; material: string }) => Promise<readonly StoredFile[]>
}

/** 11月17日办子女入学时交过 */
export const handedInLabel = (of: { handedInOn: DayString; matterTitle: string } | undefined): string =>
  of === undefined ? '' : `${monthDay(of.handedInOn)}办${of.matterTitle}时交过`

interface ReuseOfferProps {
  /** For what it is used again, as its matter calls it. */
  to: { readonly matterCode: string; readonly material: string }
  material: MatterMaterial
  earlier: EarlierMaterials
  onTaken: (files: DraftFile[]) => void
}

/** 无需重复提交: where and when it was handed in, used again by one press; out of date it says so instead. */
export function ReuseOffer({ to, material, earlier, onTaken }: ReuseOfferProps) {
  const { submit, busy, error } = useSubmit(async (from: OwnMaterial) => {
    const files = await earlier.take(from, to)
    const reused = { matterTitle: from.matterTitle, handedInOn: from.handedInOn }
    onTaken(files.map(({ id, type }) => ({ id, type, reused })))
  })
  const from = earlier.materials.find(
    ({ proof }) => proof === proofOf(to.matterCode, { ...material, key: to.material }),
  )
  if (from === undefined) return null
  if (outOfDate(material, from.handedInOn, todayInChina()) !== null)
    return (
      <View className="cap">{`${handedInLabel(from)}，已超过 ${material.usableMonths} 个月，需重新上传`}</View>
    )
  return (
    <View className="mt4">
      <View className="cap">{`无需重复提交：${handedInLabel(from)}`}</View>
      <View className="mt8">
        <Button
          kind="quiet"
          size="m"
          busy={busy}
          busyText="正在沿用"
          label={`沿用${material.name}，${handedInLabel(from)}`}
          onTap={() => void submit(from)}
        >
          沿用这份
        </Button>
      </View>
      {error && (
        <View className="aux red mt4" {...a11y({ role: 'alert' })}>
          {errorLine(error)}
        </View>
      )}
    </View>
  )
}
