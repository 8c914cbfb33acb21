import { useState } from 'react'
import { View } from '@tarojs/components'
import { useReachBottom } from '@tarojs/taro'
import { Facts } from '@/components/data/facts'
import { EmptyState } from '@/components/feedback/empty-state'
import { ErrorState } from '@/components/feedback/error-state'
import { ListEnd } from '@/components/feedback/list-end'
import { Skeleton } from '@/components/feedback/skeleton'
import { Segmented } from '@/components/form/segmented'
import { Card, CardHead } from '@/components/layout/card'
import { ListRow } from '@/components/layout/list-row'
import { go } from '@/lib/navigate'
import { useRecognitions, useContested, type RecognitionScope } from '../api'
import { standingOf } from '../words'
import { RecognitionTag } from './recognition-tag'

const SCOPES: Record<RecognitionScope, string> = {
  publicised: '公示中',
  contested: '有异议',
  recognised: '已认定',
  ending: '快到期',
  refused: '不予认定',
  revoked: '已撤销',
}
const EMPTY: Record<RecognitionScope, string> = {
  publicised: '没有在公示的',
  contested: '没有等答复的异议',
  recognised: '还没有认定的',
  ending: '没有快到期的',
  refused: '没有不予认定的',
  revoked: '没有撤销的',
}

/** 人才认定 of a coordinator: what is public and until when, what is objected to, whose term ends. */
export function RecognitionsDesk({ wanted }: { wanted: boolean }) {
  const [scope, setScope] = useState<RecognitionScope>('publicised')
  const list = useRecognitions(scope, wanted)
  useReachBottom(list.loadMore)
  const { items, error, retry } = list
  return (
    <>
      <Segmented
        label="范围"
        look="tabs"
        options={(Object.keys(SCOPES) as RecognitionScope[]).map((value) => ({ value, text: SCOPES[value] }))}
        value={scope}
        onChange={setScope}
      />
      {items === undefined ? (
        error ? (
          <ErrorState error={error} title="没能加载认定" hint="不是您的问题，记录都在" onRetry={retry} />
        ) : (
          <Skeleton cards={3} />
        )
      ) : items.length === 0 ? (
        <EmptyState icon="award" title={EMPTY[scope]} hint="核验由专员在办件里做，公示期满由系统认定" />
      ) : (
        <>
          {items.map((one) => (
            <Card key={one.id} onTap={() => go('recognition', { id: one.id })}>
              <CardHead
                title={<Facts facts={[one.who, one.category]} />}
                aside={<RecognitionTag recognition={one} />}
              />
              <View className="cap num mt4">
                <Facts facts={[one.number, standingOf(one)]} />
              </View>
            </Card>
          ))}
          <ListEnd list={list} rest="后面的认定" />
        </>
      )}
      <Card padding="tight" rows>
        <ListRow
          icon="flag"
          title="异议的答复"
          sub="异议按投诉建议编号、到期、答复"
          onTap={() => go('complaintsDesk')}
        />
        <ListRow
          icon="stamp"
          title="核对凭证"
          sub="对方出示核对码，看有效与否"
          onTap={() => go('credentialCheck')}
        />
        <ListRow icon="users" title="公示名单" sub="公众看到的样子" onTap={() => go('publicity')} />
        <ListRow icon="book" title="人才分类目录" onTap={() => go('classes')} />
        <ListRow
          icon="edit"
          title="编辑分类目录"
          sub="类别、标准和条款，改完检查再发布"
          onTap={() => go('schemeEditor')}
        />
      </Card>
    </>
  )
}

/** A coordinator's way there. */
export function RecognitionsRow() {
  const contested = useContested()
  return (
    <Card padding="tight">
      <ListRow
        icon="stamp"
        title="人才认定"
        sub="公示到哪天、有没有异议、谁快到期"
        aside={contested ? `有异议 ${contested}` : undefined}
        onTap={() => go('recognitionsDesk')}
      />
    </Card>
  )
}
