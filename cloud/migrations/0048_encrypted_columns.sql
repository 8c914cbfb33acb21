-- What is encrypted is called so, as everywhere else. The bytes stay: the names they are bound to are those of the program
-- (lib/encrypted-places.ts), not the column's.
alter table notification rename column what_sealed to what_encrypted;
alter table profile rename column phone_sealed to phone_encrypted;
alter table profile rename column words_sealed to words_encrypted;
alter table service_request rename column variant_sealed to variant_encrypted;
alter table timeline_entry rename column body_sealed to body_encrypted;
alter table request_answer rename column sealed to answer_encrypted;
alter table draft rename column sealed to body_encrypted;
