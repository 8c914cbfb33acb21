import type { Recognition } from '@talent/contract/recognition'
import type { RequestDetail } from '@talent/contract/service-request'
import { Facts } from '@/components/data/facts'
import { Card } from '@/components/layout/card'
import { ListRow } from '@/components/layout/list-row'
import { go } from '@/lib/navigate'
import { useRequestRecognitions } from '../api'
import { standingOf } from '../words'
import { RecognitionTag } from './recognition-tag'

export function RecognitionRow({ recognition }: { recognition: Recognition }) {
  return (
    <ListRow
      icon="award"
      title={<Facts facts={[recognition.category, recognition.number]} />}
      sub={standingOf(recognition)}
      aside={<RecognitionTag recognition={recognition} />}
      onTap={() => go('recognition', { id: recognition.id })}
    />
  )
}

/** What a request for recognition led to, on its page. */
export function RequestRecognitions({ request }: { request: Pick<RequestDetail, 'id' | 'verifies'> }) {
  const { data } = useRequestRecognitions(request.id, request.verifies !== null)
  if (data === undefined || data.recognitions.length === 0) return null
  return (
    <Card padding="tight" rows>
      {data.recognitions.map((one) => (
        <RecognitionRow key={one.id} recognition={one} />
      ))}
    </Card>
  )
}
