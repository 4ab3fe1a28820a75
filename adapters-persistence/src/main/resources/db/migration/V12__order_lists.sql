set local lock_timeout = '5s';

-- Both are trusted: who may create things in the database may create them.
create extension if not exists pg_trgm;
create extension if not exists btree_gin;

-- Text without its case. The collation knows the cases of every language, whatever the database's
-- own; what comes out has the database's again, on both sides of a comparison. In PL/pgSQL, for a
-- function that the planner inlines is not found in the index again.
create function search_text(content text) returns text
  language plpgsql immutable strict parallel safe as $$
begin
  return lower(content collate "und-x-icu");
end
$$;

-- The line break, which no search term has, keeps title and description apart.
create index orders_search on orders
  using gin (account_id, search_text(title || chr(10) || description) gin_trgm_ops);

-- One for each ordering of the list, read from either end.
create index orders_by_change on orders (account_id, updated_at desc, id desc)
  where deleted_at is null;
create index orders_by_title on orders (account_id, title collate "C", id)
  where deleted_at is null;
create index orders_trash_newest_first on orders (account_id, created_at desc, id desc)
  where deleted_at is not null;
