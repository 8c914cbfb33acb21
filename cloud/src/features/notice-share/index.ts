import { getNoticeCard, getNoticePaper, getNoticePoster, getNoticeText } from '@talent/contract/notice-share'
import type { FastifyInstance } from 'fastify'
import type { Deps } from '../../deps.ts'
import { bind } from '../../http/bind-endpoint.ts'
import { noticeCard, noticePoster } from './notice-poster.ts'
import { noticePaper, noticeText } from './notice-paper.ts'

/** 招聘公告 to pass on: as plain words, on paper, as a picture. Open to everybody, as notices are. */
export const noticeShare = {
  routes(app: FastifyInstance, deps: Deps): void {
    bind(app, deps, getNoticeText, ({ params }) => noticeText(deps, params.id))
    bind(app, deps, getNoticePaper, ({ params }) => noticePaper(deps, params.id))
    bind(app, deps, getNoticePoster, ({ params, query }) => noticePoster(deps, params.id, query.batch))
    bind(app, deps, getNoticeCard, ({ params }) => noticeCard(deps, params.id))
  },
}
