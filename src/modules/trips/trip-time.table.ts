import { pgTable, text, uuid } from 'drizzle-orm/pg-core'
import { tstzrange } from '#kernel/field/columns.ts'

/**
 * Where each person is on a trip and when, over both registers, so that the database itself refuses a second trip at
 * the same time. Kept by a trigger on the registers.
 */
export const tripTime = pgTable('trip_time', {
  trip_id: uuid('trip_id').primaryKey(),
  number: text('number'),
  traveller: uuid('traveller').notNull(),
  span: tstzrange('span').notNull(),
})

const watched = ['domestic_trips', 'foreign_trips']

/** The exclusion, and the trigger which names the other trip in the detail of the refusal. */
export const tripTimeStatements = [
  'alter table trip_time add constraint trip_time_one_place exclude using gist (traveller with =, span with &&)',
  `create function keep_trip_time() returns trigger language plpgsql as $$
declare
  stretch tstzrange := tstzrange(coalesce(new.departed_at, new.starts_at), coalesce(new.returned_at, new.ends_at));
  other text;
begin
  if new.state = 'cancelled' then
    delete from trip_time where trip_id = new.id;
    return new;
  end if;
  begin
    insert into trip_time (trip_id, number, traveller, span) values (new.id, new.number, new.traveller, stretch)
    on conflict (trip_id) do update set traveller = excluded.traveller, span = excluded.span;
  exception when exclusion_violation then
    select number || ' (' || to_char(lower(span) at time zone 'Europe/Warsaw', 'DD.MM.YYYY HH24:MI') || ' – ' ||
      to_char(upper(span) at time zone 'Europe/Warsaw', 'DD.MM.YYYY HH24:MI') || ')' into other
    from trip_time where traveller = new.traveller and span && stretch and trip_id <> new.id limit 1;
    raise exception 'trips of one person overlap'
      using errcode = 'exclusion_violation', constraint = 'trip_time_one_place', detail = other;
  end;
  return new;
end $$`,
  ...watched.map(
    (
      table,
    ) => `create trigger ${table}_time after insert or update of state, traveller, starts_at, ends_at, departed_at,
returned_at on ${table} for each row execute function keep_trip_time()`,
  ),
]
