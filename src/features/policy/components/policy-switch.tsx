import { SegmentLinks } from '@/components/form/segmented/segment-links'
import { go } from '@/lib/navigate'

/** All policies, or how one stands to those that hold here: two pages, since what judges them isn't loaded with the tab. */
export function PolicySwitch({ own = false }: { own?: boolean }) {
  return (
    <SegmentLinks
      label="看哪些政策"
      links={[
        { text: '全部', ...(own && { onTap: () => go('policies') }) },
        { text: '与我有关', ...(!own && { onTap: () => go('ownPolicies') }) },
      ]}
    />
  )
}
