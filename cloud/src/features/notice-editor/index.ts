import * as contract from '@talent/contract/notice-editor'
import type { FastifyInstance } from 'fastify'
import type { Deps } from '../../deps.ts'
import { bind } from '../../http/bind-endpoint.ts'
import { workOn, type Worker } from '../../jobs/define-job.ts'
import {
  beginCopy,
  bindCopyCalls,
  bindScheduleCalls,
  publishDue,
  recordEntry,
  saveCopyIn,
} from '../publication/index.ts'
import { endInterviewsOf, TELL_APPLICANTS } from '../application/index.ts'
import { endNotice, withdrawNotice } from '../recruitment/index.ts'
import { postImporter } from './import/import-posts.ts'
import { PUBLISH_NOTICES } from './jobs.ts'
import { noticePublication } from './notice-publication.ts'
import { changePostOf, listPostsOf, lockWritten, shownContent } from './posts.ts'
import { listEditable, loadEditor, loadVersion } from './read-editor.ts'
import { restoreVersion, versionChanges } from './restore.ts'
import { noticeDraftSubject } from './subject-rules.ts'

function routes(app: FastifyInstance, deps: Deps): void {
  const publication = noticePublication(deps)
  bind(app, deps, contract.listEditableNotices, ({ query }) => listEditable(deps, query))
  bind(app, deps, contract.beginNotice, async ({ trx, caller, body }) => {
    const id = deps.newId()
    const content = { ...contract.EMPTY_NOTICE, title: body.title }
    await beginCopy(deps, trx, caller, { kind: 'notice', id, content })
    return { id }
  })
  bind(app, deps, contract.getNoticeEditor, ({ caller, params }) => loadEditor(deps, caller, params.id))
  bind(app, deps, contract.getNoticeVersion, ({ params }) => loadVersion(deps, params.id, params.version))
  bind(app, deps, contract.getNoticeVersionChanges, (input) => versionChanges(deps, input))
  bind(app, deps, contract.restoreNotice, async ({ caller, ...input }) => {
    await restoreVersion(deps, caller, input)
    return { done: true } as const
  })
  bind(app, deps, contract.listEditedPosts, (input) => listPostsOf(deps, input))
  bind(app, deps, contract.changePost, ({ trx, caller, ...input }) => changePostOf(deps, trx, caller, input))
  // Posts stay as they are in what it is saved over.
  bind(app, deps, contract.saveNoticeCopy, ({ caller, params: { id }, body }) =>
    deps.db.transaction().execute(async (trx) => {
      await lockWritten(trx, id)
      const { posts } = (await shownContent(deps, trx, id)).content
      const given = { ...body, content: { ...body.content, posts } }
      const copy = await saveCopyIn(deps, trx, caller, publication, id, given)
      return { copy: copy && { ...copy, content: contract.headOf(copy.content) } }
    }),
  )
  bindCopyCalls(
    app,
    deps,
    publication,
    {
      discardCopy: contract.discardNoticeCopy,
      setReview: contract.setNoticeReview,
      sendForReview: contract.sendNoticeForReview,
      review: contract.reviewNotice,
      publish: contract.publishNotice,
    },
    '招聘公告',
  )
  bindScheduleCalls(app, deps, publication, {
    schedule: contract.scheduleNotice,
    callOff: contract.callOffNoticeSchedule,
  })
  bind(app, deps, contract.withdrawNotice, async ({ trx, caller, ...input }) => {
    const version = await withdrawNotice(trx, deps.clock.now(), input)
    await endInterviewsOf(deps, trx, input.params.id, `公告已撤下，${input.body.reason}`)
    await recordEntry(deps, trx, caller, { kind: 'notice', id: input.params.id, event: 'withdraw', version })
    return { version }
  })
  bind(app, deps, contract.endNotice, async ({ trx, caller, ...input }) => {
    const { id } = input.params
    const version = await endNotice(trx, deps.clock, input)
    await deps.queue.send(trx, TELL_APPLICANTS, { noticeId: id })
    await recordEntry(deps, trx, caller, { kind: 'notice', id, event: 'end', version })
    return { version }
  })
}

/** 招聘公告 as coordinators write and publish it. */
export const noticeEditor = {
  routes,
  importers: [postImporter],
  subjects: [noticeDraftSubject] as const,
  jobs: [PUBLISH_NOTICES],
  workers: (deps: Deps): Worker[] => [
    workOn(PUBLISH_NOTICES, () => publishDue(deps, noticePublication(deps))),
  ],
}
export { changePostOf } from './posts.ts'
