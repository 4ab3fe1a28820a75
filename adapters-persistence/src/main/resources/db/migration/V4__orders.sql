set local lock_timeout = '5s';

create table orders (
  id bigint generated always as identity primary key,
  account_id bigint not null references account on delete cascade,
  title text not null check (char_length(title) between 1 and 200),
  description text not null check (char_length(description) <= 10000),
  status text not null
    check (status in ('PENDING', 'IN_PROGRESS', 'ON_HOLD', 'COMPLETED', 'CANCELLED')),
  created_at timestamptz(6) not null,
  updated_at timestamptz(6) not null,
  version integer not null check (version >= 0),
  deleted_at timestamptz(6)
);

-- The default list, read from either end.
create index orders_newest_first on orders (account_id, created_at desc, id desc)
  where deleted_at is null;

-- For the cascade, which cannot use the partial index above.
create index orders_of_account on orders (account_id);
