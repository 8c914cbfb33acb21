import { useState } from 'react'
import { useReachBottom } from '@tarojs/taro'
import { Chips } from '@/components/form/chips'
import { useNotices } from '../api'
import { NO_FILTER, phaseChips } from '../notice-filter'
import { NoticeList } from './notice-list'

/** 按公告: narrowed by whether one can apply, read on to the end. */
export function NoticeBrowser() {
  const [filter, setFilter] = useState(NO_FILTER)
  const list = useNotices(filter)
  useReachBottom(list.loadMore)
  const facets = list.first?.facets
  return (
    <>
      <Chips
        label="报名"
        options={phaseChips(facets, filter.phase)}
        value={filter.phase}
        onPress={(phase) => setFilter({ ...filter, phase })}
      />
      <NoticeList list={list} narrowed={filter.phase !== ''} onClear={() => setFilter(NO_FILTER)} />
    </>
  )
}
