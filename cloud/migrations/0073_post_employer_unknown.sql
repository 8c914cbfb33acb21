-- Some notices were read where nothing says whose posts they are: then nothing is said, instead of what was guessed.
alter table post alter column employer drop not null;
