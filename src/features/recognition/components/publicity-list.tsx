import { useState } from 'react'
import { View } from '@tarojs/components'
import type { Publicised } from '@talent/contract/recognition'
import { Facts } from '@/components/data/facts'
import { EmptyState } from '@/components/feedback/empty-state'
import { ErrorState } from '@/components/feedback/error-state'
import { Skeleton } from '@/components/feedback/skeleton'
import { Note } from '@/components/feedback/note'
import { Button } from '@/components/form/button'
import { Card, CardHead } from '@/components/layout/card'
import { requireSignIn, useMe } from '@/features/account'
import { monthDay } from '@/lib/dates'
import { routes } from '@/routes'
import { usePublicity } from '../api'
import { ObjectSheet } from './object-sheet'

function PublicisedCard({ one, onObject }: { one: Publicised; onObject?: (() => void) | undefined }) {
  return (
    <Card>
      <CardHead title={one.name} aside={<View className="strong">{`拟认定 ${one.category}`}</View>} />
      <View className="cap mt4">
        <Facts facts={[one.employer, one.className]} />
      </View>
      {one.standards.map((text) => (
        <View key={text} className="mt4">
          {text}
        </View>
      ))}
      <View className="cap num mt4">
        <Facts
          facts={[
            `公示 ${monthDay(one.from)} 到 ${monthDay(one.until)}`,
            one.provisional && '放假安排公布后可能会变',
          ]}
        />
      </View>
      {onObject && (
        <View className="mt12">
          <Button kind="quiet" full icon="flag" onTap={onObject}>
            提异议
          </Button>
        </View>
      )}
    </Card>
  )
}

/** 人才认定公示: everybody reads it, by masked names. */
export function PublicityList() {
  const { data, error, retry } = usePublicity()
  const me = useMe()
  const [objecting, setObjecting] = useState<Publicised>()
  // Somebody who only works here objects to nothing in their own name.
  const mayObject = !me.signedIn || me.holds('talent')
  const object = (one: Publicised) => {
    if (requireSignIn(routes.publicity.href())) setObjecting(one)
  }
  if (data === undefined)
    return error ? (
      <ErrorState error={error} title="没能加载公示名单" hint="请稍后再试" onRetry={retry} />
    ) : (
      <Skeleton cards={3} />
    )
  if (data.publicised.length === 0)
    return (
      <EmptyState icon="users" title="现在没有在公示的" hint="每一位公示 10 个工作日，期满没有异议的认定" />
    )
  return (
    <>
      {data.publicised.map((one) => (
        <PublicisedCard key={one.id} one={one} onObject={mayObject ? () => object(one) : undefined} />
      ))}
      <Note>公示期间任何人登录后都可以提异议。异议有编号和答复的日子，答复前不认定。</Note>
      {objecting && <ObjectSheet one={objecting} onClose={() => setObjecting(undefined)} />}
    </>
  )
}
