-- The database itself refuses to change what is final, whoever asks and whatever fault is in the program: a locked bilan and what it
-- says (I1), an archive (I6), a journal entry, a UAI (R1). Refusals have SQLSTATEs of their own, LS001 to LS004, and quote no value.
-- And it gives an école another version when anyone changes its rows (R0: "LSUN changed between plan and application").

-- A purge is the one way out: its row, put down in the same transaction, says who asked and up to which year.
alter table purge add column transaction xid8 not null default pg_current_xact_id();
create index purge_en_cours on purge (uai, transaction);

create function lsun_purge_en_cours(uai_purge varchar, annee_purge integer) returns boolean language sql stable as $$
    select exists (select 1 from purge
                    where uai = uai_purge and transaction = pg_current_xact_id_if_assigned() and annee >= annee_purge)
$$;

-- I1. The pin alone may appear, once (R4).
create function lsun_garder_bilan() returns trigger language plpgsql as $$
begin
    if tg_op = 'UPDATE' then
        if (old.uai, old.eleve, old.cle, old.annee, old.division, old.mef, old.verrou, old.professeurs_principaux, old.acquis)
                is distinct from
           (new.uai, new.eleve, new.cle, new.annee, new.division, new.mef, new.verrou, new.professeurs_principaux, new.acquis)
                or (old.epingle is not null and new.epingle is distinct from old.epingle) then
            raise exception 'un bilan verrouillé ne change pas' using errcode = 'LS001';
        end if;
        return new;
    end if;
    if not lsun_purge_en_cours(old.uai, old.annee) then
        raise exception 'un bilan verrouillé ne se supprime pas' using errcode = 'LS001';
    end if;
    return old;
end $$;
create trigger garder before update or delete on bilan
    for each row when (old.verrou is not null) execute function lsun_garder_bilan();

-- A content that follows its bilan's deletion finds no bilan any more, and goes. One is added to a locked bilan by the transaction that
-- made another version of the école, as a first loading does, and a host that locks; afterwards none appears.
create function lsun_contenu_final(uai_bilan varchar, eleve_bilan bigint, cle_bilan varchar) returns boolean language sql stable as $$
    select exists (select 1 from bilan b
                    where b.uai = uai_bilan and b.eleve = eleve_bilan and b.cle = cle_bilan and b.verrou is not null)
$$;
create function lsun_garder_contenu() returns trigger language plpgsql as $$
begin
    if tg_op <> 'INSERT' and lsun_contenu_final(old.uai, old.eleve, old.cle)
            or tg_op = 'UPDATE' and lsun_contenu_final(new.uai, new.eleve, new.cle)
            or tg_op = 'INSERT' and lsun_contenu_final(new.uai, new.eleve, new.cle)
               and not exists (select 1 from ecole e where e.uai = new.uai and e.modifiee_par = pg_current_xact_id()) then
        raise exception 'le contenu d''un bilan verrouillé ne change pas' using errcode = 'LS001';
    end if;
    return case tg_op when 'DELETE' then old else new end;
end $$;
create trigger garder before insert or update or delete on bilan_contenu for each row execute function lsun_garder_contenu();

-- I6
create function lsun_garder_archive() returns trigger language plpgsql as $$
begin
    if tg_op = 'DELETE' and lsun_purge_en_cours(old.uai, 0) then
        return old;
    end if;
    raise exception 'une archive ne change pas' using errcode = 'LS002';
end $$;
create trigger garder before update or delete on archive for each row execute function lsun_garder_archive();

create function lsun_garder_journal() returns trigger language plpgsql as $$
begin
    if tg_op = 'DELETE' and lsun_purge_en_cours(old.uai, coalesce(old.annee, 0)) then
        return old;
    end if;
    raise exception 'une entrée du journal ne change pas' using errcode = 'LS003';
end $$;
create trigger garder before update or delete on journal for each row execute function lsun_garder_journal();

create function lsun_garder_purge() returns trigger language plpgsql as $$
begin
    raise exception 'la trace d''une purge ne change pas' using errcode = 'LS003';
end $$;
create trigger garder before update or delete on purge for each row execute function lsun_garder_purge();

create function lsun_garder_table() returns trigger language plpgsql as $$
begin
    raise exception 'cette table ne se vide pas' using errcode = 'LS003';
end $$;

-- R1
create function lsun_garder_uai() returns trigger language plpgsql as $$
begin
    raise exception 'un UAI ne change pas' using errcode = 'LS004';
end $$;

do $$
declare
    nom text;
begin
    foreach nom in array array['ecole', 'eleve', 'bilan', 'bilan_contenu', 'archive', 'journal', 'purge'] loop
        execute format('create trigger garder_table before truncate on %I for each statement '
                       'execute function lsun_garder_table()', nom);
    end loop;
    foreach nom in array array['ecole', 'derniere_application', 'horodatage', 'division', 'enseignant', 'discipline', 'eleve',
                               'bilan', 'bilan_contenu', 'archive', 'journal', 'purge', 'verrou'] loop
        execute format('create trigger garder_uai before update of uai on %I for each row '
                       'when (old.uai is distinct from new.uai) execute function lsun_garder_uai()', nom);
    end loop;
end $$;

-- One transaction makes one version, however many rows it changes.
alter table ecole add column modifiee_par xid8 not null default pg_current_xact_id();

create function lsun_avancer_ecole() returns trigger language plpgsql as $$
begin
    if new.version = old.version and new.modifiee_par <> pg_current_xact_id()
            and new is distinct from old then
        new.version := old.version + 1;
    end if;
    new.modifiee_par := pg_current_xact_id();
    return new;
end $$;
create trigger avancer before update on ecole for each row execute function lsun_avancer_ecole();

-- One école after the other, by its key: joined with the changed rows, all écoles of a large base would be read.
create function lsun_avancer_version() returns trigger language plpgsql as $$
declare
    uai_change varchar;
begin
    for uai_change in select distinct uai from lignes order by uai loop
        update ecole
           set version = version + 1
         where uai = uai_change and modifiee_par <> pg_current_xact_id();
    end loop;
    return null;
end $$;

do $$
declare
    nom text;
begin
    foreach nom in array array['division', 'enseignant', 'discipline', 'eleve', 'bilan', 'archive'] loop
        execute format('create trigger avancer_ajout after insert on %I referencing new table as lignes '
                       'for each statement execute function lsun_avancer_version()', nom);
        execute format('create trigger avancer_changement after update on %I referencing new table as lignes '
                       'for each statement execute function lsun_avancer_version()', nom);
        execute format('create trigger avancer_suppression after delete on %I referencing old table as lignes '
                       'for each statement execute function lsun_avancer_version()', nom);
    end loop;
end $$;

insert into lsun_schema (version) values (3);
