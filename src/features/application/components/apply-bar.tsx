import { useState, type ReactNode } from 'react'
import { applyForPost } from '@talent/contract/application'
import { applyingWay, type Post } from '@talent/contract/recruitment'
import { Button } from '@/components/form/button'
import { ActionBar } from '@/components/layout/action-bar'
import { requireSignIn, useSession } from '@/features/account'
import { useSituation } from '@/features/self-check'
import { callPhone, go } from '@/lib/navigate'
import { call } from '@/lib/request'
import { useSubmit } from '@/lib/use-submit'
import { routes } from '@/routes'
import { useApplying } from '../api'
import { judgedBy, NOTHING_JUDGED } from '../judged'
import { writeMail } from '../write-mail'
import { ApplySheet } from './apply-sheet'

/**
 * `tool` beside what one does to apply for this post: send the CV, call, or write; nothing where its notice says how.
 * `recommended`: by way of which recommendation of a commissioner.
 */
export function ApplyBar({
  post,
  recommended = null,
  tool,
}: {
  post: Post
  recommended?: string | null
  tool: ReactNode
}) {
  const [asking, setAsking] = useState(false)
  const talent = useSession(({ token, me }) => token !== null && me?.roles.includes('talent') === true)
  const way = applyingWay(post)
  const here = way.way === 'here'
  const { data } = useApplying(post.id, here && talent)
  const known = useSituation()
  const [tied, setTied] = useState(false)
  // Sent before it was recommended: the same application, that the request may see from now on.
  const tying = useSubmit(async (by: string) => {
    if (data === undefined) return
    const body = { consent: data.consent.version, cvVersion: data.cvVersion, recommended: by }
    await call(applyForPost, { params: { id: post.id }, body })
    setTied(true)
  })
  const open = post.phase === 'open' && !post.withdrawn
  const sent = data?.application ?? null
  if (here && sent !== null && (sent.state !== 'withdrawn' || !open))
    return (
      <ActionBar feedback={{ error: tying.error }}>
        {tool}
        {recommended !== null && sent.state !== 'withdrawn' && !tied && (
          <Button full busy={tying.busy} busyText="正在告诉专员" onTap={() => void tying.submit(recommended)}>
            让专员看到进展
          </Button>
        )}
        <Button full kind="outline" onTap={() => go('application', { id: sent.id })}>
          {sent.state === 'withdrawn' ? '看撤回的投递' : tied ? '专员看得到，看进展' : '已投递，看进展'}
        </Button>
      </ActionBar>
    )
  if (!open || way.way === 'notice') return tool === null ? null : <ActionBar>{tool}</ActionBar>
  if (way.way === 'phone')
    return (
      <ActionBar>
        {tool}
        <Button full icon="phone" onTap={() => callPhone(way.to)}>
          打电话报名
        </Button>
      </ActionBar>
    )
  if (way.way === 'mail')
    return (
      <ActionBar>
        {tool}
        <Button full icon="send" onTap={() => writeMail(way.to)}>
          写邮件报名
        </Button>
      </ActionBar>
    )
  const press = () => {
    if (requireSignIn(routes.post.href({ id: post.id, ...(recommended !== null && { recommended }) })))
      setAsking(true)
  }
  return (
    <>
      <ActionBar>
        {tool}
        <Button full onTap={press}>
          {sent === null ? '用我的简历投递' : '再投一次'}
        </Button>
      </ActionBar>
      {asking && (
        <ApplySheet
          post={post}
          recommended={recommended}
          judged={known === undefined ? NOTHING_JUDGED : judgedBy(post, known)}
          onClose={() => setAsking(false)}
        />
      )}
    </>
  )
}
