import { render, screen, waitFor } from '@testing-library/react'
import { getMe } from '@talent/contract'
import { ServerData } from './server-data'
import { useEndpoint } from './use-endpoint'
import { answer } from '@/testing/answer'
import { aMe } from '@/testing/factories'

const Name = () => <p>{useEndpoint(getMe, {}).data?.name ?? '无'}</p>

test('when a session ends, what it showed is gone', async () => {
  answer(200, aMe({ name: '周予安' }))
  const { rerender } = render(
    <ServerData session="first">
      <Name />
    </ServerData>,
  )
  await waitFor(() => expect(screen.getByText('周予安')).toBeInTheDocument())
  answer(200, aMe({ name: '高若渝' }))
  rerender(
    <ServerData session="second">
      <Name />
    </ServerData>,
  )
  await waitFor(() => expect(screen.queryByText('周予安')).not.toBeInTheDocument())
  await waitFor(() => expect(screen.getByText('高若渝')).toBeInTheDocument())
})
