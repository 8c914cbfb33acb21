import { useState } from 'react'
import { View } from '@tarojs/components'
import type { UnmatchedEmployer } from '@talent/contract/enterprise'
import { Facts } from '@/components/data/facts'
import { EmptyState } from '@/components/feedback/empty-state'
import { ErrorState } from '@/components/feedback/error-state'
import { ListEnd } from '@/components/feedback/list-end'
import { Skeleton } from '@/components/feedback/skeleton'
import { Chips } from '@/components/form/chips'
import { SearchBar } from '@/components/form/search-bar'
import { Card } from '@/components/layout/card'
import { ListRow } from '@/components/layout/list-row'
import { SectionHead } from '@/components/layout/section-head'
import { useAreas } from '@/features/account'
import { useSearchWords } from '@/lib/use-search-words'
import { useEnterprise, useEnterprises, useUnmatchedEmployers } from '../api'
import { ContactRequests } from './contact-requests'
import { EnterpriseSheet } from './enterprise-sheet'
import { MatchSheet } from './match-sheet'

/** 还没对上: texts of talents that the directory doesn't know. */
function UnmatchedCard({
  list,
  onOpen,
}: {
  list: ReturnType<typeof useUnmatchedEmployers>
  onOpen: (one: UnmatchedEmployer) => void
}) {
  if (list.items === undefined || list.items.length === 0) return null
  return (
    <>
      <SectionHead title={`还没对上 ${list.total} 个`} sub="人才自己填写的单位名" />
      <Card padding="tight" rows>
        {list.items.map((one) => (
          <ListRow
            key={one.id}
            title={one.name}
            sub={
              <Facts
                facts={[
                  `${one.talents} 人`,
                  one.suggestions[0] ? `可能是${one.suggestions[0].name}` : '名录里没有相近的',
                ]}
              />
            }
            aside="对上"
            acts
            onTap={() => onOpen(one)}
          />
        ))}
      </Card>
      <ListEnd list={list} rest="后面的单位名" />
    </>
  )
}

/** 单位名录: found by any part of any name, by area; what isn't matched yet stands first. */
export function EnterprisesPanel({ adding, onAdded }: { adding: boolean; onAdded: () => void }) {
  const search = useSearchWords()
  const [area, setArea] = useState('')
  const [opened, setOpened] = useState<string | null>(null)
  const [matching, setMatching] = useState<UnmatchedEmployer | null>(null)
  const [naming, setNaming] = useState<string | null>(null)
  const areas = useAreas()
  const list = useEnterprises({ q: search.words, area })
  const unmatched = useUnmatchedEmployers()
  const { data: enterprise } = useEnterprise(opened)
  const counts = new Map(list.first?.facets.area.map(({ value, count }) => [value, count]))
  const narrowed = search.words !== '' || area !== ''
  const close = () => {
    setNaming(null)
    onAdded()
  }
  return (
    <>
      <SearchBar
        label="搜单位"
        placeholder="搜单位名称"
        value={search.text}
        onChange={search.setText}
        onSearch={search.search}
      />
      <Chips
        label="片区"
        scroll
        options={[
          { value: '', text: '全部' },
          ...(areas.data?.areas ?? []).map(({ code, name }) => ({
            value: code,
            text: `${name} ${counts.get(code) ?? 0}`,
          })),
        ]}
        value={area}
        onPress={setArea}
      />
      {!narrowed && <ContactRequests />}
      {!narrowed && <UnmatchedCard list={unmatched} onOpen={setMatching} />}
      {list.items === undefined &&
        (list.error ? (
          <ErrorState error={list.error} title="没能加载单位名录" onRetry={list.retry} />
        ) : (
          <Skeleton cards={2} />
        ))}
      {list.items?.length === 0 && <EmptyState title={narrowed ? '没有这样的单位' : '名录还是空的'} />}
      {list.items !== undefined && list.items.length > 0 && (
        <>
          <SectionHead title={`单位 ${list.total} 家`} sub="按名称排列" />
          <Card padding="tight" rows>
            {list.items.map(({ id, name, areaName, industry, talents, commissioners }) => (
              <ListRow
                key={id}
                title={name}
                sub={
                  <View>
                    <Facts facts={[areaName ?? '片区未填', industry, `人才 ${talents} 人`]} />
                    <View>
                      {commissioners.length > 0 ? `联系专员：${commissioners.join('、')}` : '还没有联系专员'}
                    </View>
                  </View>
                }
                onTap={() => setOpened(id)}
                acts
              />
            ))}
          </Card>
          <ListEnd list={list} rest="后面的单位" />
        </>
      )}
      {opened !== null && enterprise && (
        <EnterpriseSheet
          key={`${enterprise.id}:${enterprise.version}`}
          enterprise={enterprise}
          onClose={() => setOpened(null)}
        />
      )}
      {matching !== null && (
        <MatchSheet
          employer={matching}
          onNew={() => {
            setNaming(matching.name)
            setMatching(null)
          }}
          onClose={() => setMatching(null)}
        />
      )}
      {(adding || naming !== null) && (
        <EnterpriseSheet enterprise={null} name={naming ?? ''} onClose={close} />
      )}
    </>
  )
}
