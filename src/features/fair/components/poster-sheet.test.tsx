import { fireEvent, screen } from '@testing-library/react'
import { answer, noAnswer } from '@/testing/answer'
import { render } from '@/testing/render'
import { PosterSheet } from './poster-sheet'

const poster = {
  ...{ fairId: 'f1', title: '冬季双选会', code: '271828', picture: 'data:image/png;base64,AA==' },
  ...{ from: '2026-12-12T00:00:00.000Z', until: '2026-12-12T07:00:00.000Z' },
}

test('the poster has the fair, its drawing with a name, the digits below, and when they are of use', async () => {
  answer(200, poster)
  render(<PosterSheet fairId="f1" onClose={jest.fn()} />)
  expect(await screen.findByText('冬季双选会')).toBeInTheDocument()
  expect(screen.getByText('271828')).toBeInTheDocument()
  expect(screen.getByRole('img', { name: '入口海报的二维码，来的人扫' })).toBeInTheDocument()
  expect(screen.getByText(/12月12日 周六 8:00–15:00 有效/)).toBeInTheDocument()
})

test('where it doesn’t come one tries again', async () => {
  noAnswer()
  render(<PosterSheet fairId="f1" onClose={jest.fn()} />)
  expect(await screen.findByText('没能取到海报码')).toBeInTheDocument()
  answer(200, poster)
  fireEvent.click(screen.getByText('重试'))
  expect(await screen.findByText('271828')).toBeInTheDocument()
})
