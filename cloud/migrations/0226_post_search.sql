-- Posts are searched as policies are: by pieces of words, single characters and first letters.
select add_search('post');
