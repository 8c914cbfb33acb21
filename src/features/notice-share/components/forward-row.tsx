import { Button } from '@tarojs/components'
import { ListRow } from '@/components/layout/list-row'
import { copyText } from '@/lib/copy-text'
import './forward-row.scss'

/** 转发: in the mini-program its card; a browser has its link instead. */
export function ForwardRow({ href }: { href: string }) {
  if (process.env.TARO_ENV === 'h5') {
    const link = `${window.location.origin}${window.location.pathname}#${href}`
    return (
      <ListRow
        icon="share"
        title="复制链接"
        sub="发给好友，打开就是这份公告"
        strong
        acts
        onTap={() => void copyText(link, '链接已复制')}
      />
    )
  }
  // Only WeChat's own button opens the choice of friends.
  return (
    <Button className="forward-row" openType="share">
      <ListRow icon="share" title="转发给好友" sub="带上期号、岗位数和截止时间" strong />
    </Button>
  )
}
