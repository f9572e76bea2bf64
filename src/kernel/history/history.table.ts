import { sql } from 'drizzle-orm'
import { bigserial, index, integer, jsonb, pgTable, text, uuid } from 'drizzle-orm/pg-core'
import { instant } from '#kernel/field/columns.ts'

/** Who did what, when, for whom and why. Append-only: only `sealed_in` may be set, once, by the sealing job. */
export const history = pgTable(
  'history',
  {
    seq: bigserial('seq', { mode: 'number' }).primaryKey(),
    id: uuid('id').notNull(),
    at: instant('at').notNull(),
    register: text('register').notNull(),
    record_id: uuid('record_id').notNull(),
    actor_id: uuid('actor_id').notNull(),
    acted_for_id: uuid('acted_for_id'),
    action: text('action').notNull(),
    reason: text('reason'),
    /** [{ field, from, to }] in stored values. */
    changes: jsonb('changes').notNull(),
    request_id: text('request_id').notNull(),
    sealed_in: integer('sealed_in'),
  },
  (t) => [
    index('history_record').on(t.record_id, t.seq),
    index('history_sealed').on(t.sealed_in).where(sql`sealed_in is not null`),
    index('history_unsealed').on(t.seq).where(sql`sealed_in is null`),
  ],
)

/** Nobody may change or delete history, the program included. */
export const historyStatements = [
  `create function history_is_append_only() returns trigger language plpgsql as $$
begin
  if tg_op = 'UPDATE' and old.sealed_in is null
    and to_jsonb(new) - 'sealed_in' = to_jsonb(old) - 'sealed_in' then return new; end if;
  raise exception 'history is append-only';
end $$`,
  `create trigger history_append_only before update or delete on history
for each row execute function history_is_append_only()`,
  `create trigger history_never_truncated before truncate on history
for each statement execute function history_is_append_only()`,
]
