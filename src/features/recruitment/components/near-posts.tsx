import type { EndpointOutput } from '@talent/contract'
import { NEAR_WORDS, type getPost } from '@talent/contract/recruitment'
import { ListRow } from '@/components/layout/list-row'
import { SectionCard } from '@/components/layout/section-card'
import { Facts } from '@/components/data/facts'
import { go } from '@/lib/navigate'
import { applyCaption, shortPay } from '../labels'

/** 看相近的岗位: open ones like a post that takes nothing any more, each with what it has in common. */
export function NearPosts({ near }: Pick<EndpointOutput<typeof getPost>, 'near'>) {
  if (near.length === 0) return null
  return (
    <SectionCard title="看相近的岗位">
      {near.map((post) => (
        <ListRow
          key={post.id}
          title={post.title}
          sub={
            <>
              <Facts facts={[post.employer, shortPay(post.pay), applyCaption(post)]} />
              {`，${post.near.map((by) => NEAR_WORDS[by]).join('、')}`}
            </>
          }
          onTap={() => go('post', { id: post.id })}
        />
      ))}
    </SectionCard>
  )
}
