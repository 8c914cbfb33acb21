import { fireEvent, screen } from '@testing-library/react'
import type { Recognition } from '@talent/contract/recognition'
import { CheckCredential, RecognitionPanel } from '.'
import { recognitionTag, standingOf } from './words'
import { answer } from '@/testing/answer'
import { aRecognition } from '@/testing/recognition-things'
import { render } from '@/testing/render'

const HELD: Partial<Recognition> = { state: 'recognised', validFrom: '2026-12-09', validUntil: '2029-12-08' }

test.each<[string, Parameters<typeof aRecognition>[0], string]>([
  ['public', {}, '公示中'],
  ['objected to', { openObjections: 1 }, '有异议，核实中'],
  ['recognised', HELD, '已认定'],
  ['over', { ...HELD, expired: true }, '已到期'],
  ['replaced', { ...HELD, replaced: true, expired: true }, '已由新的代替'],
  ['refused', { state: 'refused', publicUntil: null }, '不予认定'],
  ['revoked', { ...HELD, state: 'revoked' }, '已撤销'],
])('%s, it says %s', (_, more, text) => expect(recognitionTag(aRecognition(more)).text).toBe(text))

test('public, it says until when; recognised, from when to when with the years', () => {
  expect(standingOf(aRecognition())).toBe('公示到 12月8日，没有异议次日认定')
  expect(standingOf(aRecognition(HELD))).toBe('有效期 2026年12月9日 到 2029年12月8日')
})

test('the credential tells class, number and term, and what it opens leads there', () => {
  render(<RecognitionPanel recognition={aRecognition(HELD)} title="人才认定" />)
  expect(screen.getByRole('group', { name: '人才服务凭证' })).toHaveTextContent(
    /D 类.*RD-2026-000001.*有效期 2026年12月9日 到 2029年12月8日/,
  )
  expect(screen.getByRole('link', { name: /人才公寓/ })).toBeInTheDocument()
})

test('one that ran out says so on its face, opens nothing and offers to apply anew', () => {
  render(
    <RecognitionPanel
      recognition={aRecognition({ ...HELD, expired: true, renewable: true })}
      title="人才认定"
    />,
  )
  expect(screen.getByRole('group', { name: '人才服务凭证' })).toHaveTextContent(
    '已于 2029年12月8日 到期，不能再出示',
  )
  expect(screen.queryByText('人才公寓')).not.toBeInTheDocument()
  expect(screen.getByRole('button', { name: '重新申请' })).toBeInTheDocument()
})

test('refused, it says on what it rests and what would change it; there is no credential', () => {
  render(
    <RecognitionPanel
      recognition={aRecognition({
        ...{ state: 'refused', publicFrom: null, publicUntil: null },
        refusal: { basis: '附件 1 C 类第 5 项', change: '再有 3 篇论文' },
      })}
      title="人才认定"
    />,
  )
  expect(screen.getByText('附件 1 C 类第 5 项')).toBeInTheDocument()
  expect(screen.getByText('再有 3 篇论文')).toBeInTheDocument()
  expect(screen.queryByRole('group', { name: '人才服务凭证' })).not.toBeInTheDocument()
})

const REVOKED: Partial<Recognition> = {
  ...{ ...HELD, state: 'revoked' },
  revocation: { basis: '办法第九条', reason: '学位证书不属实', on: '2027-03-01' },
}

test('revoked, its face says so and from when; why, and what one can do; it is shown at no counter', () => {
  render(<RecognitionPanel recognition={aRecognition(REVOKED)} title="人才认定" />)
  expect(screen.getByRole('group', { name: '人才服务凭证' })).toHaveTextContent('已撤销，2027年3月1日')
  expect(screen.getByText('学位证书不属实')).toBeInTheDocument()
  expect(screen.getByText('不同意，提投诉建议')).toBeInTheDocument()
  expect(screen.queryByRole('button', { name: '出示核对码' })).not.toBeInTheDocument()
  expect(screen.queryByText('人才公寓')).not.toBeInTheDocument()
})

test('a coordinator is asked twice before it is revoked, with what was written before their eyes', () => {
  render(
    <RecognitionPanel
      recognition={aRecognition({ ...HELD, mine: false, allowedEvents: ['revoke'] })}
      title="人才认定"
    />,
  )
  fireEvent.click(screen.getByRole('button', { name: '撤销认定' }))
  fireEvent.click(screen.getByRole('button', { name: '下一步，再看一遍' }))
  expect(screen.getAllByText('请写明依据').length).toBeGreaterThan(0)
  fireEvent.change(screen.getByLabelText('依据'), { target: { value: '办法第九条' } })
  fireEvent.change(screen.getByLabelText('原因'), { target: { value: '学位证书不属实' } })
  fireEvent.click(screen.getByRole('button', { name: '下一步，再看一遍' }))
  expect(screen.getByText(/不能恢复/)).toBeInTheDocument()
  expect(screen.getByRole('button', { name: '确认撤销，告诉本人' })).toBeInTheDocument()
})

test('its holder shows the letters and a picture of them that a camera reads; another one takes both away', async () => {
  render(<RecognitionPanel recognition={aRecognition(HELD)} title="人才认定" />)
  const press = (name: string) => fireEvent.click(screen.getByRole('button', { name }))
  const expiresAt = '2026-12-09T01:03:00.000Z'
  answer(200, { code: 'K7M2XQ4R', picture: 'data:image/png;base64,b25l', expiresAt })
  press('出示核对码')
  const picture = () => screen.findByRole('img', { name: '核对码的二维码，给窗口扫' })
  expect(await picture()).toHaveAttribute('src', 'data:image/png;base64,b25l')
  expect(screen.getByText('K7M2 XQ4R')).toBeInTheDocument()
  answer(200, { code: 'AB34CD56', picture: 'data:image/png;base64,dHdv', expiresAt })
  press('换一个')
  expect(await screen.findByText('AB34 CD56')).toBeInTheDocument()
  expect(await picture()).toHaveAttribute('src', 'data:image/png;base64,dHdv')
})

test('in a browser the letters are typed: no button for a camera it doesn’t have', () => {
  render(<CheckCredential />)
  expect(screen.queryByText('扫一扫')).not.toBeInTheDocument()
  expect(screen.getByRole('button', { name: '核对' })).toBeInTheDocument()
})
