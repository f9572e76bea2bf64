import type { OpenLink } from '#kernel/answer-links/answer-link.ts'
import type { Queryable } from '#kernel/db/database.ts'
import type { Context } from '#kernel/register/context.ts'
import type { PublicDeps } from '../deps.ts'
import type { Errors } from '../form/fields.ts'
import type { SentForm } from '../form/read-form.ts'

/** One thing somebody without an account may do with one record. */
export interface Purpose {
  /** The page of the link; undefined when the record no longer waits for it. */
  show(
    deps: PublicDeps,
    db: Queryable,
    link: OpenLink,
    values: Record<string, string>,
    errors: Errors,
  ): Promise<string | undefined>
  /** Mistakes of the form, checked before anything is done. */
  check(form: SentForm): Errors
  /** Does it in the transaction in which the link is used. */
  act(
    ctx: Context,
    link: OpenLink,
    form: SentForm,
  ): Promise<{ title: string; sentences: string[]; used: boolean }>
  /** What the person who uses the link is called in the record. */
  nameIn(form: SentForm): string | undefined
}
