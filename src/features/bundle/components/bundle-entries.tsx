import { listBundles } from '@talent/contract/bundle'
import { iconOf } from '@/components/data/icon'
import { Card } from '@/components/layout/card'
import { ListRow } from '@/components/layout/list-row'
import { go } from '@/lib/navigate'
import { useQuery } from '@/lib/server-data'

/** 一件事 on 服务: nothing while it isn't known, since each matter can be asked for by itself. */
export function BundleEntries() {
  const { data } = useQuery(listBundles, {})
  return (
    <>
      {data?.bundles.map(({ code, title, icon, matters }) => (
        <Card key={code} padding="tight">
          <ListRow
            icon={iconOf(icon)}
            title={title}
            strong
            sub={matters.join('、')}
            onTap={() => go('bundle', { code })}
          />
        </Card>
      ))}
    </>
  )
}
