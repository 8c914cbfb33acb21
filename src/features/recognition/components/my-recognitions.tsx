import { EmptyState } from '@/components/feedback/empty-state'
import { ErrorState } from '@/components/feedback/error-state'
import { Skeleton } from '@/components/feedback/skeleton'
import { Card } from '@/components/layout/card'
import { ListRow } from '@/components/layout/list-row'
import { SectionHead } from '@/components/layout/section-head'
import { todayInChina } from '@/lib/dates'
import { go } from '@/lib/navigate'
import { useMyRecognitions } from '../api'
import { heldNow } from '../words'
import { CredentialCard, OpensCard } from './credential-card'
import { ShowCode } from './show-code'
import { RecognitionRow } from './recognition-row'

/** 人才认定 of one's own: the credential that holds today, what it opens, and every recognition there was. */
export function MyRecognitions({ wanted }: { wanted: boolean }) {
  const { data, error, retry } = useMyRecognitions(wanted)
  if (data === undefined)
    return error ? (
      <ErrorState error={error} title="没能加载您的认定" hint="不是您的问题，记录都在" onRetry={retry} />
    ) : (
      <Skeleton cards={2} />
    )
  const { recognitions } = data
  // The last that ran out is shown as such, so that nobody looks for it.
  const shown =
    heldNow(recognitions, todayInChina()) ??
    recognitions.find(({ state, expired }) => expired || state === 'revoked')
  return (
    <>
      {shown && <CredentialCard recognition={shown} />}
      {shown && !shown.expired && shown.revocation === null && <ShowCode recognition={shown} />}
      {recognitions.length === 0 && (
        <EmptyState
          icon="award"
          title="还没有认定"
          hint="先看目录里自己够哪一条，再申请；认定后凭证在这里出示"
        />
      )}
      {shown && !shown.expired && shown.revocation === null && <OpensCard recognition={shown} />}
      {recognitions.length > 0 && (
        <>
          <SectionHead title="认定记录" />
          <Card padding="tight" rows>
            {recognitions.map((one) => (
              <RecognitionRow key={one.id} recognition={one} />
            ))}
          </Card>
        </>
      )}
      <Card padding="tight" rows>
        <ListRow
          icon="plus"
          title="申请人才认定"
          onTap={() => go('matter', { code: 'talent-recognition' })}
        />
        <ListRow
          icon="book"
          title="人才分类目录"
          sub="各层次的条款、佐证、有效期"
          onTap={() => go('classes')}
        />
        <ListRow icon="users" title="公示名单" onTap={() => go('publicity')} />
      </Card>
    </>
  )
}
