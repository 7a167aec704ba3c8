from to_query import to_query

assert to_query({'b': 'letter', 'q': 18}) == 'b=letter&q=18'
assert to_query({'q': 'moon', 'a': 'day'}) == 'q=moon&a=day'
assert to_query({'page': 1}) == 'page=1'
assert to_query({'a': 4}) == 'a=4'
assert to_query({'id': 20}) == 'id=20'
assert to_query({'b': 4, 'page': 'iron.'}) == 'b=4&page=iron.'
print("ok")
