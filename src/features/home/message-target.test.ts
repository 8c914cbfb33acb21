import type { RequestSummary } from '@talent/contract/service-request'
import { aCommissioner } from '@/testing/factories'
import { messageTarget } from './message-target'

const request = (id: string, submittedAt: string, commissionerId: string) =>
  ({ id, submittedAt, commissioner: aCommissioner({ id: commissionerId }) }) as RequestSummary
const lin = { id: 'lin', latestMessage: { requestId: 'old', text: '好的', at: '2026-11-20T00:00:00Z' } }

test('one writes in the newest open request of that commissioner', () => {
  const open = [
    request('a', '2026-11-10T00:00:00Z', 'lin'),
    request('b', '2026-11-18T00:00:00Z', 'lin'),
    request('c', '2026-11-20T00:00:00Z', 'chen'),
  ]
  expect(messageTarget(lin, open)).toBe('b')
})

test('without one where they last wrote, without that nowhere', () => {
  expect(messageTarget(lin, [])).toBe('old')
  expect(messageTarget({ ...lin, latestMessage: null }, [])).toBeNull()
})
