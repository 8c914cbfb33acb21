export { useLatestNotices } from './api'
export { noticeCaption, sizes } from './labels'
export { IssueBlock } from './components/issue-mark'
export { NoticeOpening } from './components/notice-opening'
