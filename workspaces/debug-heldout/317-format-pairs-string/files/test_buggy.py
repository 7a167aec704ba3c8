from buggy import format_pairs

assert format_pairs({'b': 'they', 'id': 15}) == 'b=they, id=15'
assert format_pairs({'id': 5, 'q': 'wheel'}) == 'id=5, q=wheel'
assert format_pairs({'a': 3, 'b': 14}) == 'a=3, b=14'
assert format_pairs({'page': 0}) == 'page=0'
assert format_pairs({'page': 15, 'q': 16}) == 'page=15, q=16'
assert format_pairs({'page': 16, 'id': 'two'}) == 'id=two, page=16'
assert format_pairs({'a': 'cat', 'b': 'eye', 'q': 2}) == 'a=cat, b=eye, q=2'
print("ok")
