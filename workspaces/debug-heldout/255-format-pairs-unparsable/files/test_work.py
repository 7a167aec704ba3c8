from work import to_query

assert to_query({'q': 'stone', 'b': 15}) == 'q=stone, b=15'
assert to_query({'a': 12}) == 'a=12'
assert to_query({'page': 13}) == 'page=13'
assert to_query({'id': 'egg'}) == 'id=egg'
assert to_query({'id': 5}) == 'id=5'
print("ok")
