-- What is said along with a message: what recorders of phones and browsers make.
select add_check_values('file_type_check', 'audio/mpeg', 'audio/aac', 'audio/mp4');
