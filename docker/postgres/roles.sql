-- The roles of Tuntas, made in its database by a superuser:
--   psql -v ON_ERROR_STOP=1 -d tuntas -f roles.sql
-- PostgreSQL 14 or newer. Run again it changes nothing. Passwords are given apart (roles.sh), so that none stands in a
-- file of the project.
DO $roles$
BEGIN
    -- Owns the tables and brings them up to the program's version. Nobody serves under it.
    IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = 'tuntas_owner') THEN
        CREATE ROLE tuntas_owner LOGIN;
    END IF;
    -- Serves. What it may do to each table is said by db/postgres/afterMigrate__rights.sql.
    IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = 'tuntas_app') THEN
        CREATE ROLE tuntas_app LOGIN;
    END IF;
    -- Copies: the whole server by replication, or everything that can be read.
    IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = 'tuntas_backup') THEN
        CREATE ROLE tuntas_backup LOGIN REPLICATION;
    END IF;
    GRANT pg_read_all_data TO tuntas_backup;
    ALTER ROLE tuntas_app NOSUPERUSER NOCREATEDB NOCREATEROLE NOREPLICATION NOBYPASSRLS;
    ALTER ROLE tuntas_owner NOSUPERUSER NOCREATEDB NOCREATEROLE NOREPLICATION NOBYPASSRLS;
    ALTER ROLE tuntas_backup NOSUPERUSER NOCREATEDB NOCREATEROLE NOBYPASSRLS;
    -- Before PostgreSQL 15 everybody may make tables in public, and TEMP is still everybody's.
    ALTER SCHEMA public OWNER TO tuntas_owner;
    REVOKE ALL ON SCHEMA public FROM PUBLIC;
    GRANT USAGE ON SCHEMA public TO tuntas_app, tuntas_backup;
    EXECUTE format('REVOKE ALL ON DATABASE %I FROM PUBLIC', current_database());
    EXECUTE format('GRANT CONNECT, CREATE ON DATABASE %I TO tuntas_owner', current_database());
    EXECUTE format('GRANT CONNECT ON DATABASE %I TO tuntas_app, tuntas_backup', current_database());
END
$roles$;
