from enumerate_words import enumerate_words

assert enumerate_words(['Hana', 'Will', 'Ian']) == 'Hana, Will and Ian'
assert enumerate_words(['Vera', 'Uma']) == 'Vera and Uma'
assert enumerate_words(['Hana', 'Otto', 'Uma']) == 'Hana, Otto and Uma'
assert enumerate_words(['Zoe', 'Uma', 'Vera']) == 'Zoe, Uma and Vera'
assert enumerate_words(['Rosa', 'Pia']) == 'Rosa and Pia'
assert enumerate_words(['Hana', 'Tess']) == 'Hana and Tess'
assert enumerate_words(['Ann']) == 'Ann'
print("ok")
