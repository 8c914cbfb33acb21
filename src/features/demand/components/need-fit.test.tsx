import { fireEvent, screen } from '@testing-library/react'
import Taro from '@tarojs/taro'
import type { Asked, Facts, Known } from '@talent/contract/eligibility'
import { useSituation } from '@/features/self-check'
import { go } from '@/lib/navigate'
import { aPublicNeed } from '@/testing/demand-things'
import { render } from '@/testing/render'
import { ChangesPanel } from './changes-panel'
import { NeedFit } from './need-fit'

jest.mock('@/lib/navigate', () => ({ ...jest.requireActual('@/lib/navigate'), go: jest.fn() }))
jest.mock('@/features/self-check/use-situation', () => ({ useSituation: jest.fn() }))

const ON = '2026-11-24'
const known = (said: Record<Asked, Known['value']>) => {
  const facts: Facts = Object.fromEntries(
    Object.entries(said).map(([asked, value]) => [asked, { value, on: ON }]),
  )
  jest.mocked(useSituation).mockReturnValue({ situation: { facts, on: ON }, unsure: new Set<Asked>() })
}
const rows = () => screen.getAllByRole('listitem').map(({ textContent }) => textContent)

test('each requirement is said in the need’s own words; what names a trade stays to be looked at', () => {
  known({ degree: '硕士研究生', workYears: 9 })
  const requirements = ['3 年以上工作经验', '粉末冶金 3 年以上经历']
  render(<NeedFit need={aPublicNeed({ education: '博士', requirements })} />)
  const [first, second, third] = rows()
  expect(first).toMatch(/^学历：博士不满足您：硕士研究生/)
  expect(second).toMatch(/^粉末冶金 3 年以上经历待核实/)
  expect(third).toMatch(/^经历：3 年以上工作经验满足您：9 年/)
  expect(screen.getByText('差 1 项')).toBeInTheDocument()
  expect(screen.getByText(/差的也能说感兴趣，由服务专员问单位/)).toBeInTheDocument()
})

test('where nothing is lacking, who looks at the rest is the employer, not an office', () => {
  known({ degree: '博士研究生' })
  render(<NeedFit need={aPublicNeed({ education: '博士', requirements: ['带过课题组'] })} />)
  expect(rows()[0]).toMatch(/^带过课题组待核实.*由招聘单位核验/)
  expect(screen.getByText('1 项待核实')).toBeInTheDocument()
})

test('before anything is known nothing is judged; a need that asks nothing has no card', () => {
  known({})
  const { unmount } = render(<NeedFit need={aPublicNeed()} />)
  fireEvent.click(screen.getByText('开始答'))
  expect(go).toHaveBeenCalledWith('selfCheck')
  unmount()
  const none = render(<NeedFit need={aPublicNeed({ education: '', requirements: [] })} />)
  expect(none.container.textContent).toBe('')
})

test('a former version is read whole, as it was written, and leads to each need as it is now', async () => {
  const versions = [2, 1].map((version) => ({ version, publishedOn: '2026-11-02', needs: 1 }))
  const request = Taro.request as unknown as jest.Mock
  request.mockImplementation(({ url }: { url: string }) => {
    const version = url.includes('/versions/1') ? 1 : 2
    const need = aPublicNeed({ title: `第 ${version} 版的负责人` })
    const changes = { ...versions[2 - version], name: '需求目录', demo: false, before: null, changes: [] }
    const page = { items: [need], total: 1, nextCursor: null, facets: {} }
    return Promise.resolve({ statusCode: 200, data: url.includes('/needs') ? page : changes, header: {} })
  })
  const catalogue = {
    version: 2,
    publishedOn: '2026-11-02',
    needs: 1,
    name: '需求目录',
    document: '',
    demo: false,
  }
  render(<ChangesPanel catalogue={{ ...catalogue, versions }} title="目录各版" />)
  expect(await screen.findByText('第 2 版的负责人')).toBeInTheDocument()
  fireEvent.click(screen.getByRole('radio', { name: '第 1 版' }))
  fireEvent.click(await screen.findByText('第 1 版的负责人'))
  expect(screen.getByText('按当时写的；点开看现在的')).toBeInTheDocument()
  expect(go).toHaveBeenLastCalledWith('demandNeed', { id: 'district-n1' })
})
