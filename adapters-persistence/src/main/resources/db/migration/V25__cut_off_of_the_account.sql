set local lock_timeout = '5s';

-- Read together with the role, and carried by the access tokens that are issued for it. By a trigger,
-- so that it holds whoever cuts off, a replica of the release before among them.
alter table account add column cut_off_at timestamptz(6);

update account set cut_off_at = last.at
from (select account_id, max(at) as at from cut_off where account_id is not null group by account_id) last
where account.id = last.account_id;

-- Each is later than the account's one before, also where the clock was set back. An account that is
-- erased carries none.
create function keep_cut_off_of_account() returns trigger language plpgsql as $$
declare
  kept timestamptz(6);
begin
  update account
  set cut_off_at = greatest(new.at, cut_off_at + interval '1 microsecond')
  where id = new.account_id
  returning cut_off_at into kept;
  new.at = coalesce(kept, new.at);
  return new;
end
$$;

create trigger cut_off_of_account before insert on cut_off
for each row when (new.account_id is not null)
execute function keep_cut_off_of_account();
