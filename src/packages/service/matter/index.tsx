import { ErrorState } from '@/components/feedback/error-state'
import { PageShell } from '@/components/layout/page-shell'
import { Skeleton } from '@/components/feedback/skeleton'
import { useMe, useRequiredSession } from '@/features/account'
import { filledOf, type DraftBody, type MatterClosing } from '@talent/contract/matter'
import { ClosedMatter, FamilyOf, MatterForm, useMatter, useMatterDraft } from '@/features/matter'
import { useEarlierMaterials, useSubmitForm, useVerified } from '@/features/service-request'
import { useOwnMembers } from '@/features/me/api'
import { CarryOver } from '@/features/self-check/components/carry-over'
import { useKnownOfPerson } from '@/features/self-check/use-known'
import { todayInChina } from '@/lib/dates'
import { useBeginning } from '@/lib/use-beginning'
import { useRouteParams } from '@/lib/use-route-params'
import { routes } from '@/routes'
import { aboutWords, useAskedAbout } from '../request/use-asked-about'

/** Who began before it was closed goes on until its day. */
const mayFinish = ({ finishBy }: MatterClosing, body: DraftBody): boolean =>
  filledOf(body) > 0 && finishBy >= todayInChina()

/** The draft belongs to a person: it is looked for once we know whose. */
function Form({
  code,
  about,
  award,
  fill,
  accountId,
  profileFilled,
  asksFirst,
}: {
  code: string
  about: string | undefined
  award: string | undefined
  fill: boolean
  asksFirst: boolean
  accountId: string
  profileFilled: boolean
}) {
  const matter = useMatter(code)
  const draft = useMatterDraft(accountId, code, matter.data?.matter.version)
  const submission = useSubmitForm()
  const reusable = useEarlierMaterials()
  const verified = useVerified()
  const family = useOwnMembers()
  const asked = useAskedAbout({ about, award })
  const words = asked && aboutWords(asked)
  const { known, visitors } = useKnownOfPerson(fill)
  const told = matter.data?.matter.sections
    .flatMap(({ fields }) => fields)
    .find(({ type }) => type === 'long-text')?.key
  useBeginning(draft && told ? words : undefined, String((told && draft?.body.answers[told]) ?? ''), (text) =>
    draft?.change((body) => ({ ...body, answers: { ...body.answers, [told ?? '']: text } })),
  )
  const { closing = null } = matter.data ?? {}
  if (matter.data && draft && closing && !mayFinish(closing, draft.body))
    return <ClosedMatter matter={matter.data.matter} closing={closing} />
  const asksFirstOfAll = fill && visitors.waiting > 0
  if (matter.data && draft && (!fill || known) && !asksFirstOfAll)
    return (
      <FamilyOf value={family}>
        <MatterForm
          matter={matter.data.matter}
          closing={closing}
          days={matter.data.days}
          provisional={matter.data.provisional}
          draft={draft}
          asksFirst={asksFirst}
          profileFilled={profileFilled}
          reusable={reusable}
          verified={verified}
          known={fill ? known : undefined}
          {...submission}
          onSubmit={(form, key) =>
            submission.onSubmit(asked ? { ...form, about: { kind: asked.kind, id: asked.id } } : form, key)
          }
        />
      </FamilyOf>
    )
  return (
    <PageShell title={routes.matter.title}>
      {asksFirstOfAll && <CarryOver visitors={visitors} />}
      {matter.error ? (
        <ErrorState error={matter.error} title="没能加载这个事项" onRetry={matter.retry} />
      ) : (
        <Skeleton />
      )}
    </PageShell>
  )
}

export default function MatterPage() {
  const { code, on, about, award, fill } = useRouteParams('matter')
  useRequiredSession('matter', { code, on, about, award, fill })
  const me = useMe()
  if (me.data)
    return (
      <Form
        code={code}
        about={about}
        award={award}
        fill={fill === 'yes'}
        asksFirst={on !== 'yes'}
        accountId={me.data.id}
        profileFilled={me.data.profile !== null}
      />
    )
  return (
    <PageShell title={routes.matter.title}>
      {me.error ? <ErrorState error={me.error} title="没能加载" onRetry={me.retry} /> : <Skeleton />}
    </PageShell>
  )
}
