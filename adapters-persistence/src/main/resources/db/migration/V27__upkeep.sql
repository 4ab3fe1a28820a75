set local lock_timeout = '1s';

-- Without a primary key its rows could not be deleted while they are published, as in a move to a newer PostgreSQL.
alter table cut_off replica identity full;

-- Counts are read off an index alone as far as the table has been vacuumed. By default a fifth of it changes before that.
alter table orders set (autovacuum_vacuum_scale_factor = 0.02, autovacuum_vacuum_insert_scale_factor = 0.02);
