import type { FileStore } from '#kernel/files/store.ts'
import type { Deps } from '#kernel/http/app.ts'

/** What routes of correspondence need beside the kernel's own. */
export interface CorrespondenceDeps extends Deps {
  store: FileStore
}
