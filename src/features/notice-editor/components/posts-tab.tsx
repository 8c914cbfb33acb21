import { changePost, nameOfPost, type EditedPost, type PostChange } from '@talent/contract/notice-editor'
import { Facts } from '@/components/data/facts'
import { EmptyState } from '@/components/feedback/empty-state'
import { ErrorState } from '@/components/feedback/error-state'
import { ListEnd } from '@/components/feedback/list-end'
import { Skeleton } from '@/components/feedback/skeleton'
import { Button } from '@/components/form/button'
import { SearchBar } from '@/components/form/search-bar'
import { Card } from '@/components/layout/card'
import { ListRow } from '@/components/layout/list-row'
import { FieldsSheet } from '@/features/publication'
import { go } from '@/lib/navigate'
import { call } from '@/lib/request'
import { useSearchWords } from '@/lib/use-search-words'
import { useSubmit } from '@/lib/use-submit'
import { useEditedPosts } from '../api'
import { postFaults, postOf, postRows, typedPost } from '../parts'

const NEW_POST = 'new'

/** One post over the page: its words as the employer wrote them. Another's change of it meanwhile is said. */
export function PostSheet({
  notice,
  item,
  onChanged,
  onClose,
}: {
  notice: string
  /** Undefined for one more. */
  item: EditedPost | undefined
  onChanged: () => unknown
  onClose: () => void
}) {
  const saving = useSubmit(async (change: PostChange, after?: () => void) => {
    try {
      await call(changePost, { params: { id: notice }, body: change })
      after?.()
    } finally {
      onChanged()
    }
  })
  const { post, mark = null } = item ?? {}
  const id = post?.id ?? null
  return (
    <FieldsSheet<PostChange>
      title={post === undefined ? '加一个岗位' : nameOfPost(post)}
      save="保存岗位"
      edited={{ id: notice, kept: 'notice-edit', saving }}
      place={`post.${id ?? NEW_POST}`}
      rows={postRows}
      saved={typedPost(post)}
      faultsOf={postFaults}
      put={(typed) => ({ id, seen: mark, post: postOf(post, typed) })}
      remove={post && (() => ({ id, seen: mark, post: null }))}
      onClose={onClose}
    />
  )
}

/** 岗位: by pages, found by words; each opens over the page. */
export function PostsTab({
  notice,
  open,
  onOpen,
  onChanged,
}: {
  notice: string
  /** The post that is open; null for none. */
  open: string | null
  onOpen: (id: string | null) => void
  onChanged: () => unknown
}) {
  const search = useSearchWords()
  const list = useEditedPosts(notice, search.words)
  const items = list.items ?? []
  return (
    <>
      <SearchBar
        label="搜索岗位"
        placeholder="岗位、单位、代码或专业"
        value={search.text}
        onChange={search.setText}
        onSearch={search.search}
      />
      <Button kind="quiet" full icon="plus" onTap={() => onOpen(NEW_POST)}>
        加一个岗位
      </Button>
      <Button kind="quiet" full icon="upload" onTap={() => go('importFile', { kind: 'posts', into: notice })}>
        导入岗位表
      </Button>
      {list.items === undefined ? (
        list.error ? (
          <ErrorState error={list.error} title="没能加载岗位" onRetry={list.retry} />
        ) : (
          <Skeleton cards={2} />
        )
      ) : items.length === 0 ? (
        <EmptyState
          title="没有岗位"
          hint={search.words === '' ? '导入单位报来的表，或一个一个加' : '换个词试试'}
        />
      ) : (
        <Card padding="tight" rows>
          {items.map(({ post }) => (
            <ListRow
              key={post.id}
              title={[post.code, post.title].filter(Boolean).join(' ')}
              sub={
                <Facts
                  facts={[post.employer, post.headcount && `招 ${post.headcount}`, post.education, post.pay]}
                />
              }
              onTap={() => onOpen(post.id)}
            />
          ))}
        </Card>
      )}
      <ListEnd list={list} rest="后面的岗位" />
      {open !== null && (
        <PostSheet
          key={open}
          notice={notice}
          item={items.find(({ post }) => post.id === open)}
          onChanged={() => {
            void list.retry()
            onChanged()
          }}
          onClose={() => onOpen(null)}
        />
      )}
    </>
  )
}
