-- What runs by itself: when an école is due (reglage), how its last request ended (passage), and what a cluster of workers needs to share
-- the work. Of an école's own tables the key begins with the UAI, as everywhere; the three others are the cluster's, not an école's.

-- How an école is synchronised in the background. Its sources are a folder of exports, or the two services.
create table reglage (
    uai varchar(8) primary key,
    dossier varchar,
    url_bee varchar,
    url_s3e varchar,
    cron varchar not null,
    calme_debut varchar(5),
    calme_fin varchar(5),
    gigue_secondes bigint not null check (gigue_secondes >= 0),
    mode varchar(16) not null,
    en_pause boolean not null,
    constraint une_source check (
        (dossier is not null and url_bee is null and url_s3e is null)
        or (dossier is null and url_bee is not null and url_s3e is not null)),
    constraint calme_entier check ((calme_debut is null) = (calme_fin is null))
);

-- How the last request for the whole école ended, whoever asked: one row an école, overwritten; the journal keeps them all. No person.
-- abouti is when a request last came as far as a plan, which is what being late is judged by; depuis is since
-- when it ends like that; echecs are those in a row.
create table passage (
    uai varchar(8) primary key,
    quand timestamp(6) with time zone not null,
    constat varchar(16) not null,
    motif varchar(64) not null,
    eleves integer not null,
    avertissements integer not null,
    abouti timestamp(6) with time zone,
    depuis timestamp(6) with time zone not null,
    echecs integer not null
);

-- The queue, in the form that db-scheduler reads and writes. It is not keyed by école: the name of the task comes first, the UAI is the
-- instance's name. A database sharded by école has one queue a shard, each with workers of its own.
create table tache (
    task_name varchar(64) not null,
    task_instance varchar(64) not null,
    task_data bytea,
    execution_time timestamp(6) with time zone not null,
    picked boolean not null,
    picked_by varchar(64),
    last_success timestamp(6) with time zone,
    last_failure timestamp(6) with time zone,
    consecutive_failures integer,
    last_heartbeat timestamp(6) with time zone,
    version bigint not null,
    priority smallint,
    primary key (task_name, task_instance)
);
create index tache_par_echeance on tache (execution_time);
create index tache_par_battement on tache (last_heartbeat);

-- Places at a source's host. Whoever reads from it holds a row's lock, by a connection that goes with him: a worker that dies gives its
-- place back. Keyed by host: that is what is to be spared, whichever école asks.
create table place_source (
    hote varchar(255) not null,
    numero integer not null,
    primary key (hote, numero)
);

-- Workers that run, and when each was last heard of. One that ends in order takes its row away.
create table ouvrier (
    nom varchar(64) primary key,
    depuis timestamp(6) with time zone not null,
    battement timestamp(6) with time zone not null
);
