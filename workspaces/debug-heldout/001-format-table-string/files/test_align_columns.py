from align_columns import align_columns

assert align_columns([('small', 1225)]) == ['small 1225']
assert align_columns([('river', 1183), ('river', 1183)]) == ['river 1183', 'river 1183']
assert align_columns([('tree', 1673), ('coffee', 1075)]) == ['tree   1673', 'coffee 1075']
assert align_columns([('wind', 1027), ('road.', 1613)]) == ['wind  1027', 'road. 1613']
assert align_columns([('letter', 1473), ('snow', 9)]) == ['letter 1473', 'snow   9']
assert align_columns([('tree', 4), ('tree', 4), ('red', 483)]) == ['tree 4', 'tree 4', 'red  483']
assert align_columns([('Wind', 455)]) == ['Wind 455']
assert align_columns([('wheel', 19), ('they', 18), ('Rain', 84)]) == ['wheel 19', 'they  18', 'Rain  84']
assert align_columns([('stone', 698)]) == ['stone 698']
assert align_columns([('jump', 809), ('jump', 809), ('wind', 17)]) == ['jump 809', 'jump 809', 'wind 17']
assert align_columns([('night', 17), ('seven', 19)]) == ['night 17', 'seven 19']
assert align_columns([('tree', 4), ('tree', 4), ('wind', 43)]) == ['tree 4', 'tree 4', 'wind 43']
print("ok")
