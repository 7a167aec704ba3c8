from tools import to_query

assert to_query({'a': 'the', 'b': 6, 'q': 9}) == 'a=the;b=6;q=9'
assert to_query({'b': 'queue'}) == 'b=queue'
assert to_query({'b': 5, 'q': 6}) == 'b=5;q=6'
assert to_query({'page': 20, 'q': 6}) == 'page=20;q=6'
assert to_query({'b': 'we', 'id': 1}) == 'b=we;id=1'
assert to_query({'q': 18, 'a': 17, 'b': 12}) == 'a=17;b=12;q=18'
assert to_query({'page': 17, 'a': 'zebra'}) == 'a=zebra;page=17'
print("ok")
