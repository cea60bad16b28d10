-- What PostgreSQL guards by triggers, the program alone guards on H2, whose triggers are Java classes of the server. Whoever else
-- changes an école's rows advances its version with them: update ecole set version = version + 1 where uai = ?.

insert into lsun_schema (version) values (3);
