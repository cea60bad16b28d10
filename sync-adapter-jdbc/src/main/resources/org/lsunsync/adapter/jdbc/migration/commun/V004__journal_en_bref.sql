-- What came of a request, in figures: lists tell it without reading whole reports (JO-3). None for entries of before: they never change.

alter table journal add column bref varchar;

insert into lsun_schema (version) values (4);
