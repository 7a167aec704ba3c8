from clean_items import clean_items

assert clean_items([-3]) == [0]
assert clean_items([-3, -1, -2, 10]) == []
assert clean_items([1, 1]) == []
assert clean_items([12]) == [0]
assert clean_items([5, -2, -1]) == []
assert clean_items([11]) == [0]
assert clean_items([0, -1]) == []
assert clean_items([12, 10, -1]) == []
assert clean_items([]) == []
assert clean_items([5]) == [0]
assert clean_items([6]) == [0]
assert clean_items([9]) == [0]
assert clean_items([6, 0, 0, 8]) == []
print("ok")
