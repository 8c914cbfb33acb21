import type { UncheckedPolicy } from '@talent/contract/self-check'
import { PhoneRows } from '@/components/data/phone-rows'
import { Card } from '@/components/layout/card'
import { ListRow } from '@/components/layout/list-row'
import { SectionHead } from '@/components/layout/section-head'
import { go } from '@/lib/navigate'

/** What holds here and was not looked at: a known aid that is in no tab isn't a no. */
export function UncheckedCard({ policies }: { policies: readonly UncheckedPolicy[] }) {
  if (policies.length === 0) return null
  return (
    <>
      <SectionHead title="未纳入自测" sub="没有比对过，请对照条款或打电话问" />
      {policies.map(({ id, title, clause, phone }) => (
        <Card key={id} padding="tight" rows>
          <ListRow
            title={title}
            sub={clause === null ? '看条款' : `对照“${clause}”`}
            onTap={() => go('policy', { id })}
          />
          {phone !== null && <PhoneRows phones={[phone]} />}
        </Card>
      ))}
    </>
  )
}
