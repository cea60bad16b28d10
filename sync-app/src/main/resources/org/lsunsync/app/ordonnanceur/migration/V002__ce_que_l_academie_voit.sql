-- What the académie's page says of an école without reading it: when an application last came to its end, and how many bilans are locked.
alter table passage add column applique timestamp(6) with time zone;
alter table passage add column verrouilles integer;
