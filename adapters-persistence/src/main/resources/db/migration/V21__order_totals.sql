set local lock_timeout = '5s';

-- How many orders there are by status, as last counted. Whoever moves claimed_at forward counts, for all replicas.
create table order_total (
  status text primary key
    check (status in ('PENDING', 'IN_PROGRESS', 'ON_HOLD', 'COMPLETED', 'CANCELLED')),
  orders bigint not null check (orders >= 0),
  claimed_at timestamptz(6) not null,
  counted_at timestamptz(6) not null
);

insert into order_total (status, orders, claimed_at, counted_at)
select status, 0, '-infinity', '-infinity'
from unnest(array['PENDING', 'IN_PROGRESS', 'ON_HOLD', 'COMPLETED', 'CANCELLED']) status;
