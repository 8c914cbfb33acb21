import { fireEvent, screen } from '@testing-library/react'
import Taro from '@tarojs/taro'
import { aPolicy } from '@/testing/reading'
import { render } from '@/testing/render'
import { PolicyHead } from './policy-head'
import { PolicyPanel } from './policy-panel'

test('what the source does not say is said to be missing, never filled in', () => {
  const { container } = render(
    <>
      <PolicyHead policy={aPolicy({ docNo: null, publishedOn: null })} />
      <PolicyPanel policy={aPolicy({ publishedOn: null, gaps: ['文号', '材料'] })} />
    </>,
  )
  // 能得到什么, 谁可以申请, 受理部门, 办理时限, 步骤, 材料, 电话; 文号, 机关, 成文, 发布, 施行, 有效期
  expect(screen.getAllByText('原文未载明')).toHaveLength(13)
  expect(screen.getByText('文号原文未载明')).toBeInTheDocument()
  expect(screen.getByText('原文未载明：文号、材料。以主管部门答复为准。')).toBeInTheDocument()
  expect(container.textContent).not.toMatch(/null|undefined/)
})

test('a condition stands with its clause, indented under what joins it', () => {
  render(
    <PolicyPanel
      policy={aPolicy({
        conditions: [
          { depth: 0, text: '以下各项满足任意一项', clause: null, joint: '任一满足' },
          { depth: 1, text: '省市认定 A–D 类', clause: '适用范围', joint: null },
        ],
      })}
    />,
  )
  expect(screen.getByText('省市认定 A–D 类').closest('[role=listitem]')).toHaveClass('condition--1')
  expect(screen.getByText('依据：适用范围')).toBeInTheDocument()
})

test('a source with an address copies it; one without says so and offers nothing', () => {
  render(
    <PolicyPanel
      policy={aPolicy({
        sources: [
          { title: '郑州日报', address: 'https://example.org/66813', kind: 'press' },
          { title: '郑州晚报转载', address: null, kind: 'mirror' },
        ],
      })}
    />,
  )
  fireEvent.click(screen.getByRole('button', { name: '复制原文链接：郑州日报' }))
  expect(Taro.setClipboardData).toHaveBeenCalledWith({ data: 'https://example.org/66813' })
  expect(screen.getByText('转载，原文链接未载明')).toBeInTheDocument()
  expect(screen.queryByRole('button', { name: /郑州晚报/ })).toBeNull()
})

test('a number is dialled by a press, and a long list of them opens on demand', () => {
  render(
    <PolicyPanel
      policy={aPolicy({
        phones: [
          '人才服务 0371-96567',
          '技术咨询 0371-63702166',
          '监督投诉 0371-67180876',
          '高新区 0371-67981520',
        ],
      })}
    />,
  )
  fireEvent.click(screen.getByRole('button', { name: '拨打人才服务 0371-96567' }))
  expect(Taro.makePhoneCall).toHaveBeenCalledWith({ phoneNumber: '0371-96567' })
  expect(screen.queryByText('高新区')).toBeNull()
  fireEvent.click(screen.getByText('还有 1 个电话'))
  expect(screen.getByText('高新区')).toBeInTheDocument()
})
