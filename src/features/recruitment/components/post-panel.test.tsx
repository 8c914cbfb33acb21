import { fireEvent, screen } from '@testing-library/react'
import Taro from '@tarojs/taro'
import { aNotice, aNoticeSummary, aPost, aPostSummary } from '@/testing/reading'
import { render } from '@/testing/render'
import { NoticeCard } from './notice-card'
import { NearPosts } from './near-posts'
import { NoticePapers } from './notice-papers'
import { PostHead } from './post-head'
import { PostPanel } from './post-panel'
import { FullPostRow } from './post-row'
import { StageList } from './stage-list'

test('a post of which the table says little shows what is missing', () => {
  const bare = aPost({
    employer: null,
    headcount: null,
    education: null,
    major: null,
    age: null,
    pay: null,
    place: null,
    code: null,
    phase: 'undated',
  })
  const { container } = render(
    <>
      <PostHead post={bare} />
      <PostPanel post={bare} />
    </>,
  )
  expect(
    screen.getByText(
      '岗位表没有写明：学历、专业、年龄、技能等级、行业、工作地点、待遇、职责、人数、用人单位。以发布单位答复为准。',
    ),
  ).toBeInTheDocument()
  expect(container.textContent).not.toMatch(/null|undefined/)
})

test('an open notice shows its deadline and first posts, a closed one stays short', () => {
  const { rerender } = render(<NoticeCard notice={aNoticeSummary()} />)
  expect(screen.getByText('12月4日 周五 17:30 截止')).toBeInTheDocument()
  expect(screen.getByText('剩 8 个工作日')).toBeInTheDocument()
  fireEvent.click(screen.getByText('新材料研发工程师'))
  expect(Taro.navigateTo).toHaveBeenCalledWith({ url: '/packages/recruit/post/index?id=demo-12-1201' })

  rerender(<NoticeCard notice={aNoticeSummary({ phase: 'closed', workingDaysLeft: null })} />)
  expect(screen.getByText('已截止')).toBeInTheDocument()
  expect(screen.queryByText('新材料研发工程师')).toBeNull()
})

test('only 报名 can be marked as going on, with the end the server gives', () => {
  const stages = [
    { name: '报名', detail: null, from: null, until: '2026-12-04' },
    { name: '面试', detail: null, from: '2026-12-19', until: '2026-12-19' },
    { name: '公示', detail: null, from: '2026-12-25', until: null },
  ]
  const { container } = render(<StageList notice={aNotice({ stages })} />)
  expect(container.querySelectorAll('.stage--now')).toHaveLength(1)
  expect(screen.getByText('12月4日 17:30 止，剩 8 个工作日')).toBeInTheDocument()
  expect(screen.getByText('12月19日')).toBeInTheDocument()
  expect(screen.getByText('12月25日起')).toBeInTheDocument()
})

test('a notice names its gaps and gives its number to dial', () => {
  render(<NoticePapers notice={aNotice({ gaps: ['岗位表', '年龄'], phones: ['报名咨询 0375-0000000'] })} />)
  expect(screen.getByText('公告没有写明：岗位表、年龄。以发布单位答复为准。')).toBeInTheDocument()
  fireEvent.click(screen.getByRole('button', { name: '拨打报名咨询 0375-0000000' }))
  expect(Taro.makePhoneCall).toHaveBeenCalledWith({ phoneNumber: '0375-0000000' })
})

test('a post says how to apply and whom to phone, and not to where applying is over', () => {
  const applying = ['报名：12月4日 17:30 止', '报名地点：科创园 5 号楼']
  const { rerender } = render(<PostPanel post={aPost({ applying, phones: ['报名咨询 0375-0000000'] })} />)
  expect(screen.getByText('报名地点：科创园 5 号楼')).toBeInTheDocument()
  expect(screen.getByText(/按公告的办法报名/)).toBeInTheDocument()
  expect(screen.getByRole('button', { name: '拨打报名咨询 0375-0000000' })).toBeInTheDocument()
  rerender(<PostPanel post={aPost({ applying, phase: 'closed' })} />)
  expect(screen.getByText('报名已截止，不能再报。')).toBeInTheDocument()
})

test.each([
  [aPost(), '25–35 万/年，12月4日截止报名'],
  [aPost({ phase: 'closed', pay: null }), '已截止'],
  [
    aPost({ phase: 'undated', pay: '安家费 45 万元（一次性），科研启动费 7 万元' }),
    '待遇见详情，报名起止原文未载明',
  ],
])('a row says for how much and whether one can still apply: %#', (post, line) => {
  const { container } = render(<FullPostRow post={post} noticed />)
  expect(container.querySelector('.post-line__facts')?.textContent?.split('\n').at(-1)).toBe(line)
})

test('where one works is copied for a map; what is offered besides stands on the page', () => {
  render(<PostPanel post={aPost({ benefits: '五险一金，餐补', industry: '新材料', contact: '王女士' })} />)
  fireEvent.click(screen.getByText('工作地点。点一下复制，到地图里找'))
  expect(Taro.setClipboardData).toHaveBeenCalledWith(expect.objectContaining({ data: '科创园' }))
  for (const words of ['五险一金，餐补', '新材料', '王女士'])
    expect(screen.getByText(words)).toBeInTheDocument()
})

test('a post that takes nothing any more leads to open ones like it, each with what it has in common', () => {
  const near = [
    { ...aPostSummary({ id: 'p9', title: '粉体工程师' }), near: ['major' as const, 'place' as const] },
  ]
  const { unmount } = render(<NearPosts near={near} />)
  expect(screen.getByText(/专业相近、同地点/)).toBeInTheDocument()
  fireEvent.click(screen.getByText('粉体工程师'))
  expect(Taro.navigateTo).toHaveBeenLastCalledWith({ url: '/packages/recruit/post/index?id=p9' })
  unmount()
  render(<NearPosts near={[]} />)
  expect(screen.queryByText('看相近的岗位')).toBeNull()
})
