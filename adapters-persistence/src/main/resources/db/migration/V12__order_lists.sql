set local lock_timeout = '5s';

-- Both are trusted: who may create things in the database may create them.
create extension if not exists pg_trgm;
create extension if not exists btree_gin;

-- What a search looks into. The collation knows the cases of every language, whatever the
-- database's own; the line break, which no search term has, keeps title and description apart.
create function order_search_text(title text, description text) returns text
  language sql immutable parallel safe
  as $$ select lower((title || chr(10) || description) collate "und-x-icu") $$;

create index orders_search on orders
  using gin (account_id, order_search_text(title, description) gin_trgm_ops);

-- One for each ordering of the list, read from either end.
create index orders_by_change on orders (account_id, updated_at desc, id desc)
  where deleted_at is null;
create index orders_by_title on orders (account_id, title collate "C", id)
  where deleted_at is null;
create index orders_trash_newest_first on orders (account_id, created_at desc, id desc)
  where deleted_at is not null;
