import { fireEvent, screen, waitFor } from '@testing-library/react'
import { answer, sent } from '@/testing/answer'
import { anOwnPost } from '@/testing/employer-things'
import { render } from '@/testing/render'
import { OwnPosts } from './own-posts'

const page = (...items: ReturnType<typeof anOwnPost>[]) => ({
  ...{ items, nextCursor: null, total: items.length, facets: {}, unsaid: items.length },
})

test('a closed post says by when it is to be said whether it is filled, and how many were hired here stands in the sheet', async () => {
  answer(200, page(anOwnPost()))
  render(<OwnPosts wanted />)
  await waitFor(() => expect(screen.getByText('12月14日 周一前说招满没有')).toBeTruthy())
  fireEvent.click(screen.getByRole('button', { name: '说招满没有：新材料研发工程师' }))
  expect(screen.getByRole('textbox')).toHaveValue('1')
  const press = () => fireEvent.click(screen.getByRole('button', { name: '告诉读公告的人' }))
  press()
  expect(screen.getAllByText('请选择招满没有').length).toBeGreaterThan(0)
  fireEvent.click(screen.getByRole('radio', { name: '已招满' }))
  fireEvent.change(screen.getByRole('textbox'), { target: { value: '0' } })
  expect(screen.getAllByText('招满了请写录用了几人').length).toBeGreaterThan(0)
  fireEvent.change(screen.getByRole('textbox'), { target: { value: '2' } })
  answer(200, { done: true })
  press()
  await waitFor(() =>
    expect(sent().find(({ method }) => method === 'POST')).toMatchObject({
      url: '/api/employer/posts/demo-12-1201/hiring',
      data: { filled: true, hired: 2 },
    }),
  )
})

test('what was said is read there and can be changed; of an open post nothing is asked', async () => {
  answer(
    200,
    page(
      anOwnPost({ hiring: { filled: false, hired: 1 }, sayBy: null }),
      anOwnPost({ id: 'open', title: '装配工', phase: 'open', hiredHere: null, sayBy: null }),
    ),
  )
  render(<OwnPosts wanted />)
  await waitFor(() => expect(screen.getByText('未招满，录用 1 人')).toBeTruthy())
  expect(screen.getByRole('button', { name: '改：新材料研发工程师' })).toBeTruthy()
  expect(screen.queryByRole('button', { name: /装配工/ })).toBeNull()
})
