def lookup_all(index_of):
