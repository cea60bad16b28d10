-- What LSUN holds of an école (spec §1), its archives and pins (R4), its versions (R0), and the journal of requests (§6).
-- Every key begins with the UAI: a database can be sharded by école, and no statement of a synchronisation needs another's rows.

create table lsun_schema (
    version integer primary key
);
insert into lsun_schema (version) values (1);

create table ecole (
    uai varchar(8) primary key,
    annee integer not null,
    version bigint not null,
    sigle varchar not null,
    denomination_principale varchar not null,
    denomination_complementaire varchar not null,
    nom_responsable varchar not null,
    qualite_responsable varchar not null,
    adresse_ligne1 varchar not null,
    adresse_ligne2 varchar not null,
    adresse_ligne3 varchar not null,
    adresse_ligne4 varchar not null,
    adresse_boite_postale varchar not null,
    adresse_code_postal varchar not null,
    adresse_commune varchar not null,
    telephone varchar not null,
    telecopie varchar not null,
    mel1 varchar not null,
    mel2 varchar not null,
    communs varchar not null
);

-- The last application, by which "nothing new" is judged (§6).
create table derniere_application (
    uai varchar(8) primary key references ecole (uai) on delete cascade,
    numero bigint not null,
    version bigint not null,
    empreinte_sources varchar not null,
    selection varchar array not null,
    part integer not null,
    limites varchar array not null,
    nombres integer array not null,
    jour date not null,
    valable_jusquau date
);

-- When the documents last loaded or applied were produced, by kind (R0, SourceAncienne).
create table horodatage (
    uai varchar(8) not null references ecole (uai) on delete cascade,
    nature varchar(16) not null,
    produit timestamp(6) with time zone not null,
    primary key (uai, nature)
);

create table division (
    uai varchar(8) not null references ecole (uai) on delete cascade,
    id varchar(64) not null,
    code varchar(20) not null,
    libelle varchar not null,
    mefs varchar array not null,
    periodes varchar array not null,
    primary key (uai, id),
    unique (uai, code)
);

create table enseignant (
    uai varchar(8) not null references ecole (uai) on delete cascade,
    type varchar(5) not null,
    id_sts bigint not null,
    civilite varchar not null,
    nom varchar not null,
    prenom varchar not null,
    primary key (uai, type, id_sts)
);

create table discipline (
    uai varchar(8) not null references ecole (uai) on delete cascade,
    code varchar not null,
    modalite varchar not null,
    id_lv varchar not null,
    libelle varchar not null,
    code_national varchar not null,
    primary key (uai, code, modalite, id_lv)
);

-- The responsables are read, compared and written with their élève: a JSON array in his row.
create table eleve (
    uai varchar(8) not null references ecole (uai) on delete cascade,
    id bigint not null,
    division varchar(64) not null,
    mef varchar(20),
    ine varchar not null,
    nom_famille varchar not null,
    nom_usage varchar not null,
    prenom varchar not null,
    prenom2 varchar not null,
    prenom3 varchar not null,
    date_naissance varchar(10) not null,
    sexe varchar(1) not null,
    pays_naissance varchar not null,
    departement_naissance varchar not null,
    commune_naissance varchar not null,
    ville_naissance varchar not null,
    nationalite varchar not null,
    telephone_personnel varchar not null,
    telephone_portable varchar not null,
    telephone_professionnel varchar not null,
    mel varchar not null,
    adresse_ligne1 varchar not null,
    adresse_ligne2 varchar not null,
    adresse_ligne3 varchar not null,
    adresse_ligne4 varchar not null,
    adresse_code_postal varchar not null,
    adresse_commune varchar not null,
    adresse_pays varchar not null,
    responsables varchar not null,
    primary key (uai, id),
    foreign key (uai, division) references division (uai, id)
);
create index eleve_par_division on eleve (uai, division);

-- An élève as he was (R4): only ever added to (I6).
create table archive (
    uai varchar(8) not null,
    eleve bigint not null,
    numero integer not null check (numero >= 1),
    jour date not null,
    donnees varchar not null,
    primary key (uai, eleve, numero),
    foreign key (uai, eleve) references eleve (uai, id) on delete cascade
);

-- A bilan is one row: it is what is locked, fingerprinted, pinned and written as one. Its PP are "type:id type:id"; its acquis are
-- "code/modalité[/id-lv]=type:id type:id", one a line.
create table bilan (
    uai varchar(8) not null,
    eleve bigint not null,
    cle varchar(32) not null,
    annee integer not null,
    division varchar(64) not null,
    mef varchar(20),
    verrou timestamp(6) with time zone,
    epingle integer,
    professeurs_principaux varchar not null,
    acquis varchar not null,
    primary key (uai, eleve, cle),
    foreign key (uai, eleve) references eleve (uai, id) on delete cascade,
    foreign key (uai, division) references division (uai, id),
    foreign key (uai, eleve, epingle) references archive (uai, eleve, numero),
    constraint epingle_sur_verrouille check (verrou is not null or epingle is null)
);
create index bilan_par_division on bilan (uai, division);

-- What a bilan says beside its acquis' names, which no rule reads: apart, so that a synchronisation does not load it.
create table bilan_contenu (
    uai varchar(8) not null,
    eleve bigint not null,
    cle varchar(32) not null,
    contenu varchar not null,
    primary key (uai, eleve, cle),
    foreign key (uai, eleve, cle) references bilan (uai, eleve, cle) on delete cascade
);

-- Every request (§6). No reference to ecole: a request for an école that LSUN does not hold is put down too.
create table journal (
    uai varchar(8) not null,
    numero bigint generated by default as identity,
    debut timestamp(6) with time zone not null,
    mode varchar(16) not null,
    demandeur varchar not null,
    divisions varchar array not null,
    issue varchar(16) not null,
    empreinte_plan varchar(64),
    entree varchar not null,
    primary key (uai, numero)
);
create index journal_par_plan on journal (uai, empreinte_plan);

-- Who applies (R0, DejaEnCours): the row's lock is the école's, held by a connection and gone with it.
create table verrou (
    uai varchar(8) primary key
);
