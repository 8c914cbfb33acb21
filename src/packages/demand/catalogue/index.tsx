import { Catalogue } from '@/features/demand/components/catalogue'
import { useShareCard } from '@/lib/use-share-card'
import { routes } from '@/routes'

export default function DemandPage() {
  useShareCard('demand', {}, '急需紧缺人才需求目录')
  return <Catalogue title={routes.demand.title} />
}
