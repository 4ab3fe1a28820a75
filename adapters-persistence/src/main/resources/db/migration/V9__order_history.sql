set local lock_timeout = '5s';

-- One row for each change of an order. What a field was and became; all null where it did not change.
create table order_history (
  order_id bigint not null references orders on delete cascade,
  seq integer not null check (seq >= 1),
  type text not null check (type in ('CREATE', 'REVISE', 'STATUS', 'DELETE', 'RESTORE')),
  -- No foreign key: the entry stays when its actor's account goes, as a number that names nobody.
  actor_id bigint not null,
  at timestamptz(6) not null,
  title_from text check (char_length(title_from) between 1 and 200),
  title_to text check (char_length(title_to) between 1 and 200),
  description_from text check (char_length(description_from) <= 10000),
  description_to text check (char_length(description_to) <= 10000),
  status_from text
    check (status_from in ('PENDING', 'IN_PROGRESS', 'ON_HOLD', 'COMPLETED', 'CANCELLED')),
  status_to text
    check (status_to in ('PENDING', 'IN_PROGRESS', 'ON_HOLD', 'COMPLETED', 'CANCELLED')),
  reason text not null check (char_length(reason) <= 500),
  source text not null check (source in ('API', 'WEB')),
  primary key (order_id, seq)
);

create function refuse_change() returns trigger language plpgsql as $$
begin
  raise exception '% is append-only', tg_table_name using errcode = 'restrict_violation';
end
$$;

create trigger order_history_is_append_only before update on order_history
  for each statement execute function refuse_change();
