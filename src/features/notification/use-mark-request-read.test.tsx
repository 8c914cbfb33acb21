import { act } from '@testing-library/react'
import type { RequestDetail } from '@talent/contract/service-request'
import { answer, sent } from '@/testing/answer'
import { render } from '@/testing/render'
import { useMarkRequestRead } from './use-mark-request-read'

function Reader({ request }: { request: RequestDetail | undefined }) {
  useMarkRequestRead(request)
  return null
}
const withEntries = (...ids: string[]) => ({ id: 'r1', timeline: ids.map((id) => ({ id })) }) as RequestDetail
const show = async (view: ReturnType<typeof render>, request: RequestDetail) =>
  act(async () => view.rerender(<Reader request={request} />))

test('what was told is read once it is on the screen, and again when something new came, not when nothing did', async () => {
  const view = render(<Reader request={undefined} />)
  expect(sent()).toEqual([])
  for (let i = 0; i < 2; i += 1) answer(200, { done: true })
  await show(view, withEntries('e1'))
  await show(view, withEntries('e1'))
  expect(sent().map(({ data }) => data)).toEqual([{ subject: { kind: 'request', id: 'r1' } }])
  await show(view, withEntries('e1', 'e2'))
  expect(sent()).toHaveLength(2)
})
