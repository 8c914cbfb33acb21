import { act, fireEvent, screen } from '@testing-library/react'
import { ContractError, ERRORS, type ErrorCode } from '@talent/contract'
import { NetworkError } from '@/lib/request'
import { render } from '@/testing/render'
import { ActionBar } from '../../layout/action-bar'
import { FormField } from '../../form/form-field'
import { Sheet } from '../../layout/sheet'

const refused = (code: ErrorCode, incident?: string) =>
  new ContractError(code, { message: ERRORS[code].message, incident })

test('above the bar is how many faults there are, and a press goes to the first', async () => {
  render(
    <>
      <FormField name="kind" label="类型" error="请选择类型">
        x
      </FormField>
      <ActionBar feedback={{ faults: { fine: undefined, kind: '请选择类型', 'consents.minor': '请确认' } }}>
        提交
      </ActionBar>
    </>,
  )
  fireEvent.click(screen.getByRole('button', { name: /还差 2 处/ }))
  await act(() => new Promise((done) => setTimeout(done, 100)))
  const scrolled = jest.mocked(Element.prototype.scrollIntoView).mock.contexts as Element[]
  expect(scrolled.map(({ id }) => id)).toEqual(['field-kind'])
})

test.each([
  ['without a connection', new NetworkError('offline'), /没有连上网络.*填的内容还在.*不会重复/],
  ['the server failed', refused('internal', 'A1B2C3'), /填的内容还在.*问题编号 A1B2C3/],
  ['somebody was faster', refused('stale_version'), /最新进展已显示，您写的内容还在/],
])('above the bar is why it failed and that nothing is lost: %s', (_, error, words) => {
  render(<ActionBar feedback={{ error, draft: { saved: true, text: '草稿已保存 14:32' } }}>提交</ActionBar>)
  expect(screen.getByRole('alert')).toHaveTextContent(words)
  expect(screen.getByRole('status')).toHaveTextContent('草稿已保存 14:32')
})

test('a sheet tells it above its own button', () => {
  render(
    <Sheet
      open
      title="办结"
      onClose={() => undefined}
      footer="确认"
      feedback={{ faults: { text: '请写明结果' } }}
    >
      x
    </Sheet>,
  )
  expect(screen.getByRole('dialog')).toHaveTextContent('还差 1 处')
})

test('before anything was pressed nothing is told', () => {
  render(<ActionBar feedback={{ faults: { kind: undefined }, error: null, words: '' }}>提交</ActionBar>)
  expect(screen.queryByRole('alert')).toBeNull()
})
