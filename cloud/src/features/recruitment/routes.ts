import { getNotice, getNoticeCorrection, getPost, listNotices, listPosts } from '@talent/contract/recruitment'
import type { FastifyInstance } from 'fastify'
import type { Deps } from '../../deps.ts'
import { bind } from '../../http/bind-endpoint.ts'
import { loadCorrection } from './corrections.ts'
import { listNoticesPage, loadNotice } from './notice-queries.ts'
import { showPost } from './near-posts.ts'
import { listPostsPage } from './post-queries.ts'

/** Open to everyone: notices are public, so there is no access rule to check. */
export function routes(app: FastifyInstance, deps: Deps): void {
  bind(app, deps, listNotices, ({ query }) => listNoticesPage(deps, query))
  bind(app, deps, getNotice, ({ params }) => loadNotice(deps, params.id))
  bind(app, deps, getNoticeCorrection, ({ params }) => loadCorrection(deps.db, params))
  bind(app, deps, listPosts, ({ query }) => listPostsPage(deps, query))
  bind(app, deps, getPost, ({ params }) => showPost(deps, params.id))
}
