import { Text, View } from '@tarojs/components'
import { Button } from '../../form/button'
import { a11y } from '@/lib/a11y'
import './index.scss'

interface PagerProps {
  /** 0 for the first page. */
  page: number
  pageSize: number
  total: number
  hasNext: boolean
  busy?: boolean
  onPage: (page: number) => void
}

/** Pages of a long list, one at a time: the phone never holds more than one, however long the list is. */
export function Pager({ page, pageSize, total, hasNext, busy, onPage }: PagerProps) {
  if (page === 0 && !hasNext) return null
  const from = page * pageSize + 1
  const to = Math.min(total, from + pageSize - 1)
  return (
    <View className="pager" {...a11y({ role: 'group', 'aria-label': '翻页' })}>
      <View className="pager__side">
        {page > 0 && (
          <Button kind="quiet" size="m" busy={busy} onTap={() => onPage(page - 1)}>
            上一页
          </Button>
        )}
      </View>
      <Text className="pager__place">{`${from}–${to}，共 ${total}`}</Text>
      <View className="pager__side pager__side--end">
        {hasNext && (
          <Button kind="quiet" size="m" busy={busy} onTap={() => onPage(page + 1)}>
            下一页
          </Button>
        )}
      </View>
    </View>
  )
}
