import { act, fireEvent, screen } from '@testing-library/react'
import { listConsents } from '@talent/contract/consent'
import { saveDraft } from '@talent/contract/matter'
import { getMe } from '@talent/contract/me'
import { markInboxRead } from '@talent/contract/notification'
import { listPolicies } from '@talent/contract/policy'
import { evaluateRequest, listMyRequests } from '@talent/contract/service-request'
import { useQuery } from '.'
import { call } from '@/lib/request'
import { useSubmit } from '@/lib/use-submit'
import { answer, answerError, answerLater, noAnswer, sent } from '@/testing/answer'
import { render } from '@/testing/render'
import { hidePage } from '@/testing/taro'

function Shown() {
  useQuery(getMe, {})
  useQuery(listMyRequests, {})
  useQuery(listConsents, {})
  useQuery(listPolicies, {})
  return null
}
const paths = () => sent().map(({ method, url }) => `${method} ${url.replace(/^.*\/api\//, '')}`)
async function show() {
  for (let i = 0; i < 4; i += 1) answer(200, { name: '一' })
  render(<Shown />)
  await act(async () => undefined)
  hidePage()
}
const evaluate = () =>
  call(evaluateRequest, { params: { id: 'r1' }, body: { version: 1, level: 5, reasons: [], text: '' } })

test('a change is followed on every page that shows what it may concern, on pages behind too', async () => {
  await show()
  answer(200, {})
  await act(evaluate)
  expect(paths().slice(4)).toEqual(['POST requests/r1/evaluate', 'GET me', 'GET requests', 'GET me/consents'])
})

test('a change that was refused as well: what is shown was old', async () => {
  await show()
  answerError('stale_version')
  await act(() => evaluate().catch(() => undefined))
  expect(paths().slice(5)).toEqual(['GET me', 'GET requests', 'GET me/consents'])
})

test('without an answer nothing is asked anew', async () => {
  await show()
  noAnswer()
  await act(() => evaluate().catch(() => undefined))
  expect(paths()).toHaveLength(5)
})

test('what was read concerns the figures, a draft concerns nothing that is shown', async () => {
  await show()
  answer(200, {})
  await act(() => call(markInboxRead, { body: { upTo: 'm1' } }))
  expect(paths().slice(4)).toEqual(['POST inbox/read', 'GET me', 'GET me/consents'])
  answer(200, {})
  await act(() =>
    call(saveDraft, { params: { code: 'c' }, body: { answers: {}, files: {}, appointment: null } as never }),
  )
  expect(paths().slice(7)).toEqual(['PUT drafts/c'])
})

test('a button stays busy until what is shown knows of the change', async () => {
  function Page() {
    const { data } = useQuery(getMe, {})
    const { submit, busy } = useSubmit(evaluate)
    return <button onClick={() => void submit()}>{`${data?.name} ${busy ? '正在提交' : '提交'}`}</button>
  }
  answer(200, { name: '一' })
  render(<Page />)
  await screen.findByText('一 提交')
  answer(200, {})
  const arrive = answerLater()
  fireEvent.click(screen.getByRole('button'))
  await screen.findByText('一 正在提交')
  await arrive(200, { name: '二' })
  expect(screen.getByRole('button')).toHaveTextContent('二 提交')
})
