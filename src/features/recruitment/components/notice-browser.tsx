import { useReachBottom } from '@tarojs/taro'
import { useNotices } from '../api'
import { NoticeList } from './notice-list'

/** 按公告, read on to the end. */
export function NoticeBrowser() {
  const list = useNotices()
  useReachBottom(list.loadMore)
  return <NoticeList list={list} />
}
