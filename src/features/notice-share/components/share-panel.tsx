import { View } from '@tarojs/components'
import { getNoticePaper, getNoticeText, posterBatches } from '@talent/contract/notice-share'
import type { Notice } from '@talent/contract/recruitment'
import { Picture } from '@/components/data/picture'
import { Note } from '@/components/feedback/note'
import { Card } from '@/components/layout/card'
import { ListRow } from '@/components/layout/list-row'
import { openDocument } from '@/features/file'
import { shareTitle } from '@/features/recruitment'
import { copyText } from '@/lib/copy-text'
import { errorLine } from '@/lib/error-text'
import { call } from '@/lib/request'
import { useSubmit } from '@/lib/use-submit'
import { routes } from '@/routes'
import { cardPicture, posterPicture } from '../pictures'
import { ForwardRow } from './forward-row'
import './share-panel.scss'

type Shared = Pick<
  Notice,
  'id' | 'issue' | 'title' | 'postCount' | 'headcount' | 'phase' | 'applyFrom' | 'applyUntil' | 'publishedOn'
>

function CardCard({ notice }: { notice: Shared }) {
  const { id } = notice
  return (
    <Card>
      <View className="cap share-card__how">转发到聊天会是这样</View>
      <View className="share-card">
        <View className="share-card__title">{shareTitle(notice)}</View>
        <Picture
          className="share-card__picture"
          src={cardPicture(id)}
          label="卡片上的图：期号、岗位数和截止日期"
        />
        <View className="share-card__from">人才服务</View>
      </View>
    </Card>
  )
}

/** 文字稿 and 打印版: the whole notice, made when it is asked for. */
function Copies({ notice: { id, title } }: { notice: Shared }) {
  const copied = useSubmit(async () => {
    const { text } = await call(getNoticeText, { params: { id } })
    await copyText(text, '文字稿已复制')
  })
  const printed = useSubmit(() =>
    openDocument({
      ...{ endpoint: getNoticePaper, id, type: 'application/pdf' },
      ...{ saveAs: `${title}.pdf`, mayKeep: true },
    }),
  )
  return (
    <Card padding="tight" rows>
      <ForwardRow href={routes.notice.href({ id })} />
      <ListRow
        icon="copy"
        title={copied.busy ? '正在取文字稿' : '复制文字稿'}
        sub="纯文字，含全部岗位，能贴进公众号"
        acts
        onTap={() => void copied.submit()}
      />
      {copied.error && <View className="cap red">{errorLine(copied.error)}</View>}
      <ListRow
        icon="file"
        title={printed.busy ? '正在生成打印版' : '导出打印版 PDF'}
        sub="A4，含全部岗位"
        acts
        onTap={() => void printed.submit()}
      />
    </Card>
  )
}

/** What one passes a notice on as: card, words, paper, long picture. */
export function SharePanel({ notice, batch }: { notice: Shared; batch: number }) {
  return (
    <>
      <CardCard notice={notice} />
      <Copies notice={notice} />
      <Note>到点关闭后，图里的码仍能打开，页面写“已截止”，不再收报名。发错了可以撤下，撤下后写明原因。</Note>
      <Picture
        key={batch}
        className="share-poster"
        src={posterPicture(notice.id, batch)}
        label={`长图，${posterBatches(notice.postCount)} 张中的第 ${batch + 1} 张：${shareTitle(notice)}`}
        long
      />
    </>
  )
}
