from pack_words import pack_words

assert pack_words('wind lion aaa two', 3) == ['wind-4', 'lion-4', 'aaa-3', 'two-3']
assert pack_words('in', 5) == ['in-2']
assert pack_words('seven night blue', 7) == ['svn-5', 'night-5', 'blue-4']
assert pack_words('', 5) == ['']
assert pack_words('', 12) == ['']
assert pack_words('', 8) == ['']
assert pack_words('fire', 3) == ['fire-4']
assert pack_words('on book bread I book?', 5) == ['on-2', 'book-4', 'brad-5', 'I-1', 'book?-5']
assert pack_words('cat', 4) == ['cat-3']
print("ok")
